// Bits that are flipped in the tables of an index: no article is given otherwise than it was put.
#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "fuge/bulk_writer.h"
#include "fuge/error.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "reliability/archive.h"
#include "sanitizer.h"
#include "support.h"

TEST_SUITE_BEGIN("reliability");

namespace fs = std::filesystem;
using fuge::Article;
using fuge::test::has_address_sanitizer;
using fuge::test::TemporaryFolder;

namespace {

constexpr int article_count = 40;
constexpr int flips_a_table = 150;

// Each has words of its own, and enough text to be compressed.
Article long_article(int number) {
  Article article = fuge::test::harbour(number);
  article.title = "Schiff " + fuge::test::word_of(number) + " im Hafen";
  for (int i = 0; i < 12; ++i) {
    const std::string berth = std::to_string(number * 7 + i * 13);
    article.text += " Am Kai " + berth + " wartet der Lotse auf Tank " +
                    std::to_string(number * i + 5) + ", der Kran hebt Kiste " + berth + " an.";
  }
  return article;
}

struct Way {
  std::string name;
  void (*write)(const fs::path& path);
};
const Way ways[] = {
    {"in bulk",
     [](const fs::path& path) {
       fuge::BulkWriter writer(path);
       for (int number = 1; number <= article_count; ++number) writer.put(long_article(number));
       writer.finish();
     }},
    {"one by one",
     [](const fs::path& path) {
       fuge::Writer writer(path);
       for (int number = 1; number <= article_count; ++number) writer.put(long_article(number));
       writer.commit();
     }},
};

// A bit of a file that is flipped as long as this lives.
class FlippedBit {
 public:
  FlippedBit(const fs::path& file, std::size_t bit) : file_(file), bit_(bit) { flip(); }
  FlippedBit(const FlippedBit&) = delete;
  FlippedBit& operator=(const FlippedBit&) = delete;
  ~FlippedBit() { flip(); }

 private:
  void flip() {
    std::fstream stream(file_, std::ios::in | std::ios::out | std::ios::binary);
    const auto at = static_cast<std::streamoff>(bit_ / 8);
    stream.seekg(at);
    const int byte = stream.get() ^ (1 << bit_ % 8);
    stream.seekp(at);
    stream.put(static_cast<char>(byte));
  }

  fs::path file_;
  std::size_t bit_;
};

// What was told of damage, and what was given otherwise than it was put.
struct Outcome {
  int told = 0;
  std::vector<std::string> wrong = {};
};

// Runs `work`, which may throw a fuge::Error that tells of damage.
template <typename Work>
void attempt(Outcome& outcome, const Work& work) {
  try {
    work();
  } catch (const fuge::Error& error) {
    ++outcome.told;
    if (error.code() == fuge::ErrorCode::invalid_argument) outcome.wrong.push_back(error.what());
  }
}

bool is_shown_as_put(const fuge::Hit& hit, const Article& article) {
  if (!hit.damage.empty() && hit.title.empty()) return hit.snippets.empty();
  for (const fuge::Snippet& snippet : hit.snippets)
    if (article.text.substr(snippet.begin, snippet.text.size()) != snippet.text) return false;
  return hit.title == article.title && hit.sources == article.sources && hit.date == article.date;
}

void look_for_all(const fs::path& path, Outcome& outcome) {
  const fuge::Index index(path);
  // Reads what no search does, and outlives it.
  attempt(outcome, [&] { static_cast<void>(index.check()); });
  for (int number = 1; number <= article_count; ++number) {
    const Article article = long_article(number);
    attempt(outcome, [&] {
      const auto found = index.find(article.id);
      if (found && *found != article) outcome.wrong.push_back("text of " + article.id);
    });
  }
  for (const std::string query : {"hafen lotse", "\"im Hafen\" kran"}) {
    attempt(outcome, [&] {
      for (const fuge::Hit& hit : index.search(fuge::Search(query).limit(article_count)).hits) {
        if (!hit.damage.empty()) ++outcome.told;
        const Article article = long_article(std::atoi(hit.id.c_str()));
        if (!is_shown_as_put(hit, article)) outcome.wrong.push_back(query + ": " + hit.id);
      }
    });
  }
}

}  // namespace

TEST_CASE("no article is given otherwise than it was put where a bit is flipped") {
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    way.write(path);
    std::mt19937_64 random(13);
    for (const std::string table : {"docdata.glass", "postlist.glass", "termlist.glass"}) {
      // Xapian reads on behind the end of a damaged list of terms.
      if (has_address_sanitizer && table == "termlist.glass") continue;
      Outcome outcome;
      for (int i = 0; i < flips_a_table; ++i) {
        const FlippedBit flipped(path / table, random() % (fs::file_size(path / table) * 8));
        attempt(outcome, [&] { look_for_all(path, outcome); });
      }
      CAPTURE(table);
      CHECK(outcome.wrong == std::vector<std::string>());
      // No article is read from the third one.
      if (table != "termlist.glass") CHECK(outcome.told > 0);
    }
  }
}

TEST_CASE("a check tells of each article that isn't given as it was put, and of no other") {
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    way.write(path);
    std::mt19937_64 random(14);
    for (int i = 0; i < 60; ++i) {
      const fs::path table = path / "docdata.glass";
      const FlippedBit flipped(table, random() % (fs::file_size(table) * 8));
      const fuge::Index index(path);
      std::set<std::string> told;
      for (const fuge::Damage& damage : index.check().damage) told.insert(damage.id);
      for (int number = 1; number <= article_count; ++number) {
        const std::string id = std::to_string(number);
        Outcome outcome;
        attempt(outcome, [&] { index.find(id); });
        CHECK(told.contains(id) == (outcome.told > 0));
      }
    }
  }
}

TEST_CASE("a check finds nothing in a sound index") {
  for (const Way& way : ways) {
    CAPTURE(way.name);
    const TemporaryFolder folder;
    const fs::path path = folder / "archive";
    way.write(path);
    fuge::Writer writer(path);
    for (int number = 2000; number < 3000; ++number) writer.put(fuge::test::harbour(number));
    writer.commit();
    // Pending from here on.
    for (const int number : {1, 2, 5000, 5001}) writer.put(fuge::test::harbour(number));
    writer.remove("3");
    writer.commit();
    fuge::Index index(path);
    for (const bool is_compacted : {false, true}) {
      CAPTURE(is_compacted);
      if (is_compacted) {
        writer.compact();
        index.refresh();
      }
      const fuge::CheckReport report = index.check();
      CHECK(report.articles == article_count + 1001);
      CHECK(report.postings > report.articles);
      CHECK(report.dictionary_blocks > 0);
      CHECK(report.damage == std::vector<fuge::Damage>());
      CHECK(report.damaged == 0);
    }
  }
}

TEST_SUITE_END();
