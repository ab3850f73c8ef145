// Verbs have the term of their infinitive, adjectives that of their positive.
#include <doctest/doctest.h>

#include "base_form_rows.h"

TEST_SUITE_BEGIN("analysis");

using fuge::test::check_base_forms;
using fuge::test::FormsRow;

TEST_CASE("forms of weak verbs are found by the infinitive") {
  const FormsRow rows[] = {
      {"sagen", {"sage", "sagst", "sagt", "sagte", "sagten", "gesagt"}, "-te, ge- -t"},
      {"arbeiten", {"arbeitet", "arbeitest", "arbeitete", "gearbeitet"}, "-e- after t"},
      {"öffnen", {"öffnet", "öffnete", "geöffnet", "öffnest"}, "-e- after n"},
      {"sammeln", {"sammelt", "sammle", "sammelte", "gesammelt"}, "-eln"},
      {"ändern", {"ändert", "ändere", "änderte", "geändert"}, "-ern"},
      {"fordern", {"fordert", "forderte", "gefordert", "fordernd"}, "-ern"},
      {"reisen", {"reist", "reiste", "gereist"}, "-st is one s"},
      {"studieren", {"studiert", "studierte", "studierten"}, "-ieren has no ge-"},
      {"kritisieren", {"kritisiert", "kritisierte", "kritisierend"}, "-ieren"},
      {"prophezeien", {"prophezeit", "prophezeite"}, "-eien has no ge-"},
      {"zerstören", {"zerstört", "zerstörte", "zerstörten"}, "inseparable"},
      {"begleiten", {"begleitet", "begleitete"}, "not like gleiten"},
      {"beantragen", {"beantragt", "beantragte"}, "not like tragen"},
      {"veranlassen", {"veranlasst", "veranlasste"}, "not like lassen"},
  };
  check_base_forms(rows);
}

TEST_CASE("forms of strong and mixed verbs are found by the infinitive") {
  const FormsRow rows[] = {
      {"reiten", {"reitet", "ritt", "ritten", "geritten", "ritte"}, "class I, short"},
      {"bleiben", {"bleibt", "blieb", "blieben", "geblieben", "bliebe"}, "class I, long"},
      {"fliegen", {"fliegt", "flog", "flogen", "geflogen", "flöge"}, "class II"},
      {"finden", {"findet", "fand", "fanden", "gefunden", "fände"}, "class III"},
      {"helfen", {"hilft", "hilf", "half", "geholfen", "hülfe", "hälfe"}, "class III, with i"},
      {"sprechen", {"spricht", "sprichst", "sprach", "gesprochen", "spräche"}, "class IV"},
      {"lesen", {"liest", "las", "lasen", "gelesen", "läse"}, "class V"},
      {"essen", {"isst", "aß", "aßen", "gegessen", "äße"}, "class V, with -g-"},
      {"fahren", {"fährt", "fuhr", "fuhren", "gefahren", "führe"}, "class VI"},
      {"laufen", {"läuft", "lief", "liefen", "gelaufen", "liefe"}, "class VII"},
      {"gehen", {"geht", "ging", "gingen", "gegangen", "ginge"}, "no class"},
      {"stehen", {"steht", "stand", "standen", "stünde", "stände"}, "no class"},
      {"tun", {"tut", "tust", "tat", "taten", "getan", "täte"}, "no class"},
      {"bringen", {"bringt", "brachte", "gebracht", "brächte"}, "mixed"},
      {"kennen", {"kennt", "kannte", "gekannt", "kennte"}, "mixed"},
      {"wissen", {"weißt", "wusste", "wußte", "gewusst", "wüsste"}, "mixed, and old spelling"},
      {"senden", {"sandte", "sendete", "gesandt", "gesendet"}, "mixed and weak"},
      {"schaffen", {"schuf", "schaffte", "geschaffen", "geschafft"}, "strong and weak"},
      {"hängen", {"hing", "hängte", "gehangen", "gehängt"}, "strong and weak"},
  };
  check_base_forms(rows);
}

TEST_CASE("forms of verbs with prefixes are found by the infinitive") {
  const FormsRow rows[] = {
      {"aufnehmen", {"aufnimmt", "aufnahm", "aufgenommen", "aufzunehmen"}, "separable, strong"},
      {"einführen", {"einführt", "einführte", "eingeführt", "einzuführen"}, "separable, weak"},
      {"vorschlagen", {"vorschlägt", "vorschlug", "vorzuschlagen"}, "separable"},
      {"zurücktreten", {"zurücktrat", "zurückgetreten", "zurückzutreten"}, "a long prefix"},
      {"teilnehmen", {"teilnahm", "teilgenommen", "teilzunehmen"}, "a noun"},
      {"stattfinden", {"stattfindet", "stattfand", "stattgefunden"}, "a noun"},
      {"anerkennen", {"anerkannte", "anerkannt", "anzuerkennen"}, "two prefixes"},
      {"vorbereiten", {"vorbereitete", "vorbereitet", "vorzubereiten"}, "two, weak"},
      {"entnehmen", {"entnimmt", "entnahm", "entnommen"}, "inseparable"},
      {"verstehen", {"versteht", "verstand", "verstanden"}, "inseparable"},
      {"missverstehen", {"missverstand", "missverstanden", "misszuverstehen"}, "miss-"},
      {"übernehmen", {"übernahm", "übernommen"}, "über-, inseparable"},
      {"übersetzen", {"übersetzt", "übersetzte", "übergesetzt", "überzusetzen"}, "both"},
      {"umfahren", {"umfährt", "umfuhr", "umgefahren", "umzufahren"}, "both"},
      {"wiederholen", {"wiederholt", "wiederholte", "wiedergeholt"}, "both"},
      {"weiterreisen", {"weiterreiste", "weitergereist"}, "separable, in -s"},
  };
  check_base_forms(rows);
}

TEST_CASE("participles as adjectives are found by the verb") {
  const FormsRow rows[] = {
      {"schließen", {"geschlossene", "geschlossenen", "schließende"}, "both participles"},
      {"steigen", {"gestiegene", "gestiegener", "steigenden", "steigend"}, "strong"},
      {"wachsend", {"wachsende", "wachsenden", "wachsender"}, "also an adjective by itself"},
      {"wachsen", {"wachsende", "wachsend", "gewachsenes"}, "the same, by the verb"},
      {"aufgeregt", {"aufgeregter", "aufgeregte"}, "one that is compared"},
      {"bekannt", {"bekannte", "bekannter", "bekannteste"}, "one that has left its verb"},
      {"planen", {"geplante", "geplantes", "planende"}, "weak"},
      {"ausweisen", {"ausgewiesene", "auszuweisenden"}, "with -zu- as well"},
  };
  check_base_forms(rows);
}

TEST_CASE("forms of auxiliary and modal verbs have one term of function words") {
  const FormsRow rows[] = {
      {"sein",
       {"bin", "bist", "ist", "sind", "seid", "war", "waren", "wäre", "gewesen", "sei"},
       "another stem"},
      {"haben", {"habe", "hast", "hat", "hatte", "hatten", "hätte", "gehabt"}, "irregular"},
      {"werden", {"werde", "wirst", "wird", "wurde", "wurden", "würde", "worden"}, "strong"},
      {"können", {"kann", "kannst", "konnte", "könnte", "gekonnt"}, "modal"},
      {"müssen", {"muss", "muß", "musst", "musste", "müsste", "gemusst"}, "modal, old spelling"},
      {"dürfen", {"darf", "darfst", "durfte", "dürfte"}, "modal"},
      {"wollen", {"will", "willst", "wollte", "gewollt"}, "modal"},
      {"sollen", {"soll", "sollst", "sollte"}, "modal"},
      {"mögen", {"mag", "magst", "mochte", "möchte"}, "modal"},
  };
  check_base_forms(rows);
}

TEST_CASE("forms of adjectives are found by the positive") {
  const FormsRow rows[] = {
      {"teuer", {"teure", "teuren", "teurer", "teurere", "teuerste", "teuersten"}, "-uer"},
      {"dunkel", {"dunkle", "dunklen", "dunkler", "dunklere", "dunkelste"}, "-el"},
      {"edel", {"edle", "edles", "edlere", "edelsten"}, "-el"},
      {"sauer", {"saure", "saures", "sauren"}, "-auer"},
      {"hoch", {"hohe", "hohen", "hoher", "höher", "höhere", "höchste", "höchsten"}, "hoh-"},
      {"nah", {"nahe", "naher", "näher", "näheren", "nächste"}, "another stem"},
      {"gut", {"gute", "gutes", "besser", "bessere", "beste", "besten"}, "other words"},
      {"gern", {"lieber", "liebsten"}, "other words"},
      {"groß", {"große", "gross", "größer", "größere", "größte", "größten"}, "umlaut, -ßte"},
      {"alt", {"alte", "älter", "ältere", "ältesten"}, "umlaut, -est"},
      {"stark", {"starkes", "stärker", "stärkste"}, "umlaut"},
      {"klug", {"kluger", "klüger", "klügste"}, "umlaut"},
      {"gesund", {"gesunde", "gesünder", "gesündesten"}, "umlaut, of several syllables"},
      {"schnell", {"schneller", "schnellere", "schnellste"}, "without umlaut"},
      {"breit", {"breiter", "breiteste", "breitesten"}, "-est"},
      {"fair", {"faire", "fairer", "fairste"}, "a loan word"},
      {"leise", {"leiser", "leises", "leiseste"}, "in -e"},
      {"ungelöst", {"ungelöste", "ungelösten"}, "un-: a word of its own"},
      {"essbar", {"essbare", "essbarer"}, "-bar"},
  };
  check_base_forms(rows);
}

TEST_SUITE_END();
