#include "query/plan/umlaut_forms.h"

#include <array>
#include <cstddef>

namespace fuge::query {
namespace {

// All subsets are taken of so many places; those behind stay as they are.
constexpr std::size_t most_places = 4;

struct Umlaut {
  std::string_view letter;
  std::string_view written_out;
};

constexpr std::array umlauts{Umlaut{"ä", "ae"}, Umlaut{"ö", "oe"}, Umlaut{"ü", "ue"}};

// A place of the form, and what may stand there instead; both have two bytes.
struct Place {
  std::size_t at = 0;
  std::string_view instead;
};

// "ue" after these is none: Frauen, neue, Quelle.
bool bars_ue(std::string_view form, std::size_t at) {
  if (at == 0) return false;
  const char before = form[at - 1];
  return before == 'a' || before == 'e' || before == 'q' ||
         static_cast<unsigned char>(before) >= 0x80;
}

// Nothing instead where no umlaut is, or might be.
std::string_view instead_of(std::string_view form, std::size_t at) {
  const std::string_view two = form.substr(at, 2);
  for (const Umlaut& umlaut : umlauts) {
    if (two == umlaut.letter) return umlaut.written_out;
    if (two == umlaut.written_out && !(two == "ue" && bars_ue(form, at))) return umlaut.letter;
  }
  return {};
}

std::vector<Place> places_of(std::string_view form) {
  std::vector<Place> places;
  for (std::size_t at = 0; at + 1 < form.size() && places.size() < most_places; ++at) {
    const std::string_view instead = instead_of(form, at);
    if (!instead.empty()) places.push_back({at++, instead});
  }
  return places;
}

}  // namespace

std::vector<std::string> umlaut_forms(std::string_view form) {
  std::vector<std::string> forms{std::string(form)};
  for (const Place& place : places_of(form)) {
    for (std::size_t i = 0, count = forms.size(); i < count; ++i) {
      std::string other = forms[i];
      other.replace(place.at, place.instead.size(), place.instead);
      forms.push_back(std::move(other));
    }
  }
  return forms;
}

}  // namespace fuge::query
