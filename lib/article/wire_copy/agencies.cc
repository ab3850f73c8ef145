#include "article/wire_copy/agencies.h"

#include <algorithm>
#include <utility>

#include "article/scan.h"
#include "article/tables/agencies.h"
#include "base/ascii.h"
#include "base/unicode.h"

namespace fuge::article {
namespace {

bool begins_with_word_character(std::string_view text) noexcept {
  return unicode::is_letter(first_character(text)) ||
         (!text.empty() && (is_digit(text.front()) || text.front() == '_' || text.front() == '@'));
}

// "AP-Reporter" and "reuters.com" are other words.
bool goes_on(std::string_view behind) noexcept {
  if (begins_with_word_character(behind)) return true;
  return !behind.empty() && (behind.front() == '-' || behind.front() == '.') &&
         begins_with_word_character(behind.substr(1));
}

// Of "dpa-infocom": "-infocom". dpa's regional and topic services are signed so.
std::size_t service_length(std::string_view behind) noexcept {
  const auto letter_at = [&](std::size_t at) {
    return at < behind.size() && is_ascii_letter(behind[at]);
  };
  std::size_t length = 0;
  while (length < behind.size() && behind[length] == '-' && letter_at(length + 1)) {
    ++length;
    while (letter_at(length)) ++length;
  }
  return length;
}

std::optional<AgencyMatch> match(std::string_view text, std::string_view alias,
                                 std::string_view name) noexcept {
  if (!starts_with_in_any_case(text, alias)) return std::nullopt;
  std::size_t length = alias.size();
  if (name.starts_with("dpa")) length += service_length(text.substr(length));
  if (goes_on(text.substr(length))) return std::nullopt;
  return AgencyMatch{name, length};
}

}  // namespace

std::span<const Agency> agencies() noexcept {
  return tables::agencies;
}

std::optional<AgencyMatch> agency_at(std::string_view text) noexcept {
  std::optional<AgencyMatch> best;
  std::size_t spelled_out = 0;
  const auto consider = [&](std::string_view alias, std::string_view name) {
    const auto found = match(text, alias, name);
    if (!found) return;
    // "dpa-AFX" could be a service of dpa: of two that fit, the longer name is meant.
    if (!best || std::pair(found->length, alias.size()) > std::pair(best->length, spelled_out)) {
      best = found;
      spelled_out = alias.size();
    }
  };
  for (const Agency& agency : tables::agencies) {
    consider(agency.name, agency.name);
    for (std::string_view alias : agency.also) consider(alias, agency.name);
  }
  return best;
}

std::optional<std::string_view> agency_named(std::string_view text) noexcept {
  const auto found = agency_at(text);
  if (!found || found->length != text.size()) return std::nullopt;
  return found->name;
}

}  // namespace fuge::article
