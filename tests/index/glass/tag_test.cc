#include "index/glass/tag.h"

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "index/glass/samples.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

using fuge::glass::Deflater;
using fuge::glass::Tag;
using fuge::test::repeated;

TEST_CASE("what is short or doesn't get smaller isn't compressed") {
  Deflater deflater;
  for (const std::string& bytes :
       {std::string(), repeated("a", 18), std::string("q5zT8k-Xw9#vR2!mLp")}) {
    CAPTURE(bytes);
    const Tag tag = deflater.compress(bytes);
    CHECK_FALSE(tag.is_compressed());
    CHECK(tag.bytes() == bytes);
  }
  const Tag tag = deflater.compress(repeated("a", 100));
  CHECK(tag.is_compressed());
  CHECK(tag.bytes().size() < 20);
}

TEST_CASE("a faster level makes larger tags") {
  std::string text;
  for (int number = 0; number < 500; ++number)
    text += fmt::format("Abgeordnete {} ", number * 7919);
  CHECK(Deflater(1).compress(text).bytes().size() > Deflater(9).compress(text).bytes().size());
}

// From 8,193 bytes on, Xapian 1.4.22 takes some of what it has compressed itself for damaged.
TEST_CASE("Xapian reads what was compressed, whatever its length") {
  fuge::test::SampleDatabase sample;
  for (std::uint32_t number = 1; number <= 2000; ++number)
    sample.documents.push_back({number, std::string(8000 + number, 'b'), {}});
  for (std::uint32_t number = 2001; number <= 3000; ++number) {
    std::string data = repeated("Rede ", number);
    for (std::size_t at = 0; at < data.size(); at += 97)
      data[at] = static_cast<char>('a' + at % 26);
    sample.documents.push_back({number, std::move(data), {}});
  }
  const fuge::test::TemporaryFolder folder;
  fuge::test::write_with_glass(folder / "glass", sample);
  const Xapian::Database database((folder / "glass").string());
  std::size_t wrong = 0;
  for (const fuge::test::SampleDocument& document : sample.documents)
    wrong += database.get_document(document.number).get_data() == document.data ? 0 : 1;
  CHECK(wrong == 0);
}

TEST_SUITE_END();
