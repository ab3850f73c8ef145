#include "analysis/tokenizer/address_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "analysis/tokenizer/characters.h"
#include "base/ascii.h"

namespace fuge::analysis {
namespace {

constexpr std::size_t longest_local = 64;  // bytes, RFC 5321
constexpr std::size_t longest_host = 253;

constexpr auto schemes = std::to_array<std::string_view>({"https://", "http://", "ftp://"});
constexpr std::string_view www = "www.";

// Top-level domains that end a host by themselves. None that is a German word as well, for which a
// missing space would do: "im", "so", "es".
constexpr auto domains = std::to_array<std::string_view>(
    {"at",   "be",    "berlin", "bg",  "bayern", "biz", "ch",  "com",      "cz",      "de",
     "dk",   "edu",   "eu",     "fi",  "fm",     "fr",  "gov", "gr",       "hamburg", "hu",
     "info", "int",   "io",     "it",  "koeln",  "li",  "lu",  "net",      "news",    "nl",
     "no",   "nrw",   "online", "org", "pl",     "ro",  "ru",  "saarland", "se",      "si",
     "sk",   "tirol", "tv",     "ua",  "uk",     "wien"});

bool is_continuation(char c) {
  return (c & '\xC0') == '\x80';
}

bool is_label_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  // The two bytes of the letters from À to ÿ.
  const bool latin1 = (c == '\xC3' && at + 1 < text.size() && is_continuation(text[at + 1])) ||
                      (at > 0 && text[at - 1] == '\xC3' && is_continuation(c));
  return is_digit(c) || is_ascii_letter(c) || c == '-' || latin1;
}

bool starts_with(std::string_view text, std::size_t at, std::string_view small) {
  return ascii_lower(text.substr(at, small.size())) == small;
}

// Where a host that begins at `begin` ends; `begin` where there is none with so many labels.
// `last_label` becomes where its last label begins.
std::size_t host_end(std::string_view text, std::size_t begin, std::size_t least_labels,
                     std::size_t& last_label) {
  std::size_t labels = 0;
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size() && at < begin + longest_host;) {
    const std::size_t label = at;
    while (at < text.size() && at < begin + longest_host && is_label_byte(text, at)) ++at;
    if (at == label || text[label] == '-') break;
    last_label = label;
    end = at;
    ++labels;
    if (at == text.size() || text[at] != '.') break;
    ++at;
  }
  while (end > last_label && text[end - 1] == '-') --end;
  return labels >= least_labels ? end : begin;
}

bool is_common_domain(std::string_view domain) {
  return std::find(domains.begin(), domains.end(), domain) != domains.end();
}

bool ends_in_common_domain(std::string_view host, std::string_view domain) {
  if (is_common_domain(domain)) return true;
  const bool capitals = std::none_of(host.begin(), host.end(), [](char c) { return c >= 'a'; });
  return capitals && is_common_domain(ascii_lower(domain));
}

// What may stand in a path; quotation marks and dashes beyond ASCII may not.
bool is_path_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80)
    return c > ' ' && c != '\x7F' &&
           std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  return is_label_byte(text, at);
}

// Without what rather belongs to the sentence.
std::size_t without_punctuation(std::string_view text, std::size_t begin, std::size_t end) {
  const bool bracket = text.substr(begin, end - begin).find('(') != std::string_view::npos;
  while (end > begin) {
    const char c = text[end - 1];
    const bool closing = c == ')' && !bracket;
    if (!closing && std::string_view(".,;:!?'*_]&([").find(c) == std::string_view::npos) break;
    --end;
  }
  return end;
}

std::size_t path_end(std::string_view text, std::size_t host_end) {
  std::size_t at = host_end;
  if (at + 1 < text.size() && text[at] == ':' && is_digit(text[at + 1]))
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  if (at == text.size() || std::string_view("/?#").find(text[at]) == std::string_view::npos)
    return at;
  const std::size_t begin = at;
  while (at < text.size() && is_path_byte(text, at)) ++at;
  return without_punctuation(text, begin, at);
}

std::size_t scheme_end(std::string_view text, std::size_t begin) {
  for (const std::string_view scheme : schemes)
    if (starts_with(text, begin, scheme)) return begin + scheme.size();
  return begin;
}

// "@" behind a local part that begins at `begin`; the end of what might be one otherwise.
std::size_t local_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size() && at < begin + longest_local &&
         (is_label_byte(text, at) ||
          std::string_view("._%+").find(text[at]) != std::string_view::npos))
    ++at;
  return at;
}

std::optional<Address> mail_at(std::string_view text, std::size_t at_sign) {
  Address address;
  address.mail = true;
  address.host_begin = at_sign + 1;
  std::size_t domain = 0;
  address.host_end = address.end = host_end(text, at_sign + 1, 2, domain);
  if (address.end == at_sign + 1) return std::nullopt;
  return address;
}

// With a scheme or "www.", any host will do.
std::optional<Address> web_at(std::string_view text, std::size_t begin) {
  const std::size_t behind_scheme = scheme_end(text, begin);
  Address address;
  const bool has_www = starts_with(text, behind_scheme, www);
  address.host_begin = behind_scheme + (has_www ? www.size() : 0);
  const bool marked = address.host_begin > begin;
  std::size_t domain = 0;
  address.host_end = host_end(text, address.host_begin, marked ? 1 : 2, domain);
  if (address.host_end == address.host_begin) return std::nullopt;
  const std::string_view host =
      text.substr(address.host_begin, address.host_end - address.host_begin);
  if (!marked && !ends_in_common_domain(host, host.substr(domain - address.host_begin)))
    return std::nullopt;
  address.end = path_end(text, address.host_end);
  return address;
}

}  // namespace

std::optional<Address> address_at(std::string_view text, std::size_t begin,
                                  std::size_t& looked_at) {
  const std::size_t at_sign = local_end(text, begin);
  if (at_sign < text.size() && text[at_sign] == '@')
    if (auto mail = mail_at(text, at_sign)) return mail;
  auto web = web_at(text, begin);
  if (!web) looked_at = at_sign;
  return web;
}

}  // namespace fuge::analysis
