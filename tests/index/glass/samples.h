// Documents that are written twice, by Xapian and by us, and what a database says of them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "index/glass/postings/posting_runs.h"

namespace fuge::test {

struct SampleDocument {
  std::uint32_t number = 0;
  std::string data;
  std::map<std::string, std::uint32_t> terms;        // with their wdf
  std::map<std::uint32_t, std::string> values = {};  // by slot
};

struct SampleDatabase {
  std::vector<SampleDocument> documents;
  std::map<std::string, std::string> metadata;
};

// Documents with numbers from `first`, `step` apart; of many terms, few in common, as in language.
SampleDatabase running_text(std::uint32_t documents, std::uint32_t first = 1,
                            std::uint32_t step = 1);

// How postings are gathered: documents go to the parts in turns of `batch`.
struct Gathering {
  std::size_t parts = 1;
  std::size_t batch = 1;
  std::size_t memory = std::size_t{64} << 20;
  std::size_t runs = 0;  // out: how many were written to files
};

void write_with_xapian(const std::filesystem::path& folder, const SampleDatabase& sample);
void write_with_glass(const std::filesystem::path& folder, const SampleDatabase& sample,
                      Gathering& gathering);
void write_with_glass(const std::filesystem::path& folder, const SampleDatabase& sample);

// Everything that can be read of a database, a line each.
std::vector<std::string> contents(const Xapian::Database& database);

// The first line in which they differ, of both; empty where all are alike.
std::string first_difference(const std::vector<std::string>& one,
                             const std::vector<std::string>& other);

// What is wrong with the files, in the words of xapian-check; empty where all is well.
std::string damage(const std::filesystem::path& folder);

}  // namespace fuge::test
