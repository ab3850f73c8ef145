#include "index/words/term_class.h"

#include <array>
#include <utility>

#include "schema/schema.h"

namespace fuge::index {
namespace {

// A prefix that begins another one stands behind it.
constexpr std::array<std::pair<std::string_view, TermClass>, term_classes - 1> prefixes{{
    {schema::prefix::function_form, TermClass::function_form},
    {schema::prefix::form, TermClass::form},
    {schema::prefix::formless, TermClass::formless},
    {schema::prefix::origin, TermClass::origin},
    {schema::prefix::head, TermClass::head},
    {schema::prefix::modifier, TermClass::modifier},
    {schema::prefix::inner, TermClass::inner},
    {schema::prefix::beginning, TermClass::beginning},
}};

}  // namespace

ClassifiedTerm classified(std::string_view term) noexcept {
  for (const auto& [prefix, kind] : prefixes)
    if (term.starts_with(prefix)) return {kind, term.substr(prefix.size())};
  return {TermClass::stem, term};
}

}  // namespace fuge::index
