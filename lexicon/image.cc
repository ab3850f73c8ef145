#include "lexicon/image.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <string>
#include <tuple>

#include "base/hash.h"
#include "compound/lexicon.h"
#include "fuge/error.h"
#include "lexicon/double_array_builder.h"
#include "lexicon/model.h"
#include "lexicon/scores.h"
#include "lexicon/seen_firsts.h"
#include "lexicon/spelling.h"
#include "lexicon/string_pool.h"

namespace fuge::lexicon {
namespace {

using compound::PartValue;
using compound::Record;

// What has to be taken off a part's letters, and put there instead, to get its base form.
struct Change {
  std::uint8_t strip = 0;
  std::string add;
};

// Compared letter by letter, as codes; what is put there is spelled as the base form is.
Change change_to(const std::string& codes, const std::string& base) {
  compound::Letters letters;
  if (base.empty() || !compound::read_letters(base, 0, base.size(), letters)) return {};
  std::size_t same = 0;
  while (same < codes.size() && same < letters.count &&
         static_cast<compound::Code>(codes[same]) == letters.codes[same])
    ++same;
  // Not in the middle of an ß, and not the ss of a part for the ß of its base form.
  while (same > 0 && same < letters.count && letters.begins[same] == letters.begins[same - 1])
    --same;
  return {static_cast<std::uint8_t>(codes.size() - same), base.substr(letters.begins[same])};
}

std::uint32_t level_of(double score) {
  if (score <= no_score) return 0;
  const double steps = std::round((PartValue::highest_score - score) / PartValue::score_step);
  return static_cast<std::uint32_t>(std::clamp(steps + 1, 1.0, 127.0));
}

std::uint16_t flag_of(Seen seen) {
  switch (seen) {
    case Seen::linked:
      return compound::only_linked_flag;
    case Seen::bound:
      return compound::only_bound_flag;
    case Seen::plain:
      return compound::only_plain_flag;
    case Seen::yes:
    case Seen::no:
      return 0;
  }
  return 0;
}

class Image {
 public:
  Image(const Parts& parts, const Vocabulary& vocabulary, const SimpleWords& simple)
      : parts_(parts), vocabulary_(vocabulary), simple_(simple), scores_(scores_of(parts)) {}

  std::vector<std::byte> make(const CharacterCounts& characters) {
    std::vector<std::pair<std::string, std::uint32_t>> keys;
    for (std::size_t id = 0; id < parts_.all.size(); ++id)
      if (is_wanted(id)) keys.emplace_back(parts_.all[id].codes, value_of(id));
    std::sort(keys.begin(), keys.end());
    const std::vector<std::uint32_t> units = build_double_array(keys);
    append(units.data(), units.size() * sizeof(std::uint32_t));
    append(records_.data(), records_.size() * sizeof(Record));
    append(strings_.bytes().data(), strings_.bytes().size());
    const std::vector<std::uint8_t> costs = characters.costs();
    append(costs.data(), costs.size());
    return with_header(units.size());
  }

 private:
  bool is_wanted(std::size_t id) const {
    const Part& part = parts_.all[id];
    return part.bonus != Bonus::none || part.flags != 0 || part.prefix_count >= 0 ||
           scores_.first[id] > no_score || scores_.last[id] > no_score;
  }

  std::uint32_t value_of(std::size_t id) {
    const Part& part = parts_.all[id];
    const std::uint32_t attested = seen_as_first(part, vocabulary_) != Seen::no ? 1 : 0;
    const std::uint32_t simple = simple_.count(part.codes) > 0 ? 1 : 0;
    const std::uint32_t special =
        part.flags != 0 || part.chance != compound::Chance::none || scores_.prefix[id] > no_score
            ? 1
            : 0;
    return level_of(scores_.first[id]) | level_of(scores_.last[id]) << 7U | attested << 14U |
           static_cast<std::uint32_t>(part.bonus) << 15U | special << 18U | simple << 19U |
           record_of(id) << 20U;
  }

  bool has_no_noun(const Part& part) const {
    return std::any_of(part.lemmas.begin(), part.lemmas.end(), [&](std::uint32_t id) {
      return vocabulary_.lemmas[id].word_class != WordClass::noun;
    });
  }

  std::uint32_t record_of(std::size_t id) {
    const Part& part = parts_.all[id];
    Record record{};
    const Change first = change_to(part.codes, scores_.first[id] > no_score ? part.first.base : "");
    record.first_strip = first.strip;
    record.first_add = strings_.place_of(first.add);
    record.linking = strings_.place_of(part.first.linking);
    record.flags = part.flags;
    record.chance = part.chance;
    if (part.chance != compound::Chance::none) record.chance_letters = part.chance_letters;
    if (part.first.noun) record.flags |= compound::first_noun_flag;
    if (has_no_noun(part)) record.flags |= compound::no_noun_flag;
    record.flags |= flag_of(seen_as_first(part, vocabulary_));
    if (scores_.last[id] > no_score) describe_last(part, record);
    if (scores_.prefix[id] > no_score)
      record.prefix = static_cast<std::uint16_t>(std::round(-100 * scores_.prefix[id]));
    return number_of(record);
  }

  void describe_last(const Part& part, Record& record) {
    const Lemma& lemma = vocabulary_.lemmas[static_cast<std::size_t>(best_lemma(parts_, part))];
    const Change last = change_to(part.codes, lemma.base);
    record.last_strip = last.strip;
    record.last_add = strings_.place_of(last.add);
    if (lemma.word_class == WordClass::noun) record.flags |= compound::noun_flag;
  }

  std::uint32_t number_of(const Record& record) {
    const std::string key(reinterpret_cast<const char*>(&record), sizeof record);
    const auto [entry, is_new] =
        numbers_.try_emplace(key, static_cast<std::uint32_t>(records_.size()));
    if (is_new) records_.push_back(record);
    if (entry->second >> PartValue::record_bits != 0)
      throw Error(ErrorCode::invalid_argument, "too many kinds of parts");
    return entry->second;
  }

  void append(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    body_.insert(body_.end(), bytes, bytes + size);
  }

  std::vector<std::byte> with_header(std::size_t unit_count) const {
    compound::Header header{};
    header.magic = compound::lexicon_magic;
    header.unit_count = static_cast<std::uint32_t>(unit_count);
    header.record_count = static_cast<std::uint32_t>(records_.size());
    header.string_bytes = static_cast<std::uint32_t>(strings_.bytes().size());
    header.model = model;
    const auto hash =
        stable_hash({reinterpret_cast<const char*>(&header.model), sizeof header.model});
    header.hash = stable_hash({reinterpret_cast<const char*>(body_.data()), body_.size()}, hash);
    std::vector<std::byte> image(sizeof header + body_.size());
    std::memcpy(image.data(), &header, sizeof header);
    std::copy(body_.begin(), body_.end(), image.begin() + sizeof header);
    return image;
  }

  const Parts& parts_;
  const Vocabulary& vocabulary_;
  const SimpleWords& simple_;
  const Scores scores_;
  Strings strings_;
  std::vector<Record> records_;
  std::map<std::string, std::uint32_t> numbers_;  // by the record's bytes
  std::vector<std::byte> body_;
};

}  // namespace

std::vector<std::byte> make_image(const Parts& parts, const Vocabulary& vocabulary,
                                  const CharacterCounts& characters, const SimpleWords& simple) {
  return Image(parts, vocabulary, simple).make(characters);
}

}  // namespace fuge::lexicon
