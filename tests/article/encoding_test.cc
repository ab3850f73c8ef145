// Encodings: what is read, and what the error says where it can't be.
#include <doctest/doctest.h>

#include "article/records.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

constexpr const char* hint =
    "; it looks like Windows-1252: read it with encoding windows-1252 (--encoding windows-1252)";

}  // namespace

TEST_CASE("one encoding besides UTF-8, where it is named") {
  struct Row {
    const char* origin;
    const char* encoding;
    const char* bytes;
    const char* expected;
  };
  const Row rows[] = {
      {"contract: umlauts", "windows-1252", "Die T\xFCr f\xE4llt zu.", "Die Tür fällt zu."},
      {"quotes of Windows", "windows-1252",
       "\x84"
       "Ja\x93 \x96 f\xFCr 5 \x80.",
       "„Ja“ – für 5 €."},
      {"alias", "CP1252", "Die T\xFCr.", "Die Tür."},
      {"contract: any case", "Windows-1252", "Die T\xFCr.", "Die Tür."},
      {"contract: Latin 1", "iso-8859-1", "Die T\xFCr \xA4.", "Die Tür ¤."},
      {"alias", "latin1", "Die T\xFCr.", "Die Tür."},
      {"contract: Latin 9", "ISO-8859-15", "Die T\xFCr \xA4.", "Die Tür €."},
      {"alias", "latin9",
       "\xBD"
       "uvre.",
       "œuvre."},
      {"contract: UTF-8 stays UTF-8", "windows-1252", "Die Tür fällt zu.", "Die Tür fällt zu."},
      {"alias of UTF-8", "utf8", "Die Tür.", "Die Tür."},
      {"undefined byte", "windows-1252", "Die T\xFCr \x81.",
       "error: input:1: neither UTF-8 nor windows-1252 (byte 0x81)"},
      {"a control character of Latin 1 is none of an article", "latin1", "Die T\xFCr.\n\x93Ja.",
       "error: input:2: neither UTF-8 nor iso-8859-1 (byte 0x93)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto records = test::records_of(row.bytes, test::with_encoding(row.encoding));
    REQUIRE(records.size() == 1);
    CHECK((records[0] ? records[0]->text : std::string("error: ") + records[0].error().what()) ==
          row.expected);
  }
}

TEST_CASE("JSON Lines are told apart line by line") {
  const auto records = test::records_of("{\"text\":\"T\xFCr.\"}\n{\"text\":\"Tür.\"}\n",
                                        test::with_encoding("windows-1252"));
  CHECK(test::described(records) == "- | - |  |  | Tür.\n- | - |  |  | Tür.");
}

TEST_CASE("what isn't UTF-8 is an error, and Windows-1252 is named") {
  struct Row {
    const char* origin;
    std::string bytes;
    std::string expected;  // reason
    std::uint64_t line;
    std::uint64_t byte;
  };
  const Row rows[] = {
      {"contract: Windows-1252", "Die T\xFCr f\xE4llt zu.",
       std::string("not UTF-8 (byte 0xFC)") + hint, 1, 5},
      {"line and byte", "Eins.\r\nZwei.\rDie T\xFCr.", std::string("not UTF-8 (byte 0xFC)") + hint,
       3, 18},
      {"control characters: binary", std::string("Die T\xFCr\0.", 9), "not UTF-8 (byte 0xFC)", 1,
       5},
      {"a valid sequence: damaged UTF-8", "Die Tür f\xE4llt zu.", "not UTF-8 (byte 0xE4)", 1, 10},
      {"no letter among the bytes", "5 \x80 und 6 \x80.", "not UTF-8 (byte 0x80)", 1, 2},
      {"an undefined byte", "Die T\xFCr \x81.", "not UTF-8 (byte 0xFC)", 1, 5},
      {"surrogates", "Ja \xED\xA0\x80.", std::string("not UTF-8 (byte 0xED)") + hint, 1, 3},
      {"overlong", "Ja \xC0\xAF.", std::string("not UTF-8 (byte 0xC0)") + hint, 1, 3},
      {"cut off", "Ja \xE2\x80", std::string("not UTF-8 (byte 0xE2)") + hint, 1, 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    const auto records = test::records_of(row.bytes);
    REQUIRE(records.size() == 1);
    REQUIRE(!records[0]);
    const Error& error = records[0].error();
    CHECK(error.code() == ErrorCode::invalid_article);
    CHECK(error.reason() == row.expected);
    CHECK(error.location().line == row.line);
    CHECK(error.location().byte == row.byte);
  }
}

TEST_CASE("the line of JSON Lines that isn't UTF-8 is named, the others go on") {
  const auto records =
      test::records_of("{\"text\":\"A.\"}\n{\"text\":\"T\xFCr.\"}\n{\"text\":\"C.\"}\n");
  REQUIRE(records.size() == 3);
  CHECK(records[0]);
  CHECK(records[2]);
  REQUIRE(!records[1]);
  CHECK(records[1].error().location().line == 2);
  CHECK(records[1].error().location().byte == 14 + 10);
  CHECK(records[1].error().reason() == std::string("not UTF-8 (byte 0xFC)") + hint);
}

TEST_CASE("what can't be read at all says why, once") {
  struct Row {
    const char* origin;
    std::string bytes;
    const char* expected;
  };
  const Row rows[] = {
      {"gzip", "\x1F\x8B\x08 {\"text\":\n{\"text\":\n",
       "error: input: gzip: unpack it first (zcat FILE | fuge index -)"},
      {"UTF-16", std::string("\xFF\xFEJ\0a\0", 6),
       "error: input: UTF-16: convert it to UTF-8 first"},
      {"UTF-16, big endian", std::string("\xFE\xFF\0J\0a", 6),
       "error: input: UTF-16: convert it to UTF-8 first"},
      {"UTF-32", std::string("\xFF\xFE\0\0J\0\0\0", 8),
       "error: input: UTF-32: convert it to UTF-8 first"},
      {"UTF-32, big endian", std::string("\0\0\xFE\xFF\0\0\0J", 8),
       "error: input: UTF-32: convert it to UTF-8 first"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CHECK(test::described(test::records_of(row.bytes)) == row.expected);
  }
}

TEST_CASE("an unknown encoding is told when the reader is made") {
  for (const std::string name : {"utf-16", "", "klingonisch", "windows-1251"}) {
    CAPTURE(name);
    try {
      ArticleReader reader("does-not-matter", test::with_encoding(name));
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::invalid_argument);
      CHECK(error.reason().find("iso-8859-15 expected") != std::string::npos);
    }
  }
}

TEST_SUITE_END();
