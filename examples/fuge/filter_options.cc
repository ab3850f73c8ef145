#include "filter_options.h"

#include "arguments.h"
#include "command.h"

namespace program {
namespace {

fuge::Match read_match(const std::string& name, fuge::Match otherwise) {
  if (name == "auto") return fuge::Match::automatic;
  if (name == "all") return fuge::Match::all;
  if (name == "any") return fuge::Match::any;
  return otherwise;
}

void apply_range(fuge::Search& search, const FilterOptions& options, const fuge::Date& today) {
  if (!options.from.empty()) search.from(read_first_day("--from", options.from, today));
  if (!options.to.empty()) search.to(read_last_day("--to", options.to, today));
  const fuge::SearchSpec& spec = search.spec();
  if (spec.from && spec.to && *spec.from > *spec.to) {
    throw UsageError("--from is later than --to: " + options.from + ", " + options.to);
  }
}

}  // namespace

const char* const query_help = R"(The query:
  waffenruhe gipfel         both words; where no article has both, either of them
  "koalition der willigen"  the words next to each other
  +paris -london            must, must not occur (after '--': -- -london)
  paris OR london, paris AND (london OR berlin), NOT paris
                            also ODER, UND, NICHT; in capitals
  paris NAHE gipfel         close to one another; also NEAR, and NAHE/5 for within 5 words
  sicherheits*  selenski~   what begins so; what differs by a letter or two (~1, ~2)
  =minister                 this form alone; also ="neue minister"
  titel:gipfel              in the title; also title:, titel:(gipfel ODER treffen)
  quelle:reuters            from this source; also source:, quelle:"Neue Zeitung"
  datum:2025-09-04          of this day; also date:, datum:2025-09, datum:2025,
                            datum:2025-09-01..2025-09-05, datum:2025-09.. and datum:..2025,
                            datum:4.9.2025, datum:September 2025, datum:KW 36,
                            datum:letzte Woche, datum:seit Montag
  Quotes for the shell go around all of it: '"koalition der willigen" quelle:dpa'
)";

void add_filter_options(CLI::App& command, FilterOptions& options) {
  const std::vector<CLI::Option*> added = {
      add_repeatable_option(command, "--source", options.sources, "NAME",
                            "From this source; given again: or from that"),
      command.add_flag("--without-source", options.without_source,
                       "Without a source, or from --source"),
      add_value_option(command, "--from", options.from, "DATE",
                       "From this day, month or year on: YYYY-MM-DD, YYYY-MM, YYYY, or any other "
                       "date that a query takes: 4.9.2025, 'letzte Woche'"),
      add_value_option(command, "--to", options.to, "DATE",
                       "Up to this day, month or year, all of it included"),
      add_repeatable_option(command, "--year", options.years, "YYYY",
                            "Of this year; given again: or of that"),
      add_repeatable_option(command, "--month", options.months, "YYYY-MM",
                            "Of this month; likewise"),
      add_repeatable_option(command, "--day", options.days, "YYYY-MM-DD", "Of this day; likewise"),
      command.add_flag("--undated", options.undated,
                       "Undated, or as the other options of dates say"),
      add_value_option(command, "--today", options.today, "YYYY-MM-DD",
                       "What 'gestern' and the like go by (the local date)"),
      add_choice_option(command, "--match", options.match, {"auto", "all", "any"},
                        "Which words must occur")};
  for (CLI::Option* option : added) option->group("Filters");
}

fuge::Search make_search(const std::string& query, const FilterOptions& options,
                         fuge::Match default_match) {
  const fuge::Date today =
      options.today.empty() ? local_today() : read_today("--today", options.today);
  fuge::Search search(query);
  search.today(today);
  for (const std::string& source : options.sources) search.source(source);
  if (options.without_source) search.without_source();
  for (const std::string& year : options.years) search.year(read_year("--year", year, today));
  for (const std::string& value : options.months) {
    const auto [year, month] = read_month("--month", value, today);
    search.month(year, month);
  }
  for (const std::string& day : options.days) search.day(read_day("--day", day, today));
  if (options.undated) search.undated();
  apply_range(search, options, today);
  return search.match(read_match(options.match, default_match));
}

}  // namespace program
