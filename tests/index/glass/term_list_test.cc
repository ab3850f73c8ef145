#include "index/glass/term_list.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuge/error.h"
#include "support.h"

TEST_SUITE_BEGIN("index");

using namespace std::string_literals;
using fuge::glass::TermCount;
using fuge::glass::TermListPacker;

TEST_CASE("terms are sorted and share their beginnings") {
  struct Row {
    std::vector<TermCount> terms;
    std::string packed;
    std::uint32_t length;
  };
  // Read off Xapian's termlisttable: length, number; first term with its wdf; then, of each, either
  // (wdf + 1) * (size of the one before + 1) + shared, or shared and, at the end, the wdf.
  const Row rows[] = {
      {{}, "", 0},
      {{{"ab", 3}}, "\x03\x01\x02"s + "ab\x03", 3},
      {{{"b", 0}, {"ab", 0}}, "\x00\x02\x02"s + "ab\x00"s + "\x03\x01"s + "b", 0},
      {{{"abc", 1}, {"ab", 2}}, "\x03\x02\x02"s + "ab\x02"s + "\x08\x01"s + "c", 3},
      {{{"ab", 1}, {"abc", 200}}, "\xc9\x01\x02\x02"s + "ab\x01"s + "\x02\x01"s + "c\xc8\x01", 201},
  };
  TermListPacker packer;
  for (const Row& row : rows) {
    CAPTURE(row.packed);
    CHECK(packer.pack(row.terms) == row.packed);
    CHECK(packer.document_length() == row.length);
  }
}

TEST_CASE("terms that a document can't have are refused") {
  const std::string long_term(246, 'n');
  const std::vector<TermCount> rows[] = {
      {{"", 1}},
      {{long_term, 1}},
      {{"wort", 1}, {"anders", 1}, {"wort", 2}},
      {{"oft", 4000000000U}, {"öfter", 4000000000U}},
  };
  for (const std::vector<TermCount>& terms : rows) {
    CAPTURE(&terms - rows);
    CHECK(fuge::test::failure_of([&] { TermListPacker().pack(terms); }).code ==
          fuge::ErrorCode::invalid_argument);
  }
}

TEST_SUITE_END();
