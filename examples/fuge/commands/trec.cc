#include "commands/trec.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <stdexcept>
#include <vector>

#include "commands/searching.h"
#include "output/output.h"
#include "output/unicode.h"

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

// What the scores of the hits that lack words are lowered by, so that they are below the others:
// who evaluates a run sorts it by score.
double seam_of(const std::vector<fuge::Hit>& hits) {
  for (std::size_t i = 1; i < hits.size(); ++i) {
    if (!hits[i].missing.empty() && hits[i - 1].missing.empty())
      return std::max(0.0, hits[i].score - hits[i - 1].score + 1);
  }
  return 0;
}

void print_run(const std::string& id, const fuge::Results& results) {
  std::size_t rank = 0;
  const std::string query_field = trec_field(id);
  const double seam = seam_of(results.hits);
  for (const fuge::Hit& hit : results.hits) {
    const double score = hit.missing.empty() ? hit.score : hit.score - seam;
    print(fmt::format("{} Q0 {} {} {:.6f} fuge\n", query_field, trec_field(hit.id), ++rank, score));
  }
}

using MakeSearch = std::function<fuge::Search(const std::string&)>;

// False where even the plain words are no query.
bool answer(const BatchQuery& query, const std::string& place, const fuge::Index& index,
            const MakeSearch& make_search) {
  fuge::Results results = search_in(index, make_search(query.text));
  if (results.error) {
    const std::string reason = results.error->message;
    results = search_in(index, make_search(query.text).plain());
    if (!results.error) report(fmt::format("{}: {}; searched as plain words", place, reason));
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
      report(place + ": expected an id, a tab and a query");
      ++failures;
    } else if (!answer(*query, place, index, make_search)) {
      ++failures;
    }
  }
  if (lines.bad()) throw std::runtime_error(name + ": can't be read");
  return failures;
}

}  // namespace program
