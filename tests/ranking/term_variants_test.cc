#include "ranking/term_variants.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "schema/fields.h"
#include "token_index.h"

TEST_SUITE_BEGIN("ranking");

namespace {

using fuge::Analyzer;
using fuge::Purpose;
using fuge::Token;
using fuge::ranking::Collection;
using fuge::ranking::Component;
using fuge::ranking::TermVariant;

struct Empty {
  // Of the documents so far.
  Collection collection() const {
    postings.emplace(database, fuge::test::as_posted);
    return {*postings, lengths, 1};
  }

  Xapian::WritableDatabase database{std::string(), Xapian::DB_BACKEND_INMEMORY};
  std::vector<std::uint32_t> lengths;
  mutable std::optional<fuge::index::PostingReader> postings;
};

Token token_of(const std::string& word) {
  return Analyzer().analyze(word, Purpose::query).to_vector().at(0);
}

std::string to_string(const std::vector<TermVariant>& variants) {
  std::string text;
  for (const TermVariant& variant : variants)
    text += fmt::format("{}{}×{:.2g}", text.empty() ? "" : " ", variant.term, variant.boost);
  return text;
}

std::string to_string(const std::vector<Component>& components) {
  std::string text;
  for (const Component& component : components)
    text += fmt::format("{}{:.2g}*{}", text.empty() ? "" : " ", component.weight, component.stem);
  return text;
}

}  // namespace

TEST_CASE("a word whole, the closest variants counting most") {
  const Empty empty;
  const Collection collection = empty.collection();
  const Token word = token_of("Häuser");
  CHECK(to_string(whole_word(collection, word, nullptr).variants) ==
        "haus×1 XIhaus×0.8 XHhaus×0.7 XMhaus×0.4 Shaus×2 XFhäuser×1 XOhaus×0.3");
  const fuge::schema::FieldRow* title = fuge::schema::built_in_fields().named("title");
  REQUIRE(title != nullptr);
  CHECK(to_string(whole_word(collection, word, title).variants) ==
        "Shaus×1 SXIhaus×0.8 SXHhaus×0.7 SXMhaus×0.4 SXFhäuser×1 SXOhaus×0.3");
}

TEST_CASE("the constituents of a compound weigh less than the word, and no other word has any") {
  const Empty empty;
  const Collection collection = empty.collection();
  CHECK(to_string(constituents(collection, token_of("Hafengarantie"), nullptr)) ==
        "0.4*hafen 0.5*garantie");
  CHECK(constituents(collection, token_of("Hafen"), nullptr).empty());
}

TEST_CASE("families share one weight") {
  const Empty empty;
  const Collection collection = empty.collection();
  CHECK(to_string(families(collection, token_of("Restauration"))) == "0.6*resta");
  CHECK(to_string(families(collection, token_of("Regierungsgarantie"))) == "0.3*regie 0.3*garan");
  CHECK(families(collection, token_of("der")).empty());
}

TEST_CASE("surface forms") {
  const Empty empty;
  const Collection collection = empty.collection();
  CHECK(to_string(exact_word(collection, token_of("Häuser"), nullptr).variants) == "XFhäuser×1");
  CHECK(to_string(exact_word(collection, token_of("der"), nullptr).variants) ==
        "XF-der×1 -der×1 XFder×1");
  CHECK(to_string(exact_word(collection, token_of("und"), nullptr).variants) ==
        "XF-und×1 -und×1 XFund×1");
  CHECK(to_string(any_form(collection, "wol",
                           {{"wolf", 0, 3, "XFwolf"}, {"wolff", 1, 1, "XFwolff"}}, nullptr)
                      .variants) == "XFwolf×1 XFwolff×0.5");
  CHECK(any_form(collection, "wol", {}, nullptr).variants.empty());
}

TEST_CASE("a word in two spellings counts as one, the forms as typed last") {
  const Empty empty;
  const Collection collection = empty.collection();
  Component word = whole_word(collection, token_of("Delta"), nullptr);
  add_spelling(word, whole_word(collection, token_of("Dock"), nullptr));
  CHECK(to_string(word.variants) ==
        "delta×1 XIdelta×0.8 XHdelta×0.7 XMdelta×0.4 Sdelta×2 "
        "dock×1 XIdock×0.8 XHdock×0.7 XMdock×0.4 Sdock×2 XOdock×0.3 XFdelta×1 XOdelta×0.3");
}

TEST_CASE("a word that is found by its family says as much as that does") {
  Empty few;
  for (const char* term : {"XOzürich", "XOzürich", "zürich", "XMzürich"}) {
    Xapian::Document document;
    document.add_term(term);
    few.database.add_document(document);
  }
  const Component word = whole_word(few.collection(), token_of("Zürich"), nullptr);
  CHECK(word.document_frequency == 2);
}

TEST_CASE("a word that excludes has all its variants, each once") {
  CHECK(fuge::ranking::whole_word_terms(token_of("Häuser"), nullptr) ==
        std::vector<std::string>{"haus", "XIhaus", "XHhaus", "XMhaus"});
}

TEST_CASE("how much of a word its variants cover") {
  CHECK(to_string(fuge::ranking::coverage(token_of("Regierung"))) ==
        "regierung×1 XIregierung×0.8 XHregierung×0.8 XMregierung×0.8 XBregie×0.7");
  CHECK(to_string(fuge::ranking::coverage(token_of("Seezunge"))) ==
        "see+zunge×1 XIsee+zunge×0.8 XHsee+zunge×0.8 XMsee+zunge×0.8 "
        "see×0.6 XIsee×0.6 XHsee×0.6 XMsee×0.6 "
        "zunge×0.6 XIzunge×0.6 XHzunge×0.6 XMzunge×0.6");
}

TEST_SUITE_END();
