#include "compound/embedded_lexicon.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <span>
#include <string>

#include "compound/lexicon_path.h"
#include "support.h"

TEST_SUITE_BEGIN("compound");

namespace {

using namespace fuge;

}  // namespace

TEST_CASE("the library holds the lexicon that was built, byte by byte, at a multiple of 64") {
  const std::span<const std::byte> bytes = compound::embedded_lexicon();
  const std::string built = test::read_file(FUGE_LEXICON_PATH);
  REQUIRE(!built.empty());
  const bool same = built == std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  CHECK(same);
  CHECK(reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 == 0);
}

TEST_SUITE_END();
