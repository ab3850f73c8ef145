// Datelines: agencies and place of them, and what only looks like one.
#include <doctest/doctest.h>

#include "article/records.h"
#include "article/wire_copy/agencies.h"
#include "article/wire_copy/dateline.h"
#include "article/wire_copy/place.h"
#include "support.h"

TEST_SUITE_BEGIN("article");

namespace {

using namespace fuge;

struct Row {
  const char* origin;
  const char* input;
  const char* expected;  // sources | place | text; "-" where it is none
};

std::string described_dateline(std::string_view line) {
  const auto found = article::read_dateline(line);
  if (!found) return "-";
  return test::joined(found->sources) + " | " + found->place + " | " +
         std::string(line.substr(found->length));
}

}  // namespace

TEST_CASE("datelines of the agencies") {
  const Row rows[] = {
      {"form of wire copy: dpa-AFX", "ULM (dpa-AFX) - Der Preis steigt.",
       "dpa-AFX | Ulm | Der Preis steigt."},
      {"form: Reuters", "Paris (Reuters) - Der Preis steigt.",
       "Reuters | Paris | Der Preis steigt."},
      {"form: two places in capitals", "DUISBURG/FRANKFURT (dpa-AFX) - Er steigt.",
       "dpa-AFX | Duisburg/Frankfurt | Er steigt."},
      {"form: two places, two agencies", "Brüssel/Washington (APA/dpa) - Er steigt.",
       "APA, dpa | Brüssel/Washington | Er steigt."},
      {"form: epd, comma and full stop", "Hannover, Bonn (epd). Er steigt.",
       "epd | Hannover, Bonn | Er steigt."},
      {"form: idea in capitals, en dash", "Bremen (IDEA) – Er steigt.",
       "idea | Bremen | Er steigt."},
      {"form: KNA, nothing between", "Bonn (KNA) Die Glocken läuten.",
       "KNA | Bonn | Die Glocken läuten."},
      {"form: KNA, a quotation behind", "Bonn (KNA) „Sie läuten“, hieß es.",
       "KNA | Bonn | „Sie läuten“, hieß es."},
      {"false friend: the sentence goes on", "Bonn (KNA) bleibt der Sitz der Agentur.", "-"},
      {"form: em dash", "Bern (Keystone-SDA) — Er steigt.", "Keystone-SDA | Bern | Er steigt."},
      {"form: two hyphens", "Bern (sda) -- Er steigt.", "Keystone-SDA | Bern | Er steigt."},
      {"form: colon", "Mainz (ots): Er steigt.", "ots | Mainz | Er steigt."},
      {"form: no space before the dash", "Bern (awp)- Er steigt.", "awp | Bern | Er steigt."},
      {"form: day and month with the place", "Berlin, 4. September (Reuters) - Er steigt.",
       "Reuters | Berlin | Er steigt."},
      {"form: short month", "BERLIN, 4. Sept (Reuters) - Er steigt.",
       "Reuters | Berlin | Er steigt."},
      {"form: Austrian month", "Wien, 6. Jänner 2025 (APA) - Er steigt.",
       "APA | Wien | Er steigt."},
      {"form: numeric date with the place", "Wien, 4.9.2025 (APA) - Er steigt.",
       "APA | Wien | Er steigt."},
      {"form: date with the agency", "Wien (APA, 4.9.2025) - Er steigt.",
       "APA | Wien | Er steigt."},
      {"form: regional service", "Berlin (dpa/bb) - Er steigt.", "dpa | Berlin | Er steigt."},
      {"form: service with a hyphen", "Berlin (dpa-infocom) - Er steigt.",
       "dpa | Berlin | Er steigt."},
      {"form: the outlet's desk", "Graz (red) - Er steigt.", "- | Graz | Er steigt."},
      {"form: agency and desk", "Graz (APA/red) - Er steigt.", "APA | Graz | Er steigt."},
      {"form: brackets of the place", "Frankfurt (Oder) (dpa/bb) - Er steigt.",
       "dpa | Frankfurt (Oder) | Er steigt."},
      {"form: no place", "(AFP) - Er steigt.", "AFP |  | Er steigt."},
      {"places: abbreviation", "ST. PÖLTEN (APA) - Er steigt.", "APA | St. Pölten | Er steigt."},
      {"places: small words", "FRANKFURT AM MAIN (dpa) - Er steigt.",
       "dpa | Frankfurt am Main | Er steigt."},
      {"places: small words shortened", "FRANKFURT A. M. (dpa) - Er steigt.",
       "dpa | Frankfurt a. M. | Er steigt."},
      {"places: hyphen and umlaut", "BADEN-WÜRTTEMBERG (dpa) - Er steigt.",
       "dpa | Baden-Württemberg | Er steigt."},
      {"places: article of another language", "Den Haag/Rio de Janeiro (AFP) - Er steigt.",
       "AFP | Den Haag/Rio de Janeiro | Er steigt."},
      {"places: an abbreviation in capitals", "USA (AP) - Er steigt.", "AP | USA | Er steigt."},
      {"places: with full stops", "WASHINGTON D.C. (AP) - Er steigt.",
       "AP | Washington D.C. | Er steigt."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.input);
    CHECK(described_dateline(row.input) == row.expected);
  }
}

TEST_CASE("what only looks like a dateline") {
  const Row rows[] = {
      {"false friend: a party", "Merkel (CDU) - eine Bilanz ihrer Jahre.", "-"},
      {"false friend: a party and a full stop", "Das sagte Scholz (SPD). Er blieb dabei.", "-"},
      {"false friend: a sentence before the brackets", "Das meldete die Agentur (dpa). Er blieb.",
       "-"},
      {"false friend: capitals in a sentence", "Nach Angaben der Polizei (dpa). Er blieb.", "-"},
      {"false friend: no separator", "Berlin (dpa) bleibt Berlin.", "-"},
      {"false friend: the end of the line", "Berlin (dpa)", "-"},
      {"false friend: a compound", "Der (dpa)-Reporter schwieg.", "-"},
      {"false friend: lower case", "berlin (dpa) - Er steigt.", "-"},
      {"false friend: digits", "Halle 7 (dpa) - Er steigt.", "-"},
      {"false friend: a day that is none", "Berlin, 4. Etage (dpa) - Er steigt.", "-"},
      {"false friend: brackets not closed", "Berlin (dpa - Er steigt.", "-"},
      {"false friend: another word of the same letters", "Berlin (Apart) - Er steigt.", "-"},
      {"false friend: too long a place",
       "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb Cccccccccccccccccc (dpa) "
       "- Er.",
       "-"},
      {"false friend: no place but more than agencies", "(Foto: dpa) - Er steigt.", "-"},
      {"hostile input: brackets only", "((((((((((((", "-"},
      {"hostile input: empty", "", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.input);
    CHECK(described_dateline(row.input) == row.expected);
  }
}

TEST_CASE("a dateline ends the head") {
  const auto records = test::records_of("Bonn (KNA) -\n\nKurze Zeile\n\nVon: dpa\nEs geht weiter.");
  CHECK(test::described(records) == "- | KNA | Bonn |  | Kurze Zeile\n\nVon: dpa\nEs geht weiter.");
}

TEST_CASE("agencies in their usual spelling") {
  struct AgencyRow {
    const char* origin;
    const char* credit;
    const char* expected;
  };
  const AgencyRow rows[] = {
      {"table", "dpa", "dpa"},
      {"case", "DPA-AFX", "dpa-AFX"},
      {"case", "afp", "AFP"},
      {"alias", "KAP", "Kathpress"},
      {"alias", "SDA", "Keystone-SDA"},
      {"alias", "Keystone-ATS", "Keystone-SDA"},
      {"alias", "APA-OTS", "ots"},
      {"alias", "OTS", "ots"},
      {"service of dpa", "dpa-infocom", "dpa"},
      {"service of dpa-AFX", "dpa-AFX-Broker", "dpa-AFX"},
      {"other words", "AP-Reporter", "-"},
      {"other words", "Apart", "-"},
      {"other words", "dpad", "-"},
      {"other words", "reuters.com", "-"},
      {"other words", "SIDS", "-"},
      {"empty", "", "-"},
  };
  for (const AgencyRow& row : rows) {
    CAPTURE(row.origin);
    CAPTURE(row.credit);
    CHECK(article::agency_named(row.credit).value_or("-") == row.expected);
  }
}

TEST_CASE("every agency is found by each of its names, and documented") {
  const std::string document = test::read_file(test::source_path("docs/articles.md"));
  std::size_t rows_of_document = 0;
  for (const article::Agency& agency : article::agencies()) {
    CAPTURE(agency.name);
    CHECK(article::agency_named(agency.name) == agency.name);
    std::string row = "| " + std::string(agency.name) + " |";
    for (std::string_view alias : agency.also) {
      CHECK(article::agency_named(alias) == agency.name);
      row += (row.ends_with('|') ? " " : ", ") + std::string(alias);
    }
    row += agency.also.empty() ? " – |" : " |";
    CHECK(document.find("\n" + row) != std::string::npos);
  }
  const std::size_t begin = document.find("| agency |");
  REQUIRE(begin != std::string::npos);
  for (std::size_t at = document.find("\n|", begin); at < document.find("\n\n", begin);
       at = document.find("\n|", at + 1)) {
    ++rows_of_document;
  }
  CHECK(rows_of_document == article::agencies().size() + 1);  // one is the rule below the head
}

TEST_SUITE_END();
