#include "lexicon/umlaut_plurals.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "lexicon/spelling.h"

TEST_SUITE_BEGIN("lexicon");

namespace {

using namespace fuge::lexicon;

// A few words, as igerman98 has them.
class Words {
 public:
  Words() {
    add("Hof", "Tij", WordClass::noun, {"Hofes"});
    add("Höfe", "N", WordClass::noun, {"Höfen"});
    add("Land", "T", WordClass::noun, {});
    add("Länder", "N", WordClass::noun, {"Ländern"});
    add("Garten", "S", WordClass::noun, {"Gartens"});
    add("Gärten", "", WordClass::noun, {});
    add("Bäcker", "SF", WordClass::noun, {"Bäckers"});
    add("Käse", "S", WordClass::noun, {"Käses"});
    add("rot", "A", WordClass::adjective, {"rote"});
    add("Röte", "", WordClass::noun, {});
    add("übel", "A", WordClass::adjective, {});
  }

  const Vocabulary& vocabulary() const { return vocabulary_; }

  const Lemma& lemma(const std::string& base) const {
    for (const Lemma& lemma : vocabulary_.lemmas)
      if (lemma.base == base) return lemma;
    FAIL("no lemma " << base);
    return vocabulary_.lemmas.front();
  }

 private:
  void add(const std::string& base, const std::string& flags, WordClass word_class,
           const std::vector<std::string>& forms) {
    const std::uint32_t id =
        vocabulary_.add_lemma({codes_of(base), base, flags, word_class, false, false});
    for (const std::string& form : forms) vocabulary_.add_form(codes_of(form), id);
  }

  Vocabulary vocabulary_;
};

}  // namespace

TEST_CASE("a plural with an umlaut has a singular") {
  const Words words;
  struct {
    std::string plural, singular, ending;
    std::string origin;
  } const rows[] = {
      {"Höfe", "Hof", "e", "-e"},
      {"Länder", "Land", "er", "-er"},
      {"Gärten", "Garten", "", "the umlaut alone"},
      {"Hof", "", "", "no umlaut"},
      {"Bäcker", "", "", "it has forms of its own: no plural"},
      {"Käse", "", "", "the same"},
      {"Röte", "", "", "what stands there without umlaut is no noun"},
      {"übel", "", "", "no noun"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.plural);
    CAPTURE(row.origin);
    const auto singular = singular_of(words.vocabulary(), words.lemma(row.plural));
    CHECK(singular.has_value() == !row.singular.empty());
    if (!singular) continue;
    CHECK(singular->lemma->base == row.singular);
    CHECK(singular->ending == row.ending);
  }
}

TEST_CASE("a compound that isn't listed has the plurals of its head") {
  const Words words;
  const UmlautPlurals plurals(words.vocabulary());
  struct {
    std::string compound;
    std::vector<std::string> plurals;
    std::string origin;
  } const rows[] = {
      {"Bahnhof", {"Bahnhöfe", "Bahnhöfen"}, "with the dative"},
      {"Ausland", {"Ausländer", "Ausländern"}, "-er"},
      {"Vorgarten", {"Vorgärten"}, "the umlaut alone"},
      {"Hof", {}, "the head alone is listed"},
      {"Bahnsteig", {}, "another head"},
      {"", {}, "empty"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.origin);
    std::vector<std::string> expected;
    for (const std::string& plural : row.plurals) expected.push_back(codes_of(plural));
    CHECK(plurals.of(codes_of(row.compound)) == expected);
  }
}

TEST_SUITE_END();
