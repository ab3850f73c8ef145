// fuge split: the constituents of words.

#include <fmt/format.h>

#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/commands.h"
#include "fuge/compound_splitter.h"
#include "fuge/compound_words.h"
#include "fuge/markup.h"
#include "options/shared_options.h"
#include "output/output.h"
#include "output/words_json.h"

namespace program {
namespace {

const Help help = {
    "split", "Split German words into their constituents", "split [WORD...] [OPTIONS]",
    R"(Prints a line for each word: the word, a tab, and its constituents, joined by |. A word that
stays whole has one. Without a WORD, reads standard input, one word per line.
FILE has one entry per line; empty lines and everything after # are ignored:
  Wagenknecht               stays whole
  Wiesenhof = Wiesen|hof    is split like this
  Druschba-                 may be a first constituent
  -pipeline                 may be a last constituent
Entries that are not valid are reported and skipped.

Examples:
  fuge split Sicherheitsgarantien NATO-Gipfel
  fuge split --explain Wachstube
  fuge split --words own.txt --json < words.txt

Exit codes: 0 success, 1 failure or an entry of FILE was skipped, 2 usage.
)"};

struct Options {
  std::vector<std::string> word_files;
  bool json = false;
  bool explain = false;
};

// With white space made single spaces and what is unsafe replaced.
std::string joined(const std::vector<fuge::Constituent>& parts, std::string_view between) {
  std::string out;
  for (const fuge::Constituent& part : parts) {
    if (part.begin > 0) out += between;
    out += fuge::escape_terminal(part.surface);
  }
  return out;
}

std::string split_text(const std::vector<fuge::Constituent>& parts) {
  return fmt::format("{}\t{}\n", joined(parts, ""), joined(parts, "|"));
}

std::string readings_text(const std::vector<fuge::Reading>& readings) {
  std::string out;
  for (const fuge::Reading& reading : readings) {
    out += fmt::format("  {} {:>8.2f}  {}\n", reading.chosen ? '*' : ' ', reading.score,
                       joined(reading.constituents, "|"));
  }
  return out;
}

// Splits one word after the other and prints the result.
class Splitting {
 public:
  Splitting(fuge::CompoundWords words, const Options& options)
      : splitter_(std::move(words)), options_(options) {}

  void print_split(const std::string& word) {
    if (options_.json) {
      print(json_line(to_json(word, splitter_.readings(word), options_.explain)));
      return;
    }
    splitter_.split(word, parts_);
    print(split_text(parts_));
    if (options_.explain) print(readings_text(splitter_.readings(word)));
  }

 private:
  fuge::CompoundSplitter splitter_;
  const Options& options_;
  std::vector<fuge::Constituent> parts_;
};

void split_lines(Splitting& splitting) {
  // The stream's own buffer: it knows whether more has come already.
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    splitting.print_split(line);
    // Who writes a word and waits for its parts gets them.
    if (std::cin.rdbuf()->in_avail() <= 0) finish_output();
  }
  if (std::cin.bad()) throw std::runtime_error("standard input can't be read");
}

// False where an entry was left out.
bool read_word_files(const std::vector<std::string>& files, fuge::CompoundWords& words) {
  bool complete = true;
  for (const std::string& file : files) {
    for (const fuge::Error& error : words.read_file(file)) {
      report(error.what());
      complete = false;
    }
  }
  return complete;
}

int run(const Options& options, const Words& words) {
  fuge::CompoundWords user_words;
  const bool complete = read_word_files(options.word_files, user_words);
  Splitting splitting(std::move(user_words), options);
  for (const std::string& word : words) splitting.print_split(word);
  if (words.empty()) split_lines(splitting);
  return complete ? exit_code::fine : exit_code::failed;
}

}  // namespace

Command make_split_command() {
  auto options = std::make_shared<Options>();
  return {help,
          {{.name = "--words",
            .target = &options->word_files,
            .value = "FILE",
            .help = "Your own words, used before the lexicon; may be repeated"},
           {.name = "--explain",
            .target = &options->explain,
            .help = "Also print the readings considered, best first, with * at the chosen one"},
           json_option(options->json)},
          [options](const Words& words) { return run(*options, words); }};
}

}  // namespace program
