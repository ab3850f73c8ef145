#include "schema/settings.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "fuge/error.h"
#include "schema/fields.h"
#include "schema/schema.h"

namespace fuge::schema {
namespace {

struct Switch {
  std::string_view name;
  bool AnalysisOptions::*member;
};
constexpr std::array switches{
    Switch{"base_forms", &AnalysisOptions::base_forms},
    Switch{"compounds", &AnalysisOptions::compounds},
    Switch{"ellipsis", &AnalysisOptions::ellipsis},
    Switch{"gender", &AnalysisOptions::gender},
    Switch{"names", &AnalysisOptions::names},
    Switch{"spelling", &AnalysisOptions::spelling},
};

struct Kind {
  std::string_view name;
  FieldKind kind;
};
constexpr std::array kinds{Kind{"keyword", FieldKind::keyword}, Kind{"text", FieldKind::text},
                           Kind{"stored", FieldKind::stored}};

constexpr std::string_view on = "on";
constexpr std::string_view off = "off";

std::string_view value_of(bool is_on) {
  return is_on ? on : off;
}

// "ressort keyword".
std::string line_of(const Field& field) {
  const auto* kind = std::ranges::find(kinds, field.kind, &Kind::kind);
  return fmt::format("{} {}", field.name, kind->name);
}

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// Long lists are kept in several pieces: Xapian reads and writes each as a whole.
constexpr std::size_t chunk_bytes = std::size_t{64} << 10;

std::string chunk_key(std::string_view key, std::size_t number) {
  return number == 0 ? std::string(key) : fmt::format("{}.{}", key, number);
}

void write_lines(const SetMetadata& set, std::string_view key, const Lines& lines) {
  std::string chunk;
  std::size_t number = 0;
  for (const std::string& line : lines) {
    chunk.append(line).append(1, '\n');
    if (chunk.size() < chunk_bytes) continue;
    set(chunk_key(key, number++), chunk);
    chunk.clear();
  }
  if (!chunk.empty()) set(chunk_key(key, number), chunk);
}

Lines read_lines(const Xapian::Database& database, std::string_view key) {
  Lines lines;
  for (std::size_t number = 0;; ++number) {
    const std::string chunk = database.get_metadata(chunk_key(key, number));
    if (chunk.empty()) return lines;
    Lines more = lines_of(chunk);
    std::ranges::move(more, std::back_inserter(lines));
  }
}

[[noreturn]] void damaged(const std::filesystem::path& path, std::string_view line) {
  throw Error(ErrorCode::damaged_index,
              fmt::format("the index says \"{}\" of what it was made with, which has no meaning: "
                          "restore it from a copy, or index the articles again",
                          line),
              {path.string()});
}

// The two words of a line.
std::pair<std::string_view, std::string_view> parted(std::string_view line) {
  const std::size_t space = std::min(line.find(' '), line.size());
  return {line.substr(0, space), line.substr(std::min(space + 1, line.size()))};
}

bool take_switch(std::string_view line, AnalysisOptions& analysis) {
  const auto [name, value] = parted(line);
  const auto* found = std::ranges::find(switches, name, &Switch::name);
  if (found == switches.end() || (value != on && value != off)) return false;
  analysis.*found->member = value == on;
  return true;
}

bool take_field(std::string_view line, std::vector<Field>& fields) {
  const auto [name, value] = parted(line);
  const auto* found = std::ranges::find(kinds, value, &Kind::name);
  if (found == kinds.end()) return false;
  fields.push_back({std::string(name), found->kind});
  return true;
}

// The first few lines of the one list that the other one doesn't have.
std::string missing_from(const Lines& others, Lines lines) {
  constexpr std::size_t most_shown = 3;
  std::erase_if(lines,
                [&](const std::string& line) { return std::ranges::binary_search(others, line); });
  std::string shown;
  for (std::size_t i = 0; i < std::min(lines.size(), most_shown); ++i)
    shown += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", lines[i]);
  if (lines.size() > most_shown) shown += fmt::format(" and {} more", lines.size() - most_shown);
  return shown.empty() ? std::string("nothing") : shown;
}

// What settings are compared with, as it is called in messages.
struct Other {
  std::string value;  // "on in the index, off …"
  std::string list;   // "\"a\" in the index alone, \"b\" … alone"
};

std::string difference(Lines index, Lines others, const Other& other) {
  std::ranges::sort(index);
  std::ranges::sort(others);
  return fmt::format("{} in the index alone, {} {} alone", missing_from(others, index),
                     missing_from(index, others), other.list);
}

void add(std::string& problems, const std::string& problem) {
  problems += (problems.empty() ? "" : "; ") + problem;
}

void compare(const AnalysisOptions& index, const AnalysisOptions& others, const Other& other,
             std::string& problems) {
  for (const Switch& step : switches) {
    if (index.*step.member == others.*step.member) continue;
    add(problems,
        fmt::format("{} is {} in the index, {} {}", step.name, value_of(index.*step.member),
                    value_of(others.*step.member), other.value));
  }
  const auto compare_lists = [&](std::string_view name, const Lines& in_index, const Lines& lines) {
    if (in_index != lines)
      add(problems, fmt::format("of the {} {}", name, difference(in_index, lines, other)));
  };
  compare_lists("words", index.compound_words.entries(), others.compound_words.entries());
  compare_lists("names", index.name_variants.entries(), others.name_variants.entries());
}

// Where there are problems.
void refuse_together(const std::string& problems, const std::filesystem::path& path) {
  if (problems.empty()) return;
  throw Error(ErrorCode::incompatible_index,
              fmt::format("the index can't be searched as one with the others: {}. Index its "
                          "articles again into a new folder, or search it by itself",
                          problems),
              {path.string()});
}

void compare(const std::vector<Field>& index, const std::vector<Field>& given,
             std::string& problems) {
  for (const Field& field : given) {
    const auto same = std::ranges::find(index, field.name, &Field::name);
    if (same == index.end()) {
      add(problems, fmt::format("the field \"{}\" is given, the index has none of this name",
                                line_of(field)));
    } else if (same->kind != field.kind) {
      add(problems, fmt::format("the field \"{}\" is given, the index has \"{}\"", line_of(field),
                                line_of(*same)));
    }
  }
}

}  // namespace

void write_settings(const Settings& settings, std::string_view fingerprint,
                    const SetMetadata& set) {
  set(std::string(metadata::format), std::string(format_version));
  set(std::string(metadata::analysis), std::string(fingerprint));
  Lines fields;
  for (const Field& field : settings.fields) fields.push_back(line_of(field));
  write_lines(set, metadata::fields, fields);
  Lines steps;
  for (const Switch& step : switches)
    steps.push_back(fmt::format("{} {}", step.name, value_of(settings.analysis.*step.member)));
  write_lines(set, metadata::switches, steps);
  write_lines(set, metadata::words, settings.analysis.compound_words.entries());
  write_lines(set, metadata::names, settings.analysis.name_variants.entries());
}

Settings read_settings(const Xapian::Database& database, const std::filesystem::path& path) {
  Settings settings;
  for (const std::string& line : read_lines(database, metadata::switches))
    if (!take_switch(line, settings.analysis)) damaged(path, line);
  for (const std::string& line : read_lines(database, metadata::fields))
    if (!take_field(line, settings.fields)) damaged(path, line);
  try {
    settings.analysis.compound_words.add_all(read_lines(database, metadata::words));
    settings.analysis.name_variants.add_all(read_lines(database, metadata::names));
    settings.fields = Fields(std::move(settings.fields)).own();
  } catch (const Error& error) {
    damaged(path, error.reason());
  }
  return settings;
}

bool was_made_with(const Xapian::Database& database, const std::filesystem::path& path,
                   std::string_view fingerprint, const std::vector<Field>& fields) {
  const auto is_same = [](const Field& one, const Field& other) {
    return one.name == other.name && one.kind == other.kind;
  };
  return database.get_metadata(std::string(metadata::analysis)) == fingerprint &&
         std::ranges::equal(read_settings(database, path).fields, fields, is_same);
}

void check_given(const Settings& settings, const std::optional<AnalysisOptions>& analysis,
                 const std::vector<Field>& fields, const std::filesystem::path& path) {
  std::string problems;
  if (analysis) compare(settings.analysis, *analysis, {"is given", "given"}, problems);
  compare(settings.fields, Fields(fields).own(), problems);
  if (problems.empty()) return;
  throw Error(
      ErrorCode::incompatible_index,
      fmt::format("the index was made with other settings: {}. Leave them out, and those of "
                  "the index are taken, or index the articles again into a new folder",
                  problems),
      {path.string()});
}

void check_analysis_alike(const Settings& settings, const std::filesystem::path& path,
                          const Settings& other, const std::filesystem::path& other_path) {
  std::string problems;
  const std::string place = "in " + other_path.string();
  compare(settings.analysis, other.analysis, {place, place}, problems);
  refuse_together(problems, path);
}

void check_fields_alike(const Settings& settings, const std::filesystem::path& path,
                        const Settings& other, const std::filesystem::path& other_path) {
  std::string problems;
  for (const Field& field : settings.fields) {
    const auto same = std::ranges::find(other.fields, field.name, &Field::name);
    if (same != other.fields.end() && same->kind != field.kind)
      add(problems, fmt::format("its field is \"{}\", in {} it is \"{}\"", line_of(field),
                                other_path.string(), line_of(*same)));
  }
  refuse_together(problems, path);
}

}  // namespace fuge::schema
