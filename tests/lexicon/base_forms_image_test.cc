// The automaton of base forms: what is written is read, and damaged bytes do no harm.
#include "lexicon/base_forms/base_forms_image.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "analysis/base_forms/base_form_table.h"
#include "fuge/error.h"
#include "lexicon/base_forms/automaton_builder.h"
#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge;
using namespace fuge::lexicon;
using analysis::BaseFormTable;
using analysis::FormReading;
using analysis::WordClass;

// Words of few letters, so that many share their beginnings and ends.
std::string random_word(std::mt19937& random) {
  std::string word(1 + random() % 8, 'a');
  for (char& letter : word) letter = "abeginstuz"[random() % 10];
  return word;
}

// The base form that a reading makes of a word of ASCII letters.
std::string base_of(const std::string& word, const FormReading& reading,
                    const BaseFormTable& table) {
  std::string base = word;
  if (reading.infix > 0) base.erase(word.size() - reading.infix, analysis::infix_letters);
  base.erase(base.size() - reading.strip);
  return base + std::string(table.string(reading.add));
}

std::string bases_of(const BaseFormTable& table, const std::string& word) {
  std::string bases;
  for (const FormReading& reading : table.form(as_span(codes_of(word))))
    bases += base_of(word, reading, table) + ' ';
  return bases;
}

std::vector<std::byte> sample_image() {
  FormTable table;
  table.add(codes_of("themen"), {codes_of("thema"), WordClass::noun});
  table.add(codes_of("aufgebaut"), {codes_of("aufbauen"), WordClass::verb});
  table.add(codes_of("aufzubauen"), {codes_of("aufbauen"), WordClass::verb});
  table.decide();
  return make_base_forms_image(table, {{codes_of("ne"), {{1, "", WordClass::noun, false}}}});
}

// Asks for all that may be asked for; what comes of it doesn't matter.
std::size_t ask(const BaseFormTable& table) {
  std::size_t bytes = 0;
  for (const char* word : {"themen", "aufgebaut", "aufzubauen", "szenen", "e", "zzzzzzzzzzzzzz"}) {
    const std::string codes = codes_of(word);
    for (const auto& readings : {table.form(as_span(codes)), table.ending(as_span(codes))})
      for (const FormReading& reading : readings) bytes += table.string(reading.add).size();
  }
  for (unsigned place = 0; place < 0x10000; place += 251)
    bytes += table.string(static_cast<std::uint16_t>(place)).size();
  return bytes;
}

}  // namespace

TEST_CASE("random words come back with their base forms, and no others") {
  std::mt19937 random(20261127);
  std::map<std::string, std::string> bases;
  FormTable table;
  for (int i = 0; i < 3000; ++i) {
    const std::string form = random_word(random);
    const std::string base = random_word(random);
    if (!bases.try_emplace(form, base).second) continue;
    table.add(codes_of(form), {codes_of(base), WordClass::verb});
  }
  table.decide();
  const std::vector<std::byte> image = make_base_forms_image(table, {});
  const BaseFormTable read(image);
  std::size_t wrong = 0;
  for (const auto& [form, base] : bases)
    if (bases_of(read, form) != base + ' ') ++wrong;
  CHECK(wrong == 0);
  std::size_t found = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string word = random_word(random);
    if (!bases.contains(word) && !bases_of(read, word).empty()) ++found;
  }
  CHECK(found == 0);
  CHECK(read.ending(as_span(codes_of("abend"))).empty());
}

TEST_CASE("infixes are taken out, and endings are found from their end") {
  const std::vector<std::byte> image = sample_image();
  const BaseFormTable table(image);
  CHECK(bases_of(table, "themen") == "thema ");
  CHECK(bases_of(table, "aufgebaut") == "aufbauen ");
  CHECK(bases_of(table, "aufzubauen") == "aufbauen ");
  CHECK(bases_of(table, "aufbauen") == "");
  CHECK(bases_of(table, "theme") == "");
  CHECK(table.form({}).empty());
  // The letters of an ending are stored from the last one on: "ne" stands for -en.
  CHECK(table.ending(as_span(codes_of("szenen"))).size() == 1);
  CHECK(table.ending(as_span(codes_of("szene"))).empty());
}

TEST_CASE("equal ends share their nodes") {
  AutomatonBuilder builder;
  CHECK(builder.add({}) == 0);
  const NumberedWords one = {{codes_of("bauten"), 0}};
  NumberedWords many;
  for (const char* word : {"bauten", "hauten", "lauten", "rauten"})
    many.emplace_back(codes_of(word), 0);
  builder.add(one);
  const std::size_t of_one = builder.cells().size();
  const std::uint32_t node = builder.add(many);
  CHECK(builder.cells().size() == of_one + 5);
  CHECK(builder.add(many) == node);
  CHECK(builder.cells().size() == of_one + 5);
}

TEST_CASE("damaged bytes are an error, or give something, but never break") {
  const std::vector<std::byte> image = sample_image();
  CHECK_NOTHROW(BaseFormTable{image});
  for (std::size_t size = 0; size < image.size(); ++size) {
    CAPTURE(size);
    const std::vector<std::byte> cut(image.begin(),
                                     image.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_THROWS_AS(BaseFormTable{cut}, Error);
  }
  std::vector<std::byte> longer = image;
  longer.push_back(std::byte{0});
  CHECK_THROWS_AS(BaseFormTable{longer}, Error);
  std::vector<std::byte> other = image;
  other[0] ^= std::byte{1};
  CHECK_THROWS_AS(BaseFormTable{other}, Error);

  std::mt19937 random(8);
  std::size_t accepted = 0;
  for (int i = 0; i < 4000; ++i) {
    std::vector<std::byte> damaged = image;
    const std::size_t from = i % 2 == 0 ? sizeof(analysis::BaseFormsHeader) : 0;
    for (std::size_t changes = 1 + random() % 6; changes > 0; --changes)
      damaged[from + random() % (damaged.size() - from)] = static_cast<std::byte>(random() % 256);
    try {
      const BaseFormTable table(damaged);
      CHECK(ask(table) < std::size_t{1} << 30U);
      ++accepted;
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::invalid_argument);
    }
  }
  CHECK(accepted >= 2000);  // the header alone tells of damage
}

TEST_SUITE_END();
