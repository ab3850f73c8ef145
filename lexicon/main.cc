// compile-lexicon: the system's German dictionaries → the lexicon inside the library. Runs while
// the library is built, on the machine that builds it.

#include <array>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/error.h"
#include "lexicon/affixes.h"
#include "lexicon/base_forms/base_forms_image.h"
#include "lexicon/base_forms/inflections.h"
#include "lexicon/corrections.h"
#include "lexicon/dictionary.h"
#include "lexicon/hyphenation.h"
#include "lexicon/learning.h"

namespace {

using namespace fuge;
using namespace fuge::lexicon;

constexpr std::string_view usage =
    "usage: compile-lexicon --dictionary de_DE.dic --hyphenation hyph_de_DE.dic "
    "--corrections FILE --output FILE --base-forms FILE\nThe affixes are read from the file beside "
    "the dictionary "
    "that ends in .aff.";

struct Arguments {
  std::filesystem::path dictionary;
  std::filesystem::path hyphenation;
  std::filesystem::path corrections;
  std::filesystem::path output;
  std::filesystem::path base_forms;
};

Arguments parse_arguments(const std::vector<std::string_view>& words) {
  struct Option {
    std::string_view name;
    std::filesystem::path Arguments::*value;
  };
  constexpr std::array options{Option{"--dictionary", &Arguments::dictionary},
                               Option{"--hyphenation", &Arguments::hyphenation},
                               Option{"--corrections", &Arguments::corrections},
                               Option{"--output", &Arguments::output},
                               Option{"--base-forms", &Arguments::base_forms}};
  Arguments arguments;
  std::size_t known = 0;
  for (const Option& option : options) {
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
      if (words[i] != option.name) continue;
      arguments.*option.value = words[i + 1];
      ++known;
    }
    if ((arguments.*option.value).empty()) {
      throw Error(ErrorCode::invalid_argument, std::string(option.name) + " is missing");
    }
  }
  if (2 * known != words.size()) {
    throw Error(ErrorCode::invalid_argument, "an argument that isn't known");
  }
  return arguments;
}

void report(const std::vector<Error>& problems) {
  for (const Error& problem : problems) std::cerr << problem.what() << '\n';
}

void write(const std::filesystem::path& file, const std::vector<std::byte>& bytes) {
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw Error(ErrorCode::io, "can't be written", {file.string()});
}

void compile(const Arguments& arguments) {
  std::filesystem::path affix_file = arguments.dictionary;
  affix_file.replace_extension(".aff");
  const Affixes affixes = Affixes::read(affix_file);
  const Dictionary dictionary = read_dictionary(arguments.dictionary, affixes);
  const Hyphenation hyphenation = read_hyphenation(arguments.hyphenation);
  const Corrections corrections = read_corrections(arguments.corrections);
  report(dictionary.problems);
  report(hyphenation.problems);
  write(arguments.output, learn(dictionary, affixes, hyphenation, corrections));
  FormTable table = make_form_table(dictionary, affixes);
  table.decide();
  write(arguments.base_forms, make_base_forms_image(table, learn_endings(table)));
}

}  // namespace

int main(int count, char** words) {
  try {
    compile(parse_arguments({words + (count > 0 ? 1 : 0), words + count}));
    return 0;
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    if (error.location().file.empty()) std::cerr << usage << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
  }
  return 1;
}
