#include "lexicon/first_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "lexicon/spelling.h"

namespace fuge::lexicon {
namespace {

// The flags of igerman98 that give a noun's endings: genitive, plural.
constexpr std::string_view noun_endings = "STNPEpR";

std::string without_end(const std::string& codes, std::size_t count) {
  return codes.substr(0, codes.size() - count);
}

bool ends_in(const std::string& codes, std::string_view end) {
  return codes.ends_with(codes_of(end));
}

// What a form adds to the base form: "s", "en"; with an umlaut "¨er".
std::string linking_of(const std::string& base, const std::string& form) {
  const auto differ = std::mismatch(base.begin(), base.end(), form.begin(), form.end());
  const std::string added =
      compound::to_text(as_span(form.substr(std::min(base.size(), form.size()))));
  return differ.first == base.end() ? added : "¨" + added;
}

class Maker {
 public:
  explicit Maker(const Lemma& lemma)
      : lemma_(lemma), scale_(lemma.codes.size() == 3 ? priors.short_part : 1) {}

  void add(const std::string& codes, const std::string& linking, double prior) {
    forms_.push_back({codes, linking, scale_ * prior});
  }

  void add_noun(bool ends_compounds, const Affixes& affixes) {
    add(lemma_.codes, "", priors.noun);
    if (takes_regular_s(lemma_.codes)) add(lemma_.codes + codes_of("s"), "s", priors.regular_s);
    if (!ends_compounds && !lemma_.derived) return;
    add(lemma_.codes + codes_of("s"), "s", priors.compound_s);
    for (const char flag : lemma_.flags)
      if (noun_endings.find(flag) != std::string_view::npos) add_inflected(flag, affixes);
    if (lemma_.flags.find('F') != std::string::npos) add_feminine(affixes);
    if (lemma_.codes.size() >= 4 && ends_in(lemma_.codes, "e"))
      add(without_end(lemma_.codes, 1), "-e", priors.dropped_e);
  }

  void add_verb() {
    if (lemma_.codes.size() < 5) return;
    if (ends_in(lemma_.codes, "en")) {
      add(without_end(lemma_.codes, 2), "-en", priors.verb_stem);
    } else if (ends_in(lemma_.codes, "n")) {
      add(without_end(lemma_.codes, 1), "-n", priors.verb_stem);
    }
  }

  std::vector<FirstForm> take() { return std::move(forms_); }

 private:
  void add_inflected(char flag, const Affixes& affixes) {
    const double prior = flag == 'S'   ? priors.genitive
                         : flag == 'E' ? priors.inflected / 2
                                       : priors.inflected;
    for (const std::string& form : affixes.suffixed(lemma_.base, flag)) {
      const std::string codes = codes_of(form);
      // Dative plurals of umlaut and -er plurals link nothing: Häusern, Kindern.
      const bool dative =
          (flag == 'p' && ends_in(codes, "en")) || (flag == 'R' && ends_in(codes, "n"));
      if (!codes.empty() && !dative) add(codes, linking_of(lemma_.codes, codes), prior);
    }
  }

  void add_feminine(const Affixes& affixes) {
    for (const std::string& form : affixes.suffixed(lemma_.base, 'F')) {
      const std::string codes = codes_of(form);
      if (ends_in(codes, "innen")) add(codes, "nen", priors.inflected);
    }
  }

  const Lemma& lemma_;
  double scale_;
  std::vector<FirstForm> forms_;
};

}  // namespace

bool takes_regular_s(const std::string& codes) {
  static constexpr std::array<std::string_view, 8> suffixes{"ung",    "heit", "keit", "ion",
                                                            "schaft", "tum",  "ling", "ität"};
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](std::string_view suffix) { return ends_in(codes, suffix); });
}

std::vector<FirstForm> first_forms(const Lemma& lemma, bool ends_compounds,
                                   const Affixes& affixes) {
  Maker maker(lemma);
  if (lemma.codes.size() < 3) return {};
  switch (lemma.word_class) {
    case WordClass::noun:
      maker.add_noun(ends_compounds, affixes);
      break;
    case WordClass::verb:
      maker.add_verb();
      break;
    case WordClass::adjective:
      maker.add(lemma.codes, "", priors.adjective);
      break;
    case WordClass::other:
      maker.add(lemma.codes, "", priors.other);
      break;
  }
  return maker.take();
}

}  // namespace fuge::lexicon
