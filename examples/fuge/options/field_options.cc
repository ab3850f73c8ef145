#include "options/field_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "options/command_line.h"

namespace program {
namespace {

constexpr std::array kinds = {fuge::FieldKind::keyword, fuge::FieldKind::text,
                              fuge::FieldKind::stored};

fuge::Field read_field(const std::string& value) {
  const std::size_t colon = value.rfind(':');
  const std::string_view name = std::string_view(value).substr(0, colon);
  const std::string_view kind =
      colon == value.npos ? std::string_view() : std::string_view(value).substr(colon + 1);
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](fuge::FieldKind each) { return name_of(each) == kind; });
  if (name.empty() || found == kinds.end()) {
    throw UsageError(
        fmt::format("--field {}: expected NAME:KIND, with keyword, text or stored as KIND", value));
  }
  return {.name = std::string(name), .kind = *found};
}

}  // namespace

std::string_view name_of(fuge::FieldKind kind) noexcept {
  switch (kind) {
    case fuge::FieldKind::keyword:
      return "keyword";
    case fuge::FieldKind::text:
      return "text";
    case fuge::FieldKind::stored:
      return "stored";
  }
  return {};
}

std::vector<fuge::Field> read_fields(const std::vector<std::string>& values) {
  std::vector<fuge::Field> fields;
  for (const std::string& value : values) fields.push_back(read_field(value));
  return fields;
}

void apply_filters(fuge::Search& search, const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    const std::size_t equals = value.find('=');
    if (equals == value.npos || equals == 0) {
      throw UsageError(fmt::format(
          "--filter {}: expected NAME=VALUE, or NAME= for articles without a value", value));
    }
    const std::string name = value.substr(0, equals);
    if (equals + 1 == value.size()) {
      search.without(name);
    } else {
      search.filter(name, value.substr(equals + 1));
    }
  }
}

}  // namespace program
