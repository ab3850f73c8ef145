#include "trec.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <stdexcept>

#include "output.h"
#include "unicode.h"

namespace program {
namespace {

struct BatchQuery {
  std::string id;
  std::string text;
};

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (!is_white_space(character.code_point)) return false;
    at += character.size;
  }
  return true;
}

std::optional<BatchQuery> read_query(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos) return std::nullopt;
  BatchQuery query{std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))};
  if (is_blank(query.id) || is_blank(query.text)) return std::nullopt;
  return query;
}

bool is_ascii_letter_or_digit(char32_t code_point) {
  return (code_point >= '0' && code_point <= '9') || (code_point >= 'A' && code_point <= 'Z') ||
         (code_point >= 'a' && code_point <= 'z');
}

// Signs of ASCII, quotation marks and control characters.
bool is_sign(char32_t code_point) {
  if (code_point < 0x80) return !is_ascii_letter_or_digit(code_point);
  return code_point == 0xAB || code_point == 0xBB ||
         (code_point >= 0x2018 && code_point <= 0x201F) || code_point == 0x2039 ||
         code_point == 0x203A || is_white_space(code_point) || is_unsafe(code_point);
}

std::string lower_if_operator(std::string word) {
  constexpr std::array<std::string_view, 6> operators = {"AND",  "UND", "OR",
                                                         "ODER", "NOT", "NICHT"};
  if (std::find(operators.begin(), operators.end(), word) == operators.end()) return word;
  for (char& letter : word) letter = static_cast<char>(letter - 'A' + 'a');
  return word;
}

void print_run(const std::string& id, const fuge::Results& results) {
  std::size_t rank = 0;
  const std::string query_field = trec_field(id);
  for (const fuge::Hit& hit : results.hits) {
    print(fmt::format("{} Q0 {} {} {:.6f} fuge\n", query_field, trec_field(hit.id), ++rank,
                      hit.score));
  }
}

using MakeSearch = std::function<fuge::Search(const std::string&)>;

// False where even the plain words are no query.
bool answer(const BatchQuery& query, const std::string& place, const fuge::Index& index,
            const MakeSearch& make_search) {
  fuge::Results results = index.search(make_search(query.text));
  if (results.error) {
    const std::string plain = plain_words(query.text);
    if (plain.empty()) {
      report(fmt::format("{}: no words: {}", place, query.text));
      return false;
    }
    report(fmt::format("{}: {}; searched as plain words", place, results.error->message));
    results = index.search(make_search(plain));
  }
  if (results.error) {
    report(fmt::format("{}: {}", place, results.error->message));
    return false;
  }
  print_run(query.id, results);
  return true;
}

}  // namespace

std::string trec_field(std::string_view id) {
  std::string field;
  for (std::size_t at = 0; at < id.size();) {
    const Character character = character_at(id, at);
    const char32_t code_point = character.code_point;
    const std::string_view bytes = id.substr(at, character.size);
    at += character.size;
    if (code_point == '%' || code_point < 0x20 || is_white_space(code_point) ||
        is_unsafe(code_point)) {
      for (const char byte : bytes) {
        field += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
      }
    } else {
      field += bytes;
    }
  }
  return field;
}

std::string plain_words(std::string_view query) {
  std::string words;
  std::string word;
  const auto finish_word = [&] {
    if (!word.empty()) words += (words.empty() ? "" : " ") + lower_if_operator(word);
    word.clear();
  };
  for (std::size_t at = 0; at < query.size();) {
    const Character character = character_at(query, at);
    if (is_sign(character.code_point)) {
      finish_word();
    } else {
      word += query.substr(at, character.size);
    }
    at += character.size;
  }
  finish_word();
  return words;
}

std::size_t run_batch(std::istream& lines, const std::string& name, const fuge::Index& index,
                      const MakeSearch& make_search) {
  std::size_t failures = 0;
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (is_blank(line)) continue;
    const std::string place = fmt::format("{}:{}", name, number);
    const auto query = read_query(line);
    if (!query) {
      report(place + ": a line is wanted of an id, a tab and a query");
      ++failures;
    } else if (!answer(*query, place, index, make_search)) {
      ++failures;
    }
  }
  if (lines.bad()) throw std::runtime_error(name + ": can't be read");
  return failures;
}

}  // namespace program
