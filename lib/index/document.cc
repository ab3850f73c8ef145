#include "index/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "analysis/beginnings.h"
#include "base/utf8.h"
#include "fuge/error.h"
#include "index/stored_article.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// Between place, title and text, so that no phrase spans two of them.
constexpr Xapian::termpos field_gap = 100;

[[noreturn]] void refuse(const std::string& reason) {
  throw Error(ErrorCode::invalid_article, reason);
}

void check_utf8(std::string_view value, const char* field) {
  if (const auto byte = utf8::first_invalid(value))
    refuse(fmt::format("{} is not UTF-8 (byte {} of it): convert it first", field, *byte));
}

void check_line(std::string_view value, const char* field) {
  check_utf8(value, field);
  for (const char byte : value) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F)
      refuse(fmt::format("{} holds a control character (0x{:02X}): remove it", field, code));
  }
}

void check_id(const std::string& id) {
  if (id.empty()) refuse("no id");
  if (id.size() > schema::max_id_bytes) {
    refuse(fmt::format("the id has {} bytes, the limit is {}: give a shorter one", id.size(),
                       schema::max_id_bytes));
  }
  check_line(id, "the id");
}

void check_sources(const std::vector<std::string>& sources) {
  if (sources.size() > schema::max_sources)
    refuse(fmt::format("{} sources, the limit is {}", sources.size(), schema::max_sources));
  for (const std::string& source : sources) {
    if (utf8::trim(source).empty()) refuse("a source is empty: leave it out");
    if (source.size() > schema::max_source_bytes) {
      refuse(fmt::format("a source has {} bytes, the limit is {}", source.size(),
                         schema::max_source_bytes));
    }
    // Real records break long names over lines: white space is collapsed, other controls are
    // refused.
    check_line(utf8::collapse_spaces(source), "a source");
  }
}

void check_text(const Article& article) {
  if (utf8::trim(article.text).empty()) refuse("no text");
  const std::size_t bytes =
      article.text.size() + article.title.size() + article.place.size() + article.url.size();
  if (bytes > schema::max_text_bytes) {
    refuse(fmt::format("the article has {} bytes, the limit is {}: cut it into several", bytes,
                       schema::max_text_bytes));
  }
  check_utf8(article.text, "the text");
  check_utf8(article.title, "the title");
  check_utf8(article.place, "the place");
  check_utf8(article.url, "the URL");
}

class DocumentBuilder {
 public:
  explicit DocumentBuilder(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // Posts the words of a field; those of the title a second time with its prefix.
  void post(std::string_view field, bool title) {
    analyzer_.analyze(field, Purpose::document, tokens_);
    if (tokens_.empty()) return;
    counts_.clear();
    std::uint32_t positions = 0;
    for (const Token& token : tokens_) {
      const Xapian::termpos position = base_ + token.position;
      document_.add_posting(token.term, position);
      if (title) document_.add_posting(schema::title_term(token.term), position);
      positions = std::max(positions, token.position + 1);
      count(token);
    }
    for (const auto& entry : counts_) post_once(entry.second, title);
    length_ += positions;
    base_ += positions + field_gap;
  }

  void add_date(const std::optional<PartialDate>& date) {
    if (!date) {
      document_.add_boolean_term(std::string(schema::prefix::undated));
      return;
    }
    const Date day = date->first();
    document_.add_boolean_term(schema::day_term(day));
    document_.add_boolean_term(schema::month_term(day.year, day.month));
    document_.add_boolean_term(schema::year_term(day.year));
    document_.add_value(schema::slot::date, schema::date_value(day));
  }

  // Returns keys and spellings.
  std::vector<std::pair<std::string, std::string>> add_sources(
      const std::vector<std::string>& sources) {
    std::vector<std::pair<std::string, std::string>> keyed;
    std::string value;
    for (const std::string& source : sources) {
      std::string key = analyzer_.source_key(source);
      if (std::ranges::find(keyed, key, &std::pair<std::string, std::string>::first) != keyed.end())
        continue;
      document_.add_boolean_term(schema::source_term(key));
      value.append(key).append(1, '\n');
      keyed.emplace_back(std::move(key), utf8::collapse_spaces(source));
    }
    if (keyed.empty()) document_.add_boolean_term(std::string(schema::prefix::without_source));
    document_.add_value(schema::slot::sources, value);
    return keyed;
  }

  void add_identity(const Article& article) {
    document_.add_boolean_term(schema::id_term(article.id));
    document_.add_value(schema::slot::id, article.id);
    document_.add_value(schema::slot::length, schema::length_value(length_));
    document_.set_data(to_stored(article));
  }

  Xapian::Document take() { return std::move(document_); }

 private:
  // What has no position is posted once for all tokens that are alike: Xapian's maps are slow.
  struct Counted {
    const Token* token = nullptr;
    Xapian::termcount times = 0;
  };

  void count(const Token& token) {
    Counted& counted = counts_[token.form];
    if (counted.token != nullptr && counted.token->term != token.term) {
      post_once({&token, 1}, false);  // rare: completed from its context
      return;
    }
    counted.token = &token;
    ++counted.times;
  }

  void post_once(const Counted& counted, bool title) {
    const Token& token = *counted.token;
    // Function words, a quarter of all terms, have next to no other forms; what was completed isn't
    // printed so.
    if (!token.has(Step::stop_word) && !token.has(Step::ellipsis))
      add(schema::form_term(token.form), counted.times, title);
    for (const TokenConstituent& part : token.constituents)
      add(schema::part_term(part), counted.times, title);
    for (const std::string_view beginning : analysis::beginnings(token))
      document_.add_term(schema::beginning_term(beginning), counted.times);
  }

  void add(const std::string& term, Xapian::termcount times, bool title) {
    document_.add_term(term, times);
    if (title) document_.add_term(schema::title_term(term), times);
  }

  const Analyzer& analyzer_;
  Xapian::Document document_;
  Xapian::termpos base_ = 1;
  std::uint32_t length_ = 0;
  std::vector<Token> tokens_;
  std::unordered_map<std::string_view, Counted> counts_;  // by form
};

}  // namespace

void check(const Article& article) {
  check_id(article.id);
  if (article.date && !article.date->valid())
    refuse(fmt::format("impossible date {}", article.date->to_string()));
  check_sources(article.sources);
  check_text(article);
}

PreparedDocument prepare(const Article& article, const Analyzer& analyzer) {
  DocumentBuilder builder(analyzer);
  builder.post(article.place, false);
  builder.post(article.title, true);
  builder.post(article.text, false);
  builder.add_date(article.date);
  PreparedDocument prepared;
  prepared.sources = builder.add_sources(article.sources);
  builder.add_identity(article);
  prepared.document = builder.take();
  return prepared;
}

}  // namespace fuge::index
