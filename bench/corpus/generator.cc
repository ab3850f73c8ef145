#include "generator.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

namespace bench {
namespace {

constexpr std::size_t fewest_words = 20;
constexpr std::size_t most_words = 20000;
constexpr double clause_probability = 0.45;
constexpr double paragraph_probability = 0.25;  // behind a sentence
constexpr int first_year = 2006;
constexpr unsigned days = 20 * 365;

bool is_slot(std::string_view text, std::size_t place) {
  constexpr std::string_view slots = "NSPABVWIDTEOZ";
  const auto is_letter = [&](std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || static_cast<unsigned>(byte | 0x20) - 'a' < 26U;
  };
  const bool begins = place == 0 || !is_letter(place - 1);
  const bool ends = place + 1 == text.size() || !is_letter(place + 1);
  return slots.find(text[place]) != slots.npos && begins && ends;
}

Zipf ranks_of(double exponent, double shift, std::size_t count) {
  return {exponent, shift, static_cast<double>(count)};
}

std::string day_of(std::uint64_t number) {
  using namespace std::chrono;
  const sys_days first = year{first_year} / January / 1;
  const year_month_day date = first + std::chrono::days(number);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace

Generator::Generator(const GeneratorOptions& options)
    : options_(options),
      openings_(parse_all(openings())),
      phrases_(parse_all(phrases())),
      clauses_(parse_all(clauses())),
      source_ranks_(ranks_of(0.9, 2, source_names().size())),
      opening_ranks_(ranks_of(0.8, 2, openings_.size())),
      phrase_ranks_(ranks_of(0.25, 5, phrases_.size())),
      clause_ranks_(ranks_of(0.8, 2, clauses_.size())) {}

Generator::Template Generator::parse(std::string_view text) {
  Template parts(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_slot(text, i)) {
      parts.back().slot = text[i];
      parts.emplace_back();
    } else {
      parts.back().text += text[i];
    }
  }
  return parts;
}

std::vector<Generator::Template> Generator::parse_all(const std::vector<std::string_view>& texts) {
  std::vector<Template> templates;
  std::transform(texts.begin(), texts.end(), std::back_inserter(templates), parse);
  return templates;
}

// Nothing that is made up has a character that JSON would want escaped, but for the line feeds.
void Generator::append_line(std::uint64_t number, std::string& lines) const {
  Random random(mix(options_.seed) + number);
  const std::string_view source = source_names()[source_ranks_.draw(random)];
  fmt::format_to(std::back_inserter(lines), R"({{"id":"g{}","date":"{}","source":"{}","title":")",
                 number, day_of(random.below(days)), source);
  append_title(random, lines);
  lines += R"(","text":")";
  append_text(random, lines);
  lines += "\"}\n";
}

void Generator::append_title(Random& random, std::string& text) const {
  fill(openings_[opening_ranks_.draw(random)], random, text);
  for (std::uint64_t left = 1 + random.below(2); left > 0; --left) {
    text += ' ';
    fill(phrases_[phrase_ranks_.draw(random)], random, text);
  }
}

void Generator::append_text(Random& random, std::string& text) const {
  const double wanted =
      std::exp(std::log(options_.median_words) + options_.length_deviation * random.normal());
  const auto words = std::clamp(static_cast<std::size_t>(wanted), fewest_words, most_words);
  for (std::size_t count = append_sentence(random, text); count < words;) {
    text += random.chance(paragraph_probability) ? "\\n" : " ";
    count += append_sentence(random, text);
  }
}

std::size_t Generator::append_sentence(Random& random, std::string& text) const {
  const Template& opening = openings_[opening_ranks_.draw(random)];
  const bool quoted = opening.front().text.starts_with("„");
  std::size_t words = fill(opening, random, text);
  for (std::uint64_t left = 2 + random.below(7); left > 0; --left) {
    text += ' ';
    words += fill(phrases_[phrase_ranks_.draw(random)], random, text);
  }
  if (random.chance(clause_probability))
    words += fill(clauses_[clause_ranks_.draw(random)], random, text);
  text += quoted ? ".“" : ".";
  return words;
}

std::size_t Generator::fill(const Template& parts, Random& random, std::string& text) const {
  std::size_t words = 1;
  for (const Piece& piece : parts) {
    text += piece.text;
    words += static_cast<std::size_t>(std::count(piece.text.begin(), piece.text.end(), ' '));
    if (piece.slot != '\0') append_slot(piece.slot, random, text);
  }
  return words;
}

void Generator::append_slot(char slot, Random& random, std::string& text) const {
  switch (slot) {
    case 'N':
      return vocabulary_.add_noun(random, text);
    case 'S':
      return vocabulary_.add_genitive(random, text);
    case 'P':
      return vocabulary_.add_plural(random, text);
    case 'A':
      return vocabulary_.add_adjective(random, "e", text);
    case 'B':
      return vocabulary_.add_adjective(random, "en", text);
    case 'V':
      return vocabulary_.add_present(random, "t", text);
    case 'W':
      return vocabulary_.add_present(random, "en", text);
    case 'I':
      return vocabulary_.add_infinitive(random, text);
    case 'D':
      return vocabulary_.add_preterite(random, text);
    case 'T':
      return vocabulary_.add_participle(random, text);
    case 'E':
      return vocabulary_.add_person(random, text);
    case 'O':
      return vocabulary_.add_place(random, text);
    case 'Z':
      text += std::to_string(2 + random.below(29));
      return;
  }
}

}  // namespace bench
