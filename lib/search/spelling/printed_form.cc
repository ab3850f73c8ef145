#include "search/spelling/printed_form.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "fuge/analyzer.h"
#include "fuge/error.h"
#include "index/records/record_checksum.h"
#include "index/stored_article.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

constexpr std::size_t most_articles = 3;
constexpr std::size_t most_bytes = std::size_t{256} << 10;

constexpr std::string_view sharp_s = "ß";
constexpr std::string_view folded_sharp_s = "ss";

// The form with ß where `printed`, which folds to it, has one.
std::string with_sharp_s(const std::string& form, std::string_view printed) {
  std::string result;
  std::size_t at = 0;  // in the form
  for (std::size_t i = 0; i < printed.size() && at < form.size();) {
    const std::size_t end = utf8::decode(printed, i).end;
    const bool sharp = printed.substr(i, end - i) == sharp_s;
    const std::size_t bytes = sharp ? folded_sharp_s.size() : utf8::decode(form, at).end - at;
    result += sharp ? sharp_s : std::string_view(form).substr(at, bytes);
    at += bytes;
    i = end;
  }
  return at == form.size() ? result : form;
}

// The article; none where it is damaged: another one may have the word.
std::optional<Article> readable_article(const Xapian::Database& database, Xapian::docid document) {
  const std::string data = database.get_document(document).get_data();
  try {
    return index::from_stored(index::checked(data, document, index::RecordKind::article));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::damaged_index) throw;
    return std::nullopt;
  }
}

// The articles of a shard that have the term, `most` at most.
std::vector<Article> articles_with(const std::string& term, index::PostingReader& postings,
                                   std::size_t most) {
  std::vector<Article> articles;
  for (auto posting = postings.open(term); !posting.at_end() && articles.size() < most;
       posting.next()) {
    if (auto article = readable_article(postings.database(), posting.document()))
      articles.push_back(std::move(*article));
  }
  return articles;
}

// The word in the text; empty where it isn't there.
std::string_view find_printed(const std::string& form, std::string_view text,
                              const Analyzer& analyzer) {
  const std::string_view part = text.substr(
      0, text.size() > most_bytes ? utf8::floor_boundary(text, most_bytes) : text.size());
  const Tokens tokens = analyzer.analyze(part, Purpose::document);
  const auto found = std::ranges::find_if(tokens, [&](const TokenView& token) {
    return token.form == form && !token.has(Step::ellipsis) && !token.has(Step::joined);
  });
  return found == tokens.end() ? std::string_view()
                               : part.substr(found->begin, found->end - found->begin);
}

}  // namespace

std::string printed_form(const std::string& form, const index::UnitedPostings& postings,
                         const Analyzer& analyzer) {
  if (form.find(folded_sharp_s) == form.npos) return form;
  const std::string term = schema::form_term(form);
  std::size_t left = most_articles;
  for (const index::UnitedPostings::Shard& shard : postings.shards()) {
    const std::vector<Article> articles = index::UnitedPostings::reading(
        shard, [&] { return articles_with(term, *shard.postings, left); });
    for (const Article& article : articles) {
      for (const std::string* text : {&article.title, &article.text}) {
        const std::string_view printed = find_printed(form, *text, analyzer);
        if (printed.find(sharp_s) != printed.npos) return with_sharp_s(form, printed);
      }
    }
    left -= articles.size();
  }
  return form;
}

}  // namespace fuge::search
