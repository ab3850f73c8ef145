#include "index/document.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "index/stored_article.h"
#include "index/token_terms.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Between two texts, so that no phrase spans both.
constexpr Xapian::termpos field_gap = 100;

class DocumentBuilder {
 public:
  DocumentBuilder(const Article& article, const Analyzer& analyzer)
      : article_(article), analyzer_(analyzer) {}

  void add(const schema::FieldRow& row) {
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
        for (const std::string_view text : schema::values_of(row, article_)) post(text, row);
        break;
      case schema::FieldType::stored:
        break;
    }
  }

  // Once, at the end.
  PreparedDocument take() {
    prepared_.document.add_value(schema::slot::length, schema::length_value(length_));
    prepared_.document.set_data(to_stored(article_));
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
  void post(std::string_view text, const schema::FieldRow& row) {
    analyzer_.analyze(text, Purpose::document, tokens_);
    if (tokens_.empty()) return;
    counts_.clear();
    std::uint32_t positions = 0;
    const Token* last = nullptr;
    for (const Token& token : tokens_) {
      const Xapian::termpos position = base_ + token.position;
      document().add_posting(token.term, position);
      if (!row.prefix.empty()) document().add_posting(schema::term_in(&row, token.term), position);
      positions = std::max(positions, token.position + 1);
      if (last != nullptr && has_same_form_term(*last, token)) {
        post_once({&token, 1}, row, false);
      } else {
        count(token, row);
      }
      last = &token;
    }
    for (const auto& entry : counts_) post_once(entry.second, row);
    length_ += positions;
    base_ += positions + field_gap;
  }

  // Another reading of the same word: its form counts once.
  static bool has_same_form_term(const Token& one, const Token& other) {
    return one.position == other.position && one.form == other.form &&
           one.has(Step::stop_word) == other.has(Step::stop_word);
  }

  // What has no position is posted once for all tokens that are alike: Xapian's maps are slow.
  struct Counted {
    const Token* token = nullptr;
    Xapian::termcount times = 0;
  };

  void count(const Token& token, const schema::FieldRow& row) {
    Counted& counted = counts_[token.form];
    if (counted.token != nullptr && counted.token->term != token.term) {
      post_once({&token, 1}, row);  // rare: completed from its context, or another reading
      return;
    }
    counted.token = &token;
    ++counted.times;
  }

  void post_once(const Counted& counted, const schema::FieldRow& row, bool form = true) {
    for_each_term(*counted.token, buffer_, [&](const TokenTerm& term) {
      if (term.level == TermLevel::stem) return;  // posted with its positions
      if (term.level == TermLevel::surface_form && !form) return;
      document().add_term(std::string(term.term), counted.times);
      // Families only add to scores, whatever the field.
      if (!row.prefix.empty() && term.level != TermLevel::family)
        document().add_term(schema::term_in(&row, term.term), counted.times);
    });
  }

  const Article& article_;
  const Analyzer& analyzer_;
  PreparedDocument prepared_;
  Xapian::termpos base_ = 1;
  std::uint32_t length_ = 0;
  std::vector<Token> tokens_;
  std::string buffer_;
  std::unordered_map<std::string_view, Counted> counts_;  // by form
};

}  // namespace

PreparedDocument prepare(const Article& article, const Analyzer& analyzer,
                         const schema::Fields& fields) {
  DocumentBuilder builder(article, analyzer);
  for (const schema::FieldRow& row : fields.rows()) builder.add(row);
  return builder.take();
}

}  // namespace fuge::index
