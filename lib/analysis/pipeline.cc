#include "analysis/pipeline.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "analysis/constituents.h"
#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/figures.h"
#include "analysis/normalizer/function_forms.h"
#include "analysis/normalizer/gender.h"
#include "analysis/normalizer/spelling.h"
#include "analysis/normalizer/stop_words.h"
#include "analysis/terms.h"
#include "analysis/tokenizer/hyphenated.h"
#include "base/emptied.h"
#include "base/limits.h"
#include "base/text_hash.h"
#include "base/utf8.h"
#include "compound/alphabet.h"

namespace fuge::analysis {
namespace {

// ICU orders combining marks in quadratic time: longer words are noise, and aren't folded as a
// whole, nor split.
constexpr std::size_t longest_word = 512;     // bytes
constexpr std::size_t words_together = 512;   // that are looked up, then put
constexpr std::size_t fewest_in_part = 4096;  // tokens
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

// As the splitter reads them.
bool has_same_letters(std::string_view one, std::string_view other) {
  compound::Letters letters;
  compound::Letters others;
  return compound::read_letters(one, 0, one.size(), letters) &&
         compound::read_letters(other, 0, other.size(), others) &&
         std::ranges::equal(letters.all(), others.all());
}

// Whether a capital tells nouns from other words.
bool capital_tells(Context context) {
  return context != Context::begin && context != Context::query_in_one_case;
}

// Whether it is an end of a hyphen, which only few words stand beside: U+002D, U+2010 and U+2011.
bool may_be_of_hyphen(char byte) {
  return byte == '-' || byte == '\xE2' || byte == '\x90' || byte == '\x91';
}

SharpS sharp_s_of(std::string_view word) {
  if (word.find("ß") != word.npos) return SharpS::with;
  return word.find("ss") != word.npos ? SharpS::without : SharpS::unknown;
}

}  // namespace

Pipeline::Pipeline(std::shared_ptr<const SharedWords> shared)
    : shared_(std::move(shared)),
      options_(shared_->options),
      word_finder_(shared_->known),
      memory_([this](std::string_view word, Context context, AnalyzedWord& result) {
        analyze(word, context, result);
      }),
      writer_(memory_),
      ellipsis_(shared_->splitter, shared_->known),
      readings_(shared_->base_forms),
      separated_verbs_(shared_->base_forms) {}

// A text.
const std::vector<AnalyzedToken>& Pipeline::run(std::string_view text, Purpose purpose) {
  make_empty(tokens_);
  run_through(text, purpose);
  return tokens_;
}

void Pipeline::run(std::string_view text, Purpose purpose, TokenList& result) {
  tokens_.clear();
  tokens_.swap(result.tokens);
  result.hold = {};
  run_through(text, purpose);
  tokens_.swap(result.tokens);
  result.hold = memory_.hold();
}

// Of each part the last tokens wait for what follows, with the memory that they lie in.
void Pipeline::run(std::string_view text, Purpose purpose, const PartVisitor& visit) {
  start(text, purpose, 2 * fewest_in_part);
  std::size_t waiting = 0;
  WordMemory::Hold hold;
  bool goes_on = true;
  for (std::size_t i = 0; i < words_.size() && goes_on; i += words_together) {
    put_words(i, std::min(i + words_together, words_.size()));
    const std::size_t done =
        std::min(writer_.first_open(), separated_verbs_.first_changing(writer_));
    if (done < waiting + fewest_in_part) continue;
    goes_on = visit(std::span(tokens_).first(done));
    writer_.drop(done);
    separated_verbs_.drop(done);
    waiting = tokens_.size();
    forget_looked_up();
    hold = memory_.hold();
    memory_.start();
  }
  if (goes_on && !tokens_.empty()) visit(tokens_);
  make_empty(tokens_);
  end();
}

void Pipeline::run_through(std::string_view text, Purpose purpose) {
  start(text, purpose, any_number);
  for (std::size_t i = 0; i < words_.size(); i += words_together)
    put_words(i, std::min(i + words_together, words_.size()));
  end();
}

void Pipeline::start(std::string_view text, Purpose purpose, std::size_t most_tokens) {
  memory_.start();
  segment_finder_.run(text, segments_);
  word_finder_.run({text, segments_}, words_);
  words_.printed.assign(words_.size(), nullptr);
  looked_up_ = 0;
  hashes_.clear();
  writer_.start(words_, purpose, most_tokens, tokens_);
  joining_.start(options_.spelling);
  separated_verbs_.start();
  finds_separated_verbs_ = options_.base_forms && purpose == Purpose::document;
}

// An analyzer may wait long for its next text.
void Pipeline::end() {
  words_.clear();
  make_empty(segments_);
  make_empty(hashes_);
}

void Pipeline::put_words(std::size_t first, std::size_t end) {
  look_up(first, end);
  for (std::size_t i = first; i < end; ++i) {
    if (may_be_of_hyphen(words_.before(i))) complete_begin(i);
    if (writer_.put(i)) {  // analyze(), or what is remembered of it
      joining_.put(words_, i, writer_);
      if (may_be_of_hyphen(words_.behind(i))) complete_end(i);
      if (finds_separated_verbs_) separated_verbs_.put(words_, i, writer_);
      writer_.next_position();
    }
    writer_.close(i);
  }
}

// By hashes of words that lie some way ahead, so that the memory is there when it is needed.
void Pipeline::look_up(std::size_t first, std::size_t end) {
  constexpr std::size_t ahead = 8;
  forget_looked_up();
  looked_up_ = first;
  const std::size_t count = end - first;
  hashes_.resize(count);
  for (std::size_t i = 0; i < count + 2 * ahead; ++i) {
    if (i < count) memory_.fetch(hashes_[i] = text_hash(words_[first + i]));
    if (i >= ahead && i < count + ahead) memory_.fetch_word(hashes_[i - ahead]);
    if (i < 2 * ahead) continue;
    const std::size_t word = i - 2 * ahead;
    if (words_.all[first + word].special == Word::as_printed)
      words_.printed[first + word] = &memory_.find(words_[first + word], hashes_[word]);
  }
}

void Pipeline::forget_looked_up() {
  std::fill_n(words_.printed.begin() + static_cast<std::ptrdiff_t>(looked_up_), hashes_.size(),
              nullptr);
  hashes_.clear();
  memory_.forget_printed();
}

// A word, out of its context but for what its capital letter means.
void Pipeline::analyze(std::string_view word, Context context, AnalyzedWord& result) {
  result.clear();
  if (fold(word, result) || read_figure(result)) return;
  respell(result);
  if (!find_name(result) && !split(word, context, result)) find_base_forms(word, context, result);
  if (result.term.size() > max_term_bytes) result.term = bounded(result.term);
}

// A base form: of a word that isn't split, or of a constituent.
std::string_view Pipeline::term_of(std::string_view base, std::uint16_t& steps) {
  if (base.empty()) return base;
  const bool spelled = base == spelled_.text();
  const BaseTerm* known = terms_of_bases_.find(base, spelled ? 's' : 'b');
  if (known == nullptr) known = &terms_of_bases_.remember(make_term_of(base, spelled));
  steps = static_cast<std::uint16_t>(steps | known->steps);
  return known->term;
}

BaseTerm Pipeline::make_term_of(std::string_view base, bool spelled) {
  BaseTerm made;
  base_.reset(base);
  if (options_.spelling && !spelled) spell_base(base_);
  if (base_.changed()) take(Step::spelling, made.steps);
  const std::string& usual = base_.text();
  if (const std::string_view name = name_of(usual, made.steps); !name.empty()) {
    made.term = final_form(name);
  } else if (options_.gender &&
             without_gender(shared_->known, shared_->base_forms, usual, other_form_)) {
    take(Step::gender, made.steps);
    made.term = final_form(without_inflection(other_form_));
  } else {
    made.term = final_form(usual);
  }
  return made;
}

// What is left of inflection goes with Snowball where base forms are switched off.
std::string_view Pipeline::final_form(std::string_view base) {
  return options_.base_forms ? base : stemmer_.stem(base);
}

// The noun's base form by the dictionary, or the noun. Valid until the next call.
std::string_view Pipeline::without_inflection(std::string_view noun) {
  if (!options_.base_forms) return noun;
  shared_->base_forms.find(noun, base_forms_);
  const auto found = std::ranges::find_if(base_forms_, &BaseForm::is_noun);
  return found == base_forms_.end() ? noun : std::string_view(found->word);
}

// Nothing is left to do for noise, and for what has nothing but ignorables.
bool Pipeline::fold(std::string_view word, AnalyzedWord& result) {
  if (word.size() > longest_word) {
    fold_case(word.substr(0, utf8::floor_boundary(word, shortened_bytes)), folded_);
    result.form = result.term = shortened(folded_, word);
    return true;
  }
  fold_case(word, folded_);
  result.form = bounded(folded_);
  return folded_.empty();
}

bool Pipeline::read_figure(AnalyzedWord& result) {
  if (!options_.spelling || !in_one_notation(folded_, result.term)) return false;
  take(Step::number, result.steps);
  if (result.term.size() > max_term_bytes) result.term = bounded(result.term);
  return true;
}

void Pipeline::respell(AnalyzedWord& result) {
  spelled_.reset(folded_);
  if (options_.spelling) spell(shared_->known, spelled_);
  if (spelled_.changed()) take(Step::spelling, result.steps);
  if (is_stop_word(spelled_.text())) take(Step::stop_word, result.steps);
}

bool Pipeline::find_name(AnalyzedWord& result) {
  if (has(Step::stop_word, result.steps)) return false;
  const std::string_view name = name_of(spelled_.text(), result.steps);
  if (name.empty()) return false;
  result.term = final_form(name);
  return true;
}

// What no transcription changes is none: its name is only itself.
std::string_view Pipeline::name_of(std::string_view base, std::uint16_t& steps) {
  if (!options_.names) return {};
  const std::string_view name = shared_->names.find(shared_->known, base, other_form_);
  if (!name.empty() && name != base) take(Step::name, steps);
  return name;
}

bool Pipeline::split(std::string_view word, Context context, AnalyzedWord& result) {
  const bool as_printed = is_split_as_printed(word);
  const std::string_view read = as_printed ? word : std::string_view(spelled_.text());
  if (!options_.compounds || read.size() > longest_word) return false;
  const bool capital = capitals_of(word).any;
  classes_ = options_.base_forms ? shared_->base_forms.classes(spelled_.text()) : 0;
  if (is_verb(capital)) return false;
  split_base_form(read, capital);
  if (constituents_.size() < 2 || is_unlisted_verb(capital) || is_plural_of_unsplit(read))
    return false;
  if (!find_terms_of_constituents(read, capital, context, result)) return false;
  result.term = add_constituents(constituents_, terms_, result.constituents);
  take(Step::compound, result.steps);
  if (!as_printed) place_in_printed(word, result);
  return !result.term.empty();
}

// A noun is split as its base form is, so that all its forms share their terms: Feuerwehren.
void Pipeline::split_base_form(std::string_view word, bool capital) {
  const std::string& usual = spelled_.text();
  if (options_.base_forms && word.size() == usual.size() && capital &&
      !shared_->exceptions.contains(folded_) &&
      readings_.find_noun(usual, sharp_s_of(word), other_form_) && other_form_ != usual) {
    const auto [end, unused] = std::ranges::mismatch(usual, other_form_);
    // Not inside of ß, which is ss in the other.
    const std::size_t same =
        utf8::floor_boundary(word, static_cast<std::size_t>(end - usual.begin()));
    other_form_.replace(0, same, word.substr(0, same));
    shared_->splitter.split(other_form_, constituents_);
    if (constituents_.size() < 2) return;
    if (constituents_.back().begin <= same) {
      constituents_.back().end = word.size();
      return;
    }
  }
  shared_->splitter.split(word, constituents_);
}

// False where what is left of them makes no compound: ignorables between hyphens are nothing.
bool Pipeline::find_terms_of_constituents(std::string_view word, bool capital, Context context,
                                          AnalyzedWord& result) {
  terms_.clear();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < constituents_.size(); ++i) {
    fold_case(constituents_[i].base, folded_base_);
    if (folded_base_.empty()) continue;
    bool noun = capitals_of(constituents_[i].base).any;
    const bool last = i + 1 == constituents_.size();
    if (last) {
      if (noun != capital) result.same_in_documents = false;
      if (noun == capital || capital_tells(context))
        noun = read_head(word, constituents_[i], capital, noun);
    }
    terms_.emplace_back(term_of_constituent(noun, last, result.steps));
    if (kept < i) std::swap(constituents_[kept], constituents_[i]);
    ++kept;
  }
  constituents_.resize(kept);
  return kept > 1;
}

// A word that the user has an exception for is split as it is printed; so is one that keeps its
// letters when it is folded, as ligatures don't.
bool Pipeline::is_split_as_printed(std::string_view word) const {
  if (!shared_->exceptions.empty() && shared_->exceptions.contains(folded_)) return true;
  if (spelled_.changed()) return false;
  return word.size() == folded_.size() || has_same_letters(word, folded_);
}

void Pipeline::place_in_printed(std::string_view word, AnalyzedWord& result) const {
  for (TokenConstituent& constituent : result.constituents) {
    constituent.begin = place_in_word(word, folded_, spelled_.origin(constituent.begin));
    constituent.end = place_in_word(word, folded_, spelled_.origin(constituent.end));
    if (constituent.begin < constituent.end) continue;
    constituent.begin = 0;
    constituent.end = word.size();
  }
}

// The base form of the head, as the word with this head alone would have it, in folded_base_; and
// whether it is a noun.
bool Pipeline::read_head(std::string_view word, const Constituent& head, bool capital, bool noun) {
  if (!options_.base_forms || head.end <= head.begin) return noun;
  const std::string_view printed = word.substr(head.begin, head.end - head.begin);
  fold_case(printed, other_form_);
  return readings_.find_head(other_form_, sharp_s_of(printed), capital, noun, folded_base_);
}

// Of folded_base_.
std::string_view Pipeline::term_of_constituent(bool noun, bool last, std::uint16_t& steps) {
  if (!options_.base_forms) return term_of(folded_base_, steps);
  if (last && is_plural_of_man(folded_base_)) folded_base_ = singular_man;
  const bool spelled = folded_base_ == spelled_.text();
  const char kind = static_cast<char>((noun ? 1 : 0) | (last ? 2 : 0) | (spelled ? 4 : 0));
  const BaseTerm* known = terms_of_constituents_.find(folded_base_, kind);
  if (known == nullptr) {
    BaseTerm made;
    made.term = term_of(readings_.constituent(folded_base_, noun, last).front(), made.steps);
    known = &terms_of_constituents_.remember(std::move(made));
  }
  steps = static_cast<std::uint16_t>(steps | known->steps);
  return known->term;
}

// Verbs have no constituents that anybody searches for: teilnehmen, zurücktreten. With a capital it
// must be an infinitive: Schnelltest is none, though "du schnelltest" is.
bool Pipeline::is_verb(bool capital) {
  const std::string& usual = spelled_.text();
  if (!options_.base_forms || classes_ != class_bit(WordClass::verb)) return false;
  if (!capital) return true;
  shared_->base_forms.find(usual, base_forms_);
  return std::ranges::find(base_forms_, usual, &BaseForm::word) != base_forms_.end();
}

bool Pipeline::is_unlisted_verb(bool capital) {
  const std::string& usual = spelled_.text();
  return options_.base_forms && !capital && classes_ == 0 &&
         shared_->base_forms.guess_verb(usual, base_forms_);
}

// Kaufleute and Kaufmännern have the term of Kaufmann, which isn't split.
bool Pipeline::is_plural_of_unsplit(std::string_view word) {
  if (!options_.base_forms || !is_plural_of_man(constituents_.back().base)) return false;
  other_form_ = word.substr(0, constituents_.back().begin);
  other_form_ += singular_man;
  shared_->splitter.split(other_form_, constituents_of_singular_);
  return constituents_of_singular_.size() < 2;
}

void Pipeline::find_base_forms(std::string_view word, Context context, AnalyzedWord& result) {
  const std::string& usual = spelled_.text();
  const Capitals capitals = capitals_of(word);
  const bool function = has(Step::stop_word, result.steps);
  result.steps = without(Step::stop_word, result.steps);
  const std::vector<Reading>& readings =
      function              ? readings_.function_word(usual, capitals.any, capitals.all, context)
      : options_.base_forms ? readings_.content_word(usual, capitals.any, sharp_s_of(word), context)
                            : readings_.as_printed(usual);
  const std::uint16_t steps = result.steps;
  result.same_in_documents = readings_.same_in_documents();
  result.term.clear();
  for (const Reading& reading : readings) {
    OtherReading made;
    made.steps = steps;
    made.term = bounded(term_of(reading, made.steps));
    if (!reading.origin.empty()) {
      std::uint16_t steps_of_origin = 0;
      made.origin = bounded(term_of(reading.origin, steps_of_origin));
    }
    if (!reading.function_word && reading.base != usual) take(Step::base_form, made.steps);
    add_reading(std::move(made), result);
  }
}

// The first one is that of the word itself; two readings may come to the same term.
void Pipeline::add_reading(OtherReading made, AnalyzedWord& result) {
  if (result.term.empty()) {
    result.term = std::move(made.term);
    result.origin = std::move(made.origin);
    result.steps = made.steps;
    return;
  }
  const bool known = made.term == result.term ||
                     std::ranges::any_of(result.others, [&](const OtherReading& other) {
                       return other.term == made.term;
                     });
  if (!known) result.others.push_back(std::move(made));
}

// Terms that no other word can have: no word begins or ends with a hyphen.
std::string Pipeline::term_of(const Reading& reading, std::uint16_t& steps) {
  if (reading.function_word) {
    take(Step::stop_word, steps);
    const std::string auxiliary =
        options_.base_forms ? auxiliary_of(shared_->base_forms, reading.base) : std::string();
    return '-' + (auxiliary.empty() ? reading.base : auxiliary);
  }
  std::string term(term_of(reading.base, steps));
  if (reading.infinitive) term += '-';
  return term;
}

// "-einzelhandel" takes its begin from a word before it: its token begins before the word's own.
void Pipeline::complete_begin(std::size_t i) {
  if (options_.ellipsis && lacks_begin(words_, i))
    complete(i, last_of_hyphenated(words_, i, any_number));
}

// "Staats-" takes its end from a word behind it.
void Pipeline::complete_end(std::size_t i) {
  if (!options_.ellipsis || lacks_begin(words_, i) || (i > 0 && joined_to_next(words_, i - 1)))
    return;
  const std::size_t last = last_of_hyphenated(words_, i, any_number);
  if (lacks_end(words_, last)) complete(i, last);
}

void Pipeline::complete(std::size_t first, std::size_t last) {
  const auto completed = ellipsis_.complete(words_, first, last);
  if (!completed ||
      !writer_.put(completed->rewriting, completed->begin, completed->end, Context::begin))
    return;
  AnalyzedToken& token = writer_.last();
  token.add(Step::ellipsis);
  token.borrowed_begin = static_cast<std::uint32_t>(completed->borrowed_begin);
  token.borrowed_end = static_cast<std::uint32_t>(completed->borrowed_end);
  if (last == first) return;
  token.add(Step::joined);
  writer_.extend_to(last);
}

}  // namespace fuge::analysis
