#include "index/document_parts.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analysis/memory/word_memory.h"
#include "analysis/pipeline.h"
#include "analysis/tokens/analyzed_token.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "index/stored_article.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

using analysis::AnalyzedToken;

class Drafter {
 public:
  Drafter(const Article& article, const Analyzer& analyzer, WordNumbers& numbers)
      : article_(article), analyzer_(analyzer), numbers_(numbers) {}

  // The field of this number in the table.
  void add(const schema::FieldRow& row, std::size_t number) {
    switch (row.type) {
      case schema::FieldType::id:
        add_id();
        break;
      case schema::FieldType::date:
        add_date(row);
        break;
      case schema::FieldType::keyword:
        add_keywords(row);
        break;
      case schema::FieldType::text:
        for (const std::string_view text : schema::values_of(row, article_))
          post(text, row, number);
        break;
      case schema::FieldType::stored:
        break;
    }
  }

  // Once, at the end.
  DocumentDraft take() {
    add_value(schema::slot::length, schema::length_value(length_));
    std::ranges::sort(parts().values, {}, &DocumentValue::slot);
    parts().data = to_stored(article_);
    return std::move(draft_);
  }

 private:
  DocumentParts& parts() { return draft_.parts; }

  void add_filter(std::string term) { parts().terms.push_back({std::move(term), 0}); }
  void add_value(std::uint32_t slot, std::string value) {
    if (!value.empty()) parts().values.push_back({slot, std::move(value)});
  }

  void add_id() {
    add_filter(schema::id_term(article_.id));
    add_value(schema::slot::id, article_.id);
  }

  void add_date(const schema::FieldRow& row) {
    if (!article_.date) return add_filter(row.absent_term);
    const PartialDate& date = *article_.date;
    add_filter(schema::day_term(date));
    if (date.month != 0) add_filter(schema::month_term(date.year, date.month));
    add_filter(schema::year_term(date.year));
    add_value(schema::slot::date, schema::date_value(date));
    if (article_.time) add_value(schema::slot::time, schema::time_value(*article_.time));
  }

  void add_keywords(const schema::FieldRow& row) {
    std::vector<std::string> keys;
    std::string value;
    for (const std::string_view written : schema::values_of(row, article_)) {
      std::string key = analyzer_.keyword_key(written);
      if (std::ranges::count(keys, key) > 0) continue;
      add_filter(schema::keyword_term(row, key));
      value.append(key).append(1, '\n');
      parts().spellings.push_back({schema::spelling_key(row, key), utf8::collapse_spaces(written)});
      keys.push_back(std::move(key));
    }
    if (keys.empty() && !row.absent_term.empty()) add_filter(row.absent_term);
    add_value(*row.slot, value);
  }

  // Posts the words of a text, and where its field has a prefix, a second time with it.
  void post(std::string_view text, const schema::FieldRow& row, std::size_t number) {
    analysis::Pipeline& pipeline = analysis::pipeline_of(analyzer_);
    counts_.clear();
    positions_ = 0;
    last_ = {};
    pipeline.run(text, Purpose::document, [&](std::span<const AnalyzedToken> part) {
      if (last_.reading == nullptr) draft_.texts.push_back({number, {}});
      const std::size_t known = counts_.size();
      const bool goes_on = count(part, row, pipeline.memory());
      // The first words of a part may have waited since the one before, and lie in its memory.
      const analysis::WordMemory::Hold before = std::exchange(held_, pipeline.memory().hold());
      if (counts_.size() > known) {
        held_of_words_.push_back(before);
        held_of_words_.push_back(held_);
      }
      return goes_on;
    });
    for (const auto& [word, counted] : counts_) post(word, counted, row);
    length_ += positions_;
    words_ += counts_.size();
    held_of_words_.clear();
    held_ = {};
  }

  // The tokens of a part of a text; false where there are more words than are posted.
  bool count(std::span<const AnalyzedToken> part, const schema::FieldRow& row,
             const analysis::WordMemory& memory) {
    std::vector<RecordedToken>& recorded = draft_.texts.back().tokens;
    if (recorded.empty()) recorded.reserve(part.size());
    for (const AnalyzedToken& token : part) {
      const bool is_behind = last_.reading == nullptr || token.position > last_.position;
      const bool form_counts = last_.reading == nullptr || !has_same_form(last_, token);
      const WordNumber word = numbers_.number_of(token, form_counts, memory);
      if (is_behind && words_ + counts_.size() >= max_article_words && !counts_.contains(word)) {
        if (!parts().cut) parts().cut = Cut{&row, token.begin};
        return false;
      }
      recorded.push_back({word, token.position, token.positions, token.begin, token.end,
                          token.borrowed_end > token.borrowed_begin});
      Counted& counted = counts_[word];
      if (counted.reading == nullptr) counted.reading = token.reading;
      ++counted.times;
      positions_ = std::max(positions_, token.position + 1);
      last_ = token;
    }
    return true;
  }

  // Another reading of the same word: its form counts once.
  static bool has_same_form(const AnalyzedToken& one, const AnalyzedToken& other) {
    return one.position == other.position &&
           one.has(Step::stop_word) == other.has(Step::stop_word) &&
           one.reading->form() == other.reading->form();
  }

  struct Counted {
    const analysis::WordReading* reading = nullptr;
    std::uint32_t times = 0;
  };

  // The word, and its constituents: a query may ask for one that thousands of words have.
  void post(WordNumber word, const Counted& counted, const schema::FieldRow& row) {
    const bool has_prefix = !row.prefix.empty();
    draft_.words.push_back({nullptr, word, counted.times});
    if (has_prefix) draft_.words.push_back({&row, word, counted.times});
    for (const analysis::WordConstituent& constituent : counted.reading->constituents()) {
      std::string term = schema::constituent_term(constituent.role, constituent.term());
      if (has_prefix) parts().terms.push_back({schema::term_in(&row, term), counted.times});
      parts().terms.push_back({std::move(term), counted.times});
    }
  }

  const Article& article_;
  const Analyzer& analyzer_;
  WordNumbers& numbers_;
  DocumentDraft draft_;
  std::uint32_t length_ = 0;
  std::size_t words_ = 0;  // of the texts before this one

  // Of the text that is being posted.
  std::unordered_map<WordNumber, Counted> counts_;
  std::uint32_t positions_ = 0;
  AnalyzedToken last_;                                     // without reading: none so far
  analysis::WordMemory::Hold held_;                        // what its reading lies in
  std::vector<analysis::WordMemory::Hold> held_of_words_;  // and those of counts_
};

// Each term once, its times added up.
void add_up(std::vector<PostedTerm>& terms) {
  std::ranges::sort(terms, {}, &PostedTerm::term);
  std::vector<PostedTerm> each;
  each.reserve(terms.size());
  for (PostedTerm& term : terms) {
    if (!each.empty() && each.back().term == term.term) {
      each.back().times += term.times;
    } else {
      each.push_back(std::move(term));
    }
  }
  terms = std::move(each);
}

}  // namespace

DocumentDraft draft_of(const Article& article, const Analyzer& analyzer,
                       const schema::Fields& fields, WordNumbers& numbers) {
  Drafter drafter(article, analyzer, numbers);
  for (std::size_t i = 0; i < fields.rows().size(); ++i) drafter.add(fields.rows()[i], i);
  return drafter.take();
}

DocumentParts finished(DocumentDraft draft, std::span<const WordNumber> numbers) {
  const auto number_of = [&](WordNumber word) { return numbers.empty() ? word : numbers[word]; };
  DocumentParts parts = std::move(draft.parts);
  for (const DocumentDraft::Word& word : draft.words)
    parts.terms.push_back(
        {schema::term_in(word.field, posted_term(number_of(word.number))), word.times});
  add_up(parts.terms);
  TokenRecordWriter record;
  for (const DocumentDraft::Text& text : draft.texts) {
    record.begin_text(text.field);
    for (RecordedToken token : text.tokens) {
      token.word = number_of(token.word);
      record.add(token);
    }
    record.end_text();
  }
  parts.tokens = record.take();
  return parts;
}

}  // namespace fuge::index
