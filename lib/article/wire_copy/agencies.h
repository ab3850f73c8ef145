// Layer: article. The one table of news agencies: what counts as a source where an article is
// credited.
//
// AP, APA, SID and idea are words of other meanings too. Callers ask only at places where a credit
// stands; there the case doesn't matter.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace fuge::article {

struct Agency {
  std::string_view name;                   // the usual spelling, as stored and shown
  std::span<const std::string_view> also;  // other names it goes by in credits
};

// docs/articles.md mirrors it; a test holds them together.
std::span<const Agency> agencies() noexcept;

struct AgencyMatch {
  std::string_view name;
  std::size_t length = 0;  // bytes of the input, the name of a service included: "dpa-infocom"
};

// The agency whose name stands at the beginning of `text` as a word of its own.
std::optional<AgencyMatch> agency_at(std::string_view text) noexcept;

// The agency that `text` is the name of, all of it.
std::optional<std::string_view> agency_named(std::string_view text) noexcept;

}  // namespace fuge::article
