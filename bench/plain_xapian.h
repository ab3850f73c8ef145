// The peer that is measured beside fuge: Xapian as its own manual uses it.
#pragma once

#include <fuge/article.h>
#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// What becomes of a word.
enum class XapianTerms {
  usual,  // the word and its stem, TermGenerator's default; queries then don't stem capitalised
          // words
  stems,  // its stem alone: the better one of the two for German, and the smaller one
};

// Title and text by TermGenerator with the stemmer "german", the title with the prefix S too; both
// as the document's data; the id as a term.
class PlainDocuments {
 public:
  explicit PlainDocuments(XapianTerms terms);

  Xapian::Document make(const std::string& id, const std::string& title, const std::string& text);

 private:
  Xapian::TermGenerator generator_;
};

std::string id_term(const std::string& id);
std::string id_of(const Xapian::Document& document);

// A new index of stems, with one commit at the end. Throws Xapian::Error.
void index_by_xapian(const std::filesystem::path& path, const std::vector<fuge::Article>& articles);

// Searches an index of stems by QueryParser with the same stemmer, and OR between words.
class PlainXapian {
 public:
  explicit PlainXapian(const std::filesystem::path& path);

  // The ids of the best `limit` articles, best first. Where `language` is set, the query is in
  // QueryParser's language, and one that doesn't parse finds nothing; otherwise it is words alone.
  std::vector<std::string> search(const std::string& query, bool language, std::size_t limit);

 private:
  Xapian::Database database_;
  Xapian::QueryParser parser_;
};

}  // namespace bench
