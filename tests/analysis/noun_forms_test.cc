// Nouns and names have the term of their base form.
#include <doctest/doctest.h>

#include "base_form_rows.h"

TEST_SUITE_BEGIN("analysis");

using fuge::test::check_base_forms;
using fuge::test::FormsRow;

TEST_CASE("forms of German nouns are found by the singular") {
  const FormsRow rows[] = {
      {"Auto", {"Autos"}, "-s"},
      {"Konzern", {"Konzerne", "Konzernen", "Konzerns"}, "-e"},
      {"Gebirge", {"Gebirges", "Gebirgen"}, "-e in the singular"},
      {"Ofen", {"Öfen", "Ofens"}, "the umlaut alone"},
      {"Tochter", {"Töchter", "Töchtern"}, "the umlaut alone, feminine"},
      {"Wald", {"Wälder", "Wäldern", "Waldes", "Walde"}, "umlaut and -er, dative in -e"},
      {"Saal", {"Säle", "Sälen", "Saals"}, "two vowels become one umlaut"},
      {"Jahr", {"Jahre", "Jahren", "Jahres"}, "-e"},
      {"Tod", {"Tode", "Todes"}, "dative in -e"},
      {"Zeugnis", {"Zeugnisse", "Zeugnissen", "Zeugnisses"}, "the s is doubled"},
      {"Bus", {"Busses", "Busse", "Bussen", "BUSSE"}, "the s is doubled; Buße has ß"},
      {"Buße", {"Bußen", "Busse", "BUSSE"}, "in Switzerland without ß"},
      {"Maß", {"Maße", "Maßen", "Maßes"}, "Masse has no ß"},
      {"Masse", {"Massen", "MASSEN"}, "Maß has ß"},
      {"Ofenbauer", {"Ofenbauers", "Ofenbauern"}, "a compound that isn't listed"},
      {"Schule", {"Schulen"}, "the dictionary has das Schulen too"},
      {"Rede", {"Reden"}, "das Reden too"},
      {"Reise", {"Reisen"}, "das Reisen too"},
      {"Frage", {"Fragen"}, "das Fragen"},
      {"Herz", {"Herzen", "Herzens"}, "a declension of its own"},
  };
  check_base_forms(rows);
}

TEST_CASE("plurals that the dictionary lists as words of their own are forms") {
  const FormsRow rows[] = {
      {"Rückwicklung", {"Rückwicklungen"}, "-lung beside -elung"},
      {"Glied", {"Glieder", "Gliedern"}, "-er without an umlaut"},
      {"Ehrenmitglied", {"Ehrenmitglieder", "Ehrenmitgliedern"}, "the same, in a compound"},
      {"Weib", {"Weiber", "Weibern"}, "-er without an umlaut"},
      {"Berg", {"Berge", "Bergen"}, "Bergen is a place as well"},
      {"LED", {"LEDs"}, "an abbreviation"},
      {"Ungrund", {"Ungründe", "Ungründen"}, "the dative of a plural that is listed"},
      {"Szenario", {"Szenarien"}, "of Szenarium as well"},
      {"Balkan", {"Balkans"}, "a name without a listed genitive"},
      {"Löschflugzeug", {"Löschflugzeuge", "Löschflugzeugen"}, "no Zeuge"},
      {"Dutzend", {"Dutzende", "Dutzenden"}, "a number"},
  };
  check_base_forms(rows);
}

TEST_CASE("a form that looks like a verb's is found by its noun as well") {
  const FormsRow rows[] = {
      {"Kündigungsgrund", {"Kündigungsgründe", "Kündigungsgründen"}, "gründen"},
      {"Sinnzusammenhang", {"Sinnzusammenhängen"}, "zusammenhängen"},
      {"Leistungsanreiz", {"Leistungsanreizen"}, "anreizen"},
      {"Abwarten", {"Abwartens"}, "the genitive of an infinitive"},
      {"Mitverdächtiger", {"Mitverdächtigen", "Mitverdächtige"}, "verdächtigen"},
      {"Gasfeuerung", {"Gasfeuerungen"}, "no infinitive"},
  };
  check_base_forms(rows);
}

TEST_CASE("all forms of a noun are split as its base form is") {
  const FormsRow rows[] = {
      {"Feuerwehr", {"Feuerwehren"}, "wehren"},
      {"Betriebsfeuerwehr", {"Betriebsfeuerwehren"}, "a longer one"},
      {"Tatsache", {"Tatsachen"}, "one that may be split"},
      {"Rundfunkteilnehmer", {"Rundfunkteilnehmern"}, "-ern"},
      {"Freiraum", {"Freiräume", "Freiraums"}, "freiräumen"},
      {"Ordnungsbuße", {"Ordnungsbußen"}, "ß, and no Bus"},
      {"Reisebus", {"Reisebusse", "Reisebussen", "Reisebusses"}, "ss, and no Buße"},
      {"Mineralölsteuer", {"Mineralölsteuern"}, "no teuer"},
      {"Gipsfuß", {"Gipsfüße", "Gipsfüßen", "Gipsfußes"}, "ß at the end of the base form"},
      {"Nichtsesshafter", {"Nichtsesshafte", "Nichtsesshaften"}, "an adjective as a head"},
  };
  check_base_forms(rows);
}

TEST_CASE("forms of the n-declension are found by the nominative") {
  const FormsRow rows[] = {
      {"Student", {"Studenten"}, "-en"},
      {"Löwe", {"Löwen"}, "-n"},
      {"Zeuge", {"Zeugen"}, "the dictionary has Zeug as well"},
      {"Name", {"Namen", "Namens"}, "with -ns"},
      {"Vorname", {"Vornamen", "Vornamens"}, "a compound"},
      {"Gedanke", {"Gedanken", "Gedankens"}, "with -ns"},
      {"Glaube", {"Glauben", "Glaubens"}, "with -ns"},
      {"Wille", {"Willen", "Willens"}, "with -ns"},
      {"Buchstabe", {"Buchstaben", "Buchstabens"}, "with -ns"},
  };
  check_base_forms(rows);
}

TEST_CASE("plurals of foreign words are found by the singular") {
  const FormsRow rows[] = {
      {"Thema", {"Themen", "Themas", "Themata"}, "-a, -en; Greek -ata"},
      {"Komma", {"Kommas", "Kommata"}, "-a, -ata"},
      {"Klima", {"Klimata", "Klimas"}, "-a, -ata"},
      {"Drama", {"Dramen"}, "-a, -en"},
      {"Villa", {"Villen"}, "-a, -en"},
      {"Pizza", {"Pizzen", "Pizzas"}, "-a, -en"},
      {"Firma", {"Firmen"}, "-a, -en"},
      {"Museum", {"Museen", "Museums"}, "-eum, -een"},
      {"Mausoleum", {"Mausoleen"}, "-eum, -een"},
      {"Zentrum", {"Zentren"}, "-um, -en"},
      {"Ministerium", {"Ministerien"}, "-ium, -ien"},
      {"Gremium", {"Gremien"}, "-ium, -ien"},
      {"Stadion", {"Stadien"}, "-ion, -ien, as of Stadium"},
      {"Stadium", {"Stadien", "Stadiums"}, "-ium, -ien"},
      {"Visum", {"Visa"}, "-sum, -sa"},
      {"Spektrum", {"Spektra", "Spektren"}, "-rum, -ra"},
      {"Forum", {"Foren", "Fora"}, "-rum, -ra"},
      {"Praktikum", {"Praktika"}, "-ikum, -ika"},
      {"Antibiotikum", {"Antibiotika"}, "-ikum, -ika"},
      {"Curriculum", {"Curricula"}, "-ulum, -ula"},
      {"Minimum", {"Minima"}, "-um, -a"},
      {"Lexikon", {"Lexika", "Lexikons"}, "-ikon, -ika"},
      {"Konto", {"Konten", "Kontos"}, "-o, -en"},
      {"Risiko", {"Risiken", "Risikos"}, "-o, -en"},
      {"Solo", {"Soli", "Solos"}, "-o, -i"},
      {"Tempo", {"Tempi", "Tempos"}, "-o, -i"},
      {"Virus", {"Viren"}, "-us, -en"},
      {"Zyklus", {"Zyklen"}, "-us, -en; not of Zyklon"},
      {"Radius", {"Radien"}, "-us, -en; not of Radium"},
      {"Globus", {"Globen", "Globusse"}, "-us, -en"},
      {"Bonus", {"Boni", "Bonusse"}, "-us, -i"},
      {"Korpus", {"Korpora"}, "-us, -ora"},
      {"Epos", {"Epen"}, "-os, -en"},
      {"Mythos", {"Mythen"}, "-os, -en"},
      {"Basis", {"Basen"}, "-is, -en, as of Base"},
      {"Examen", {"Examina"}, "-en, -ina"},
      {"Prinzip", {"Prinzipien"}, "-ien"},
      {"Material", {"Materialien"}, "-ien"},
      {"Indiz", {"Indizien"}, "-ien"},
      {"Index", {"Indizes", "Indexe"}, "-ex, -izes"},
      {"Matrix", {"Matrizen"}, "-ix, -izen"},
      {"Atlas", {"Atlanten"}, "-as, -anten"},
      {"Kaktus", {"Kakteen"}, "-us, -een"},
      {"Autor", {"Autoren", "Autors"}, "another stress"},
      {"Party", {"Partys", "Parties"}, "-y, -ies"},
      {"Hobby", {"Hobbys", "Hobbies"}, "-y, -ies"},
      {"Gentleman", {"Gentlemen"}, "-man, -men"},
  };
  check_base_forms(rows);
}

TEST_CASE("nouns in -mann have plurals in -leute") {
  const FormsRow rows[] = {
      {"Kaufmann", {"Kaufleute", "Kaufleuten", "Kaufmanns"}, "listed"},
      {"Fachmann", {"Fachleute", "Fachleuten", "Fachmännern"}, "both plurals"},
      {"Feuerwehrmann", {"Feuerwehrleute", "Feuerwehrmänner"}, "a longer compound"},
      {"Drohnenfachmann", {"Drohnenfachleute"}, "nobody lists it"},
  };
  check_base_forms(rows);
}

TEST_CASE("names are found without their genitive") {
  const FormsRow rows[] = {
      {"China", {"Chinas"}, "a country in -a"},
      {"Syrien", {"Syriens"}, "in -en"},
      {"Ungarn", {"Ungarns"}, "in -n"},
      {"Wuppertal", {"Wuppertals"}, "a town"},
      {"Merkel", {"Merkels"}, "a person"},
      {"Walesa", {"Walesas"}, "ends like a nominative: both readings"},
      {"Walesas", {"Walesas"}, "the other one"},
      {"Gundula", {"Gundulas"}, "a given name"},
      {"Podcast", {"Podcasts"}, "a loan word"},
      {"Highlight", {"Highlights"}, "another"},
      {"Match", {"Matches"}, "English -es"},
  };
  check_base_forms(rows);
}

TEST_CASE("given names in -s are no genitives") {
  const fuge::Analyzer analyzer;
  for (const char* name : {"Hans", "Jens", "Nils", "Klaus", "Lukas", "Agnes", "Doris", "Thomas"}) {
    CAPTURE(name);
    const std::vector<std::string> terms = last_terms(analyzer, name);
    CHECK(terms.size() == 1);
    CHECK(last_terms(analyzer, std::string("mit ") + name) == terms);
    CHECK(terms.front().back() == 's');
  }
}

TEST_SUITE_END();
