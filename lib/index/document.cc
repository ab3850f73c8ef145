#include "index/document.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "index/stored_article.h"
#include "index/words/token_record.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

class DocumentBuilder {
 public:
  DocumentBuilder(const Article& article, const Analyzer& analyzer, WordNumbers& numbers)
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
  PreparedDocument take() {
    prepared_.document.add_value(schema::slot::length, schema::length_value(length_));
    prepared_.document.set_data(to_stored(article_));
    prepared_.tokens = record_.take();
    return std::move(prepared_);
  }

 private:
  Xapian::Document& document() { return prepared_.document; }

  void add_id() {
    document().add_boolean_term(schema::id_term(article_.id));
    document().add_value(schema::slot::id, article_.id);
  }

  void add_date(const schema::FieldRow& row) {
    if (!article_.date) return document().add_boolean_term(row.absent_term);
    const PartialDate& date = *article_.date;
    document().add_boolean_term(schema::day_term(date));
    if (date.month != 0) document().add_boolean_term(schema::month_term(date.year, date.month));
    document().add_boolean_term(schema::year_term(date.year));
    document().add_value(schema::slot::date, schema::date_value(date));
    if (article_.time) document().add_value(schema::slot::time, schema::time_value(*article_.time));
  }

  void add_keywords(const schema::FieldRow& row) {
    std::vector<std::string> keys;
    std::string value;
    for (const std::string_view written : schema::values_of(row, article_)) {
      std::string key = analyzer_.keyword_key(written);
      if (std::ranges::count(keys, key) > 0) continue;
      document().add_boolean_term(schema::keyword_term(row, key));
      value.append(key).append(1, '\n');
      prepared_.spellings.push_back(
          {schema::spelling_key(row, key), utf8::collapse_spaces(written)});
      keys.push_back(std::move(key));
    }
    if (keys.empty() && !row.absent_term.empty()) document().add_boolean_term(row.absent_term);
    document().add_value(*row.slot, value);
  }

  // Posts the words of a text, and where its field has a prefix, a second time with it.
  void post(std::string_view text, const schema::FieldRow& row, std::size_t number) {
    analyzer_.analyze(text, Purpose::document, tokens_);
    if (tokens_.empty()) return;
    counts_.clear();
    record_.begin_text(number);
    std::uint32_t positions = 0;
    const Token* last = nullptr;
    for (const Token& token : tokens_) {
      const bool form_counts = last == nullptr || !has_same_form(*last, token);
      const WordNumber word = numbers_.number_of(token, form_counts);
      record_.add({word, token.position, token.positions, token.begin, token.end,
                   token.borrowed_end > token.borrowed_begin});
      Counted& counted = counts_[word];
      counted.token = &token;
      ++counted.times;
      positions = std::max(positions, token.position + 1);
      last = &token;
    }
    record_.end_text();
    for (const auto& [word, counted] : counts_) post(word, counted, row);
    length_ += positions;
  }

  // Another reading of the same word: its form counts once.
  static bool has_same_form(const Token& one, const Token& other) {
    return one.position == other.position && one.form == other.form &&
           one.has(Step::stop_word) == other.has(Step::stop_word);
  }

  struct Counted {
    const Token* token = nullptr;
    Xapian::termcount times = 0;
  };

  // The word, and its constituents: a query may ask for one that thousands of words have.
  void post(WordNumber word, const Counted& counted, const schema::FieldRow& row) {
    add(posted_term(word), counted.times, row);
    for (const TokenConstituent& constituent : counted.token->constituents)
      add(schema::term_of(constituent), counted.times, row);
  }

  void add(const std::string& term, Xapian::termcount times, const schema::FieldRow& row) {
    document().add_term(term, times);
    if (!row.prefix.empty()) document().add_term(schema::term_in(&row, term), times);
  }

  const Article& article_;
  const Analyzer& analyzer_;
  PreparedDocument prepared_;
  WordNumbers& numbers_;
  TokenRecordWriter record_;
  std::uint32_t length_ = 0;
  std::vector<Token> tokens_;
  std::unordered_map<WordNumber, Counted> counts_;
};

}  // namespace

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields, WordNumbers& numbers) {
  DocumentBuilder builder(article, analyzer, numbers);
  for (std::size_t i = 0; i < fields.rows().size(); ++i) builder.add(fields.rows()[i], i);
  return builder.take();
}

}  // namespace fuge::index
