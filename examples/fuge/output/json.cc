#include "output/json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output/unicode.h"

namespace program {
namespace {

// Writes the punctuation itself; the library writes strings and numbers.
class Printer {
 public:
  void print(const Json& json) {
    std::visit([this](const auto& value) { write(value); }, json.value());
  }
  std::string take() { return std::move(out_); }

 private:
  void write(std::monostate) { out_ += "null"; }
  void write(bool value) { out_ += value ? "true" : "false"; }
  void write(std::uint64_t value) { out_ += fmt::format("{}", value); }
  void write(double value) { out_ += nlohmann::json(value).dump(); }
  void write(const std::string& text) {
    constexpr auto replace = nlohmann::json::error_handler_t::replace;
    out_ += nlohmann::json(text).dump(-1, ' ', false, replace);
  }
  void write(const JsonList& list) {
    out_ += '[';
    for (const Json& item : list) {
      separate(item, list.front());
      print(item);
    }
    out_ += ']';
  }
  void write(const JsonObject& object) {
    out_ += '{';
    for (const auto& member : object) {
      separate(member, object.front());
      write(member.first);
      out_ += ':';
      print(member.second);
    }
    out_ += '}';
  }
  template <typename Item>
  void separate(const Item& item, const Item& first) {
    if (&item != &first) out_ += ',';
  }

  std::string out_;
};

}  // namespace

Json list(const std::vector<std::string>& texts) {
  return list(texts, [](const std::string& text) { return Json(text); });
}

std::string json_line(const Json& json) {
  Printer printer;
  printer.print(json);
  const std::string raw = printer.take();
  std::string safe;
  safe.reserve(raw.size() + 1);
  for (std::size_t at = 0; at < raw.size();) {
    const Character character = character_at(raw, at);
    if (is_unsafe(character.code_point)) {
      safe += fmt::format("\\u{:04x}", static_cast<unsigned>(character.code_point));
    } else {
      safe.append(raw, at, character.size);
    }
    at += character.size;
  }
  return safe += '\n';
}

}  // namespace program
