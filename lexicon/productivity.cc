#include "lexicon/productivity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>

#include "compound/double_array.h"
#include "lexicon/double_array_builder.h"
#include "lexicon/scores.h"
#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 45;
constexpr double last_part_bonus = 3;
constexpr double least_share = 1e-4;
constexpr std::size_t longest_prefix = 13;

// A crude stem: words that share it are taken for inflections of one.
std::string stem_of(const std::string& codes) {
  static const std::array<std::string, 9> endings{codes_of("ern"), codes_of("em"), codes_of("er"),
                                                  codes_of("en"),  codes_of("es"), codes_of("e"),
                                                  codes_of("s"),   codes_of("n"),  codes_of("st")};
  for (const std::string& ending : endings)
    if (codes.size() > ending.size() + 4 && codes.ends_with(ending))
      return codes.substr(0, codes.size() - ending.size());
  return codes;
}

TrainingWord by_hand(const HyphenatedWord& word) {
  TrainingWord training;
  compound::Letters letters;
  training.codes = codes_of(word.word);
  training.by_hand = true;
  training.breaks.resize(training.codes.size() + 1);
  if (training.codes.empty()) return training;
  compound::read_letters(word.word, 0, word.word.size(), letters);
  for (std::size_t i = 1; i < letters.count; ++i)
    training.breaks[i] = letters.joint_at(i) && std::find(word.breaks.begin(), word.breaks.end(),
                                                          letters.begins[i]) != word.breaks.end();
  return training;
}

void share_weights(std::vector<TrainingWord>& words) {
  std::unordered_map<std::string, double> sizes;
  for (const TrainingWord& word : words) ++sizes[stem_of(word.codes)];
  for (TrainingWord& word : words) word.weight = 1 / sizes[stem_of(word.codes)];
}

// The parts of a word as arcs, and the probabilities of all ways through them.
class Readings {
 public:
  Readings(const compound::DoubleArray& trie, const Scores& scores)
      : trie_(trie), scores_(scores) {}

  // The probability of all readings together; 0 where there is none.
  double read(const TrainingWord& word) {
    word_ = &word;
    const std::size_t places = word.codes.size() + 1;
    arcs_.clear();
    ends_.clear();
    for (auto* values : {&left_, &right_}) values->assign(2 * places, 0);
    left_[0] = 1;
    total_ = 0;
    for (std::size_t place = 0; place + 1 < word.codes.size(); ++place)
      for (const bool after_prefix : {false, true})
        if (left_[state(place, after_prefix)] > 0) walk(place, after_prefix);
    return total_;
  }

  // Adds each part's share of the readings, which are `probability` together with the word whole.
  void count(double probability, Parts& parts) {
    for (std::size_t left = arcs_.size(); left > 0; --left) {
      const Arc& arc = arcs_[left - 1];
      right_[arc.from] += arc.probability * right_[arc.to];
    }
    for (const Arc& arc : arcs_)
      add(arc, left_[arc.from] * arc.probability * right_[arc.to] / probability, parts);
    for (const Arc& end : ends_) {
      const double share = left_[end.from] * end.probability / probability;
      const int lemma = best_lemma(parts, parts.all[end.part]);
      if (share > least_share && lemma >= 0)
        new_lasts_[static_cast<std::uint32_t>(lemma)] += share * word_->weight;
    }
  }

  void store(Parts& parts) const {
    for (Part& part : parts.all) {
      part.first.count = 0;
      if (part.prefix_count > 0) part.prefix_count = 0;
    }
    for (LastRole& role : parts.lemmas) role.count = 0;
    for (const auto& [id, count] : new_firsts_) parts.all[id].first.count = count;
    for (const auto& [id, count] : new_prefixes_) parts.all[id].prefix_count = count;
    for (const auto& [id, count] : new_lasts_) parts.lemmas[id].count = count;
  }

 private:
  struct Arc {
    std::size_t from;  // states
    std::size_t to;
    double probability;
    std::uint32_t part;
    bool prefix;
  };

  static std::size_t state(std::size_t place, bool after_prefix) {
    return 2 * place + (after_prefix ? 1 : 0);
  }

  void walk(std::size_t begin, bool after_prefix) {
    compound::DoubleArray::Node node = trie_.root();
    const std::string& codes = word_->codes;
    for (std::size_t end = begin; end < codes.size();) {
      node = trie_.child(node, static_cast<compound::Code>(codes[end++]));
      if (node == compound::DoubleArray::none) return;
      if (trie_.has_value(node)) add_part(begin, end, after_prefix, trie_.value(node));
    }
  }

  void add_part(std::size_t begin, std::size_t end, bool after_prefix, std::uint32_t part) {
    const std::size_t size = word_->codes.size();
    const std::size_t from = state(begin, after_prefix);
    if (end == size) {
      if (from > 0 && scores_.last[part] > no_score) add_end(from, part);
      return;
    }
    if (!after_prefix && end - begin <= longest_prefix && end + 2 < size &&
        scores_.prefix[part] > no_score)
      add_arc({from, state(end, true), std::exp(scores_.prefix[part]), part, true});
    const bool allowed = !word_->by_hand || word_->breaks[end];
    if (allowed && end + 2 <= size && scores_.first[part] > no_score)
      add_arc({from, state(end, false), std::exp(scores_.first[part]), part, false});
  }

  void add_arc(const Arc& arc) {
    left_[arc.to] += left_[arc.from] * arc.probability;
    arcs_.push_back(arc);
  }

  void add_end(std::size_t from, std::uint32_t part) {
    const double probability = std::exp(scores_.last[part]);
    ends_.push_back({from, 0, probability, part, false});
    right_[from] += probability;
    total_ += left_[from] * probability;
  }

  void add(const Arc& arc, double share, Parts&) {
    if (share <= least_share) return;
    (arc.prefix ? new_prefixes_ : new_firsts_)[arc.part] += share * word_->weight;
  }

  const compound::DoubleArray& trie_;
  const Scores& scores_;
  const TrainingWord* word_ = nullptr;
  std::vector<Arc> arcs_;
  std::vector<Arc> ends_;
  std::vector<double> left_;   // by state: of all ways from the begin of the word
  std::vector<double> right_;  // of all ways to its end
  double total_ = 0;
  std::unordered_map<std::uint32_t, double> new_firsts_;
  std::unordered_map<std::uint32_t, double> new_lasts_;
  std::unordered_map<std::uint32_t, double> new_prefixes_;
};

std::vector<std::uint32_t> trie_of(const Parts& parts) {
  std::vector<std::pair<std::string, std::uint32_t>> keys;
  for (std::uint32_t id = 0; id < parts.all.size(); ++id)
    keys.emplace_back(parts.all[id].codes, id);
  std::sort(keys.begin(), keys.end());
  return build_double_array(keys);
}

}  // namespace

std::vector<TrainingWord> training_words(const Vocabulary& vocabulary,
                                         const Hyphenation& hyphenation) {
  std::vector<TrainingWord> words;
  std::set<std::string> seen;
  for (const HyphenatedWord& word : hyphenation.words) {
    if (word.combining) continue;
    TrainingWord training = by_hand(word);
    if (training.codes.size() >= 3) words.push_back(std::move(training));
  }
  for (const TrainingWord& word : words) seen.insert(word.codes);
  for (const Lemma& lemma : vocabulary.lemmas) {
    if (lemma.word_class == WordClass::other || !seen.insert(lemma.codes).second) continue;
    words.push_back({lemma.codes, 1, false, {}, lemma.ends_compounds});
  }
  share_weights(words);
  return words;
}

void learn_once(const std::vector<TrainingWord>& words, const WholeScores& whole, Parts& parts) {
  const std::vector<std::uint32_t> units = trie_of(parts);
  const compound::DoubleArray trie(units);
  const Scores scores = scores_of(parts);
  Readings readings(trie, scores);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TrainingWord& word = words[i];
    if (word.codes.size() < shortest_word || word.codes.size() > longest_word) continue;
    const double split = readings.read(word);
    if (split <= 0) continue;
    const double as_one = std::exp(whole[i] + (word.last_part ? last_part_bonus : 0));
    readings.count(split + as_one, parts);
  }
  readings.store(parts);
}

}  // namespace fuge::lexicon
