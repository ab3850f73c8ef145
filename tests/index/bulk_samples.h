// Articles, and indexes of them made in several ways, with all that the indexes hold.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "fuge/article.h"
#include "fuge/bulk_writer.h"
#include "index/words/word_number.h"

namespace fuge::test {

inline constexpr std::size_t least_bulk_memory = std::size_t{4} << 20;

// Of words that share stems, are compounds, have several readings or half of them missing.
std::vector<Article> some_articles(std::size_t count);
// Their own fields.
std::vector<Field> sample_fields();
BulkOptions bulk_options(unsigned jobs, std::size_t memory = least_bulk_memory);

// Puts them in bulk, or one after the other: into a new index, or one that is there.
void build(const std::filesystem::path& path, const std::vector<Article>& articles,
           const BulkOptions& with);
void write(const std::filesystem::path& path, const std::vector<Article>& articles);

// Everything that a database holds but how its dictionary is cut into blocks.
struct Contents {
  std::map<std::string, std::vector<std::tuple<Xapian::docid, Xapian::termcount>>> postings;
  std::map<Xapian::docid, std::tuple<std::string, Xapian::termcount, std::vector<std::string>>>
      documents;
  std::map<std::string, std::string> metadata;
  std::vector<std::tuple<std::string, int, index::WordNumber, std::uint16_t>> dictionary;

  friend bool operator==(const Contents&, const Contents&) = default;
};
Contents contents_of(const std::filesystem::path& path);

// What searches of all kinds find, a line each, in an order that doesn't depend on the numbers of
// documents: totals, hits with scores and snippets, facets, suggestions.
std::vector<std::string> answers_of(const std::filesystem::path& path);

std::set<std::string> names_in(const std::filesystem::path& folder);

// How many articles have it.
std::uint64_t found(const std::filesystem::path& path, const std::string& query);

}  // namespace fuge::test
