#include "options/filter_options.h"

#include "options/field_options.h"
#include "options/values.h"

namespace program {
namespace {

fuge::Match read_match(const std::string& name, fuge::Match otherwise) {
  if (name == "auto") return fuge::Match::automatic;
  if (name == "all") return fuge::Match::all;
  if (name == "any") return fuge::Match::any;
  return otherwise;
}

void apply_range(fuge::Search& search, const FilterChoice& choice, const fuge::Date& today) {
  if (!choice.from.empty()) search.from(read_first_day("--from", choice.from, today));
  if (!choice.to.empty()) search.to(read_last_day("--to", choice.to, today));
  const fuge::SearchSpec& spec = search.spec();
  if (spec.from && spec.to && *spec.from > *spec.to) {
    throw UsageError("--from is later than --to: " + choice.from + ", " + choice.to);
  }
}

}  // namespace

const char* const query_help = R"(The query:
  waffenruhe gipfel         both words; behind those articles, the others with either of them
  "koalition der willigen"  the words next to each other
  +paris -london            must occur, must not occur (after '--': -- -london)
  paris OR london, paris AND (london OR berlin), NOT paris
                            also ODER, UND, NICHT, all in capitals
  paris NAHE gipfel         close to one another; also NEAR, and NAHE/5 for within 5 words
  sicherheits*  selenski~   words that begin so; that differ by a letter or two (~1, ~2)
  =minister                 only this form; also ="neue minister"
  titel:gipfel              in the title; also title:, titel:(gipfel ODER treffen)
  quelle:reuters            from this source; also source:, quelle:"Neue Zeitung"
  ressort:politik           with this value, or words, in a field of the index's own
  datum:2025-09-04          of this day; also date:, datum:2025-09, datum:2025,
                            datum:2025-09-01..2025-09-05, datum:2025-09.. and datum:..2025,
                            datum:4.9.2025, datum:September 2025, datum:KW 36,
                            datum:letzte Woche, datum:seit Montag
  For the shell, quote the whole query: '"koalition der willigen" quelle:dpa'
)";

Option match_option(FilterChoice& choice) {
  return {
      .name = "--match",
      .target = &choice.match,
      .choices = {"auto", "all", "any"},
      .help = "Words that must occur (auto: all, and behind those articles the others with some)"};
}

Option today_option(FilterChoice& choice) {
  return {.name = "--today",
          .target = &choice.today,
          .value = "YYYY-MM-DD",
          .help = "The day that 'gestern' and the like refer to (default: the local date)"};
}

std::vector<Option> filter_options(FilterChoice& choice) {
  std::vector<Option> options = {
      {.name = "--source",
       .target = &choice.sources,
       .value = "NAME",
       .help = "From this source; repeat the option for several"},
      {.name = "--without-source",
       .target = &choice.without_source,
       .help = "Without a source; adds to --source"},
      {.name = "--filter",
       .target = &choice.filters,
       .value = "NAME=VALUE",
       .help = "With this value in a keyword field of the index; repeat the option for several"},
      {.name = "--without",
       .target = &choice.without,
       .value = "NAME",
       .help = "Without a value in this field; adds to --filter"},
      {.name = "--from",
       .target = &choice.from,
       .value = "DATE",
       .help = "On or after this day, month or year: YYYY-MM-DD, YYYY-MM, YYYY, or any date that a "
               "query takes: 4.9.2025, 'letzte Woche'"},
      {.name = "--to",
       .target = &choice.to,
       .value = "DATE",
       .help = "On or before this day, month or year"},
      {.name = "--year",
       .target = &choice.years,
       .value = "YYYY",
       .help = "In this year; repeat the option for several"},
      {.name = "--month",
       .target = &choice.months,
       .value = "YYYY-MM",
       .help = "In this month; likewise"},
      {.name = "--day",
       .target = &choice.days,
       .value = "YYYY-MM-DD",
       .help = "On this day; likewise"},
      {.name = "--undated",
       .target = &choice.undated,
       .help = "Without a date; adds to the other options of dates"},
      today_option(choice),
      match_option(choice),
  };
  for (Option& option : options) option.group = "Filters";
  return options;
}

fuge::Search make_search(const std::string& query, const FilterChoice& choice,
                         fuge::Match default_match) {
  const fuge::Date today =
      choice.today.empty() ? local_today() : read_today("--today", choice.today);
  fuge::Search search(query);
  search.today(today);
  for (const std::string& source : choice.sources) search.source(source);
  if (choice.without_source) search.without_source();
  apply_filters(search, choice.filters);
  for (const std::string& name : choice.without) search.without(name);
  for (const std::string& year : choice.years) search.year(read_year("--year", year, today));
  for (const std::string& value : choice.months) {
    const auto [year, month] = read_month("--month", value, today);
    search.month(year, month);
  }
  for (const std::string& day : choice.days) search.day(read_day("--day", day, today));
  if (choice.undated) search.undated();
  apply_range(search, choice, today);
  return search.match(read_match(choice.match, default_match));
}

}  // namespace program
