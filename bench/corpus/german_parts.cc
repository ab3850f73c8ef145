#include "german_parts.h"

namespace bench {
namespace {

using Words = std::vector<std::string_view>;

// Splits at any of the signs; a hyphen alone stands for the empty word.
Words split(std::string_view text, std::string_view signs) {
  Words words;
  for (std::size_t begin = text.find_first_not_of(signs); begin < text.size();) {
    const std::size_t end = text.find_first_of(signs, begin);
    const std::string_view word = text.substr(begin, end - begin);
    words.push_back(word == "-" ? std::string_view() : word);
    begin = text.find_first_not_of(signs, end);
  }
  return words;
}

Words words_of(std::string_view text) {
  return split(text, " \n");
}
Words lines_of(std::string_view text) {
  return split(text, "\n");
}

// Singular, genitive, plural, and the first part of a compound.
constexpr std::string_view nouns = R"(
Jahr Jahres Jahre Jahres   Land Landes Länder Landes   Stadt Stadt Städte Stadt
Regierung Regierung Regierungen Regierungs   Frau Frau Frauen Frauen   Mann Mannes Männer Männer
Kind Kindes Kinder Kinder   Tag Tages Tage Tages   Zeit Zeit Zeiten Zeit
Woche Woche Wochen Wochen   Monat Monats Monate Monats   Mensch Menschen Menschen Menschen
Staat Staates Staaten Staats   Partei Partei Parteien Partei   Polizei Polizei Polizeien Polizei
Gericht Gerichts Gerichte Gerichts   Haus Hauses Häuser Haus   Bund Bundes Bünde Bundes
Markt Marktes Märkte Markt   Wirtschaft Wirtschaft Wirtschaften Wirtschafts
Arbeit Arbeit Arbeiten Arbeits   Schule Schule Schulen Schul
Sicherheit Sicherheit Sicherheiten Sicherheits   Straße Straße Straßen Straßen
Wahl Wahl Wahlen Wahl   Krieg Krieges Kriege Kriegs
Präsident Präsidenten Präsidenten Präsidenten   Minister Ministers Minister Minister
Unternehmen Unternehmens Unternehmen Unternehmens   Preis Preises Preise Preis
Geld Geldes Gelder Geld   Recht Rechts Rechte Rechts   Gesetz Gesetzes Gesetze Gesetzes
Wasser Wassers Wasser Wasser   Verkehr Verkehrs Verkehre Verkehrs   Bahn Bahn Bahnen Bahn
Spiel Spiels Spiele Spiel   Verein Vereins Vereine Vereins   Angriff Angriffs Angriffe Angriffs
Grenze Grenze Grenzen Grenz   Gesundheit Gesundheit Gesundheiten Gesundheits
Krankheit Krankheit Krankheiten Krankheits   Energie Energie Energien Energie
Umwelt Umwelt Umwelten Umwelt   Kraft Kraft Kräfte Kraft   Werk Werks Werke Werks
Steuer Steuer Steuern Steuer   Zahl Zahl Zahlen Zahlen   Gruppe Gruppe Gruppen Gruppen
Familie Familie Familien Familien   Leben Lebens Leben Lebens
Gemeinde Gemeinde Gemeinden Gemeinde   Kommission Kommission Kommissionen Kommissions
Industrie Industrie Industrien Industrie   Verband Verbands Verbände Verbands
Vertrag Vertrags Verträge Vertrags   Bericht Berichts Berichte Berichts
Antrag Antrags Anträge Antrags   Amt Amtes Ämter Amts   Anwalt Anwalts Anwälte Anwalts
Bank Bank Banken Banken   Bau Baus Bauten Bau   Bauer Bauern Bauern Bauern
Baum Baumes Bäume Baum   Berg Berges Berge Berg   Bild Bildes Bilder Bild
Bildung Bildung Bildungen Bildungs   Blatt Blattes Blätter Blatt   Boden Bodens Böden Boden
Brand Brandes Brände Brand   Brief Briefes Briefe Brief   Brücke Brücke Brücken Brücken
Buch Buches Bücher Buch   Bürger Bürgers Bürger Bürger   Chef Chefs Chefs Chef
Daten Daten Daten Daten   Dienst Dienstes Dienste Dienst   Dorf Dorfes Dörfer Dorf
Druck Drucks Drucke Druck   Eis Eises Eise Eis   Erde Erde Erden Erd   Ernte Ernte Ernten Ernte
Fabrik Fabrik Fabriken Fabrik   Fahrer Fahrers Fahrer Fahrer   Fahrt Fahrt Fahrten Fahrt
Fall Falles Fälle Fall   Feld Feldes Felder Feld   Fest Festes Feste Fest
Feuer Feuers Feuer Feuer   Film Films Filme Film   Fisch Fisches Fische Fisch
Flucht Flucht Fluchten Flucht   Flug Fluges Flüge Flug   Fluss Flusses Flüsse Fluss
Forschung Forschung Forschungen Forschungs   Frage Frage Fragen Frage
Frieden Friedens Frieden Friedens   Führung Führung Führungen Führungs
Garten Gartens Gärten Garten   Gast Gastes Gäste Gäste   Gebiet Gebiets Gebiete Gebiets
Gefahr Gefahr Gefahren Gefahren   Geschäft Geschäfts Geschäfte Geschäfts
Geschichte Geschichte Geschichten Geschichts
Gesellschaft Gesellschaft Gesellschaften Gesellschafts   Gewalt Gewalt Gewalten Gewalt
Gewerkschaft Gewerkschaft Gewerkschaften Gewerkschafts   Gewinn Gewinns Gewinne Gewinn
Glas Glases Gläser Glas   Hafen Hafens Häfen Hafen   Halle Halle Hallen Hallen
Hand Hand Hände Hand   Handel Handels Händel Handels   Heizung Heizung Heizungen Heizungs
Hilfe Hilfe Hilfen Hilfs   Hochschule Hochschule Hochschulen Hochschul   Holz Holzes Hölzer Holz
Hotel Hotels Hotels Hotel   Hund Hundes Hunde Hunde   Insel Insel Inseln Insel
Jugend Jugend Jugenden Jugend   Kabinett Kabinetts Kabinette Kabinetts
Kammer Kammer Kammern Kammer   Kampf Kampfes Kämpfe Kampf   Karte Karte Karten Karten
Kasse Kasse Kassen Kassen   Kirche Kirche Kirchen Kirchen   Klima Klimas Klimas Klima
Klinik Klinik Kliniken Klinik   Konzern Konzerns Konzerne Konzern   Korn Korns Körner Korn
Kosten Kosten Kosten Kosten   Kreis Kreises Kreise Kreis   Kultur Kultur Kulturen Kultur
Kunde Kunden Kunden Kunden   Kunst Kunst Künste Kunst   Küste Küste Küsten Küsten
Lager Lagers Lager Lager   Leiter Leiters Leiter Leiter   Licht Lichts Lichter Licht
Liste Liste Listen Listen   Luft Luft Lüfte Luft   Lehrer Lehrers Lehrer Lehrer
Macht Macht Mächte Macht   Maschine Maschine Maschinen Maschinen   Meer Meeres Meere Meeres
Meister Meisters Meister Meister   Messe Messe Messen Messe   Miete Miete Mieten Miet
Milch Milch Milche Milch   Mitglied Mitglieds Mitglieder Mitglieder   Mittel Mittels Mittel Mittel
Museum Museums Museen Museums   Musik Musik Musiken Musik   Nacht Nacht Nächte Nacht
Netz Netzes Netze Netz   Opfer Opfers Opfer Opfer   Ort Ortes Orte Orts
Papier Papiers Papiere Papier   Parlament Parlaments Parlamente Parlaments
Pflege Pflege Pflegen Pflege   Pflicht Pflicht Pflichten Pflicht   Plan Planes Pläne Plan
Platz Platzes Plätze Platz   Post Post Posten Post
Produktion Produktion Produktionen Produktions   Projekt Projekts Projekte Projekt
Prüfung Prüfung Prüfungen Prüfungs   Rat Rates Räte Rats   Raum Raumes Räume Raum
Reform Reform Reformen Reform   Regen Regens Regen Regen   Region Region Regionen Regional
Reise Reise Reisen Reise   Rente Rente Renten Renten   Rettung Rettung Rettungen Rettungs
Richter Richters Richter Richter   Ring Ringes Ringe Ring   Risiko Risikos Risiken Risiko
Rohr Rohres Rohre Rohr   Schaden Schadens Schäden Schadens   Schiff Schiffes Schiffe Schiffs
Schnee Schnees Schnee Schnee   Schuld Schuld Schulden Schulden   Schüler Schülers Schüler Schüler
Schutz Schutzes Schutze Schutz   See Sees Seen See   Sitz Sitzes Sitze Sitz
Soldat Soldaten Soldaten Soldaten   Sommer Sommers Sommer Sommer   Sport Sports Sporte Sport
Sprache Sprache Sprachen Sprach   Stelle Stelle Stellen Stellen   Stimme Stimme Stimmen Stimm
Strafe Strafe Strafen Straf   Strom Stroms Ströme Strom   Sturm Sturmes Stürme Sturm
System Systems Systeme System   Tat Tat Taten Tat   Technik Technik Techniken Technik
Theater Theaters Theater Theater   Tier Tieres Tiere Tier   Tor Tores Tore Tor
Trainer Trainers Trainer Trainer   Unfall Unfalls Unfälle Unfall   Union Union Unionen Unions
Urteil Urteils Urteile Urteils   Verfahren Verfahrens Verfahren Verfahrens
Verfassung Verfassung Verfassungen Verfassungs
Versicherung Versicherung Versicherungen Versicherungs
Verwaltung Verwaltung Verwaltungen Verwaltungs   Vogel Vogels Vögel Vogel
Volk Volkes Völker Volks   Vorstand Vorstands Vorstände Vorstands   Waffe Waffe Waffen Waffen
Wagen Wagens Wagen Wagen   Wald Waldes Wälder Wald   Ware Ware Waren Waren   Weg Weges Wege Wege
Wein Weines Weine Wein   Welt Welt Welten Welt   Wetter Wetters Wetter Wetter
Wind Windes Winde Wind   Winter Winters Winter Winter   Wohnung Wohnung Wohnungen Wohnungs
Zeitung Zeitung Zeitungen Zeitungs   Zentrum Zentrums Zentren Zentrums   Ziel Ziels Ziele Ziel
Zug Zuges Züge Zug
)";

// Present, preterite and participle.
constexpr std::string_view verbs = R"(
sag sagte gesagt   mach machte gemacht   geb gab gegeben   komm kam gekommen
steh stand gestanden   geh ging gegangen   stell stellte gestellt   setz setzte gesetzt
bring brachte gebracht   führ führte geführt   zieh zog gezogen   lass ließ gelassen
find fand gefunden   leg legte gelegt   lieg lag gelegen   schreib schrieb geschrieben
sprech sprach gesprochen   zeig zeigte gezeigt   teil teilte geteilt   bau baute gebaut
fahr fuhr gefahren   trag trug getragen   halt hielt gehalten   fall fiel gefallen
schließ schloss geschlossen   kauf kaufte gekauft   wähl wählte gewählt   klär klärte geklärt
stimm stimmte gestimmt   folg folgte gefolgt   hör hörte gehört   les las gelesen
zahl zahlte gezahlt   lauf lief gelaufen   schlag schlug geschlagen   spiel spielte gespielt
brech brach gebrochen   werf warf geworfen   such suchte gesucht   prüf prüfte geprüft
dreh drehte gedreht   kämpf kämpfte gekämpft   lehn lehnte gelehnt   ruf rief gerufen
senk senkte gesenkt   steig stieg gestiegen   treib trieb getrieben   weis wies gewiesen
wirk wirkte gewirkt   sorg sorgte gesorgt   plan plante geplant   druck druckte gedruckt
fang fing gefangen   form formte geformt   lös löste gelöst   heb hob gehoben   hol holte geholt
fass fasste gefasst   pack packte gepackt   pfleg pflegte gepflegt   rück rückte gerückt
schalt schaltete geschaltet   schieb schob geschoben   seh sah gesehen   spring sprang gesprungen
stoß stieß gestoßen   wend wandte gewandt   üb übte geübt
)";

constexpr std::string_view adjectives = R"(
neu groß deutsch erst zweit weit gut alt jung klein lang letzt nächst politisch europäisch
russisch öffentlich schwer stark wichtig möglich international wirtschaftlich sozial klar
schnell frei früh spät schwach sicher gefährlich gemeinsam eigen ganz einfach besser deutlich
aktuell bekannt militärisch rechtlich finanziell technisch digital regional örtlich staatlich
privat kirchlich französisch englisch polnisch ukrainisch amerikanisch chinesisch türkisch
italienisch spanisch nördlich südlich westlich östlich jährlich täglich monatlich gesund krank
warm kalt nass trocken schön schlecht teuer billig ruhig laut still voll leer breit eng tief
flach rot grün blau schwarz weiß langfristig kurzfristig zusätzlich künftig bisherig damalig
heutig gestrig umfassend zentral dringend hoh
)";

constexpr std::string_view prefixes = R"(
- ver be er ent zer an ab auf aus ein vor um zu durch über unter nach mit fest weiter zurück
zusammen wieder
)";

constexpr std::string_view beginnings = R"(
Al Ber Bran Bur Dah Dör Eich Er Fal Fried Gar Gro Hal Har Heim Hol Il Jan Kar Kel Kol Kra Lan
Lem Lin Mar Mei Mol Nau Neu Ol Pau Rau Ro Sal Scha Schu Sei Stein Tar Ul Vol Wal Wei Wil Wol Zan
Zim
)";

constexpr std::string_view middles = R"(
- ben chen de den der fel ge ger he ka ken ker la le lin lo ma men mer na ne nen ra ri ro sa se
sen ta te ten ter tin we wa zel
)";

constexpr std::string_view ends_of_names = R"(
mann meier ner ler ing sen ske witz berger bach feld hoff hardt kamp ke stein wald ski now rich
)";

constexpr std::string_view ends_of_places = R"(
burg dorf hausen stadt heim ingen rode tal leben see au furt kirchen hafen born felde
)";

constexpr std::string_view sources = R"(
dpa Reuters AFP APA epd KNA SID Keystone-SDA AP dpa-AFX Elbkurier Nordblatt Hafenbote Rheinpost
Mainzeile Donauzeitung Spreeanzeiger Weserruf Alpenecho Seeblatt Bergpost Heidebote
Saaletageblatt Moselzeitung Küstenblick Waldkurier Stadtanzeiger Tagesruf Marktblatt Landbote
)";

constexpr std::string_view opening_lines = R"(
Die N V
Der N V
Das N V
Die P W
Die N hat
Der N ist
Es V
Nach Angaben der N V
In O V
E V
Die A N V
Der A N D
Am Z. des Monats D
Wie die N am Montag mitteilte, D
Im Jahr Z D
Der N E D
Die N E V
Auch die B P W
Wir W
Damit V
Sie D
Er D
Bei der N in O D
Zuvor D
Meine Damen und Herren, wir W
Für die P V
„Wir W
Mit einer N V
)";

constexpr std::string_view phrase_lines = R"(
die N
der N
in der N
den N
das N
und die N
und der N
die P
der P
im N
mit der N
für die N
auf der N
von der N
des S
eine N
einen N
zu
nicht
auch
die A N
der B N
in O
von E
mit dem N
an der N
bei den B P
es
am Z. März
sich
aus der N
dem N
als N
nach der N
zur N
und P
seit Jahren
um Z Prozent
die B P
wie
noch
über die N
einer N
zum N
oder
gegen die P
mehr als Z P
B P
vor der N
durch die A N
einem N
auf die N
von P
des B S
unter dem N
für Z Millionen Euro
zwischen O und O
nur
wieder
hier
am Freitag
ein A N
ihre N
seine P
unsere N
bis Z
während der N
wegen der B N
aber
in diesem Land
das ist
doch
dabei
ich habe
was
jedoch
bereits
nach wie vor
inzwischen
so
dann
sie haben
jetzt
alle
mit uns
wir haben
unter anderem
ohne P
man
sehr
gerade
bei uns
immer wieder
viele P
deshalb
im Rahmen der N
dort
in Deutschland
diese
keine P
vor allem
schon
zwar
dazu
in den P
etwa Z P
es gibt
er
etwas
unserem N
kein N
am N
beim N
ist
sind
werden
hat
wurde
)";

constexpr std::string_view clause_lines = R"(
, dass die N T wird
, die T werden
, um die N zu I
 und V die N
, weil der N V
, sagte E
, wie es hieß
 T
 I
, wenn die P W
, teilte die N mit
 und die A N zu I
, aber nicht die P
, hieß es aus dem N
, so der N
, der im N T worden war
)";

}  // namespace

const std::vector<NounPart>& noun_parts() {
  static const std::vector<NounPart> parts = [] {
    std::vector<NounPart> found;
    const Words words = words_of(nouns);
    for (std::size_t i = 0; i + 3 < words.size(); i += 4)
      found.push_back({words[i], words[i + 1], words[i + 2], words[i + 3]});
    return found;
  }();
  return parts;
}

const std::vector<VerbPart>& verb_parts() {
  static const std::vector<VerbPart> parts = [] {
    std::vector<VerbPart> found;
    const Words words = words_of(verbs);
    for (std::size_t i = 0; i + 2 < words.size(); i += 3)
      found.push_back({words[i], words[i + 1], words[i + 2]});
    return found;
  }();
  return parts;
}

const std::vector<std::string_view>& adjective_parts() {
  static const Words parts = words_of(adjectives);
  return parts;
}

const std::vector<std::string_view>& verb_prefixes() {
  static const Words parts = words_of(prefixes);
  return parts;
}

const std::vector<std::string_view>& name_beginnings() {
  static const Words parts = words_of(beginnings);
  return parts;
}

const std::vector<std::string_view>& name_middles() {
  static const Words parts = words_of(middles);
  return parts;
}

const std::vector<std::string_view>& name_ends() {
  static const Words parts = words_of(ends_of_names);
  return parts;
}

const std::vector<std::string_view>& place_ends() {
  static const Words parts = words_of(ends_of_places);
  return parts;
}

const std::vector<std::string_view>& source_names() {
  static const Words parts = words_of(sources);
  return parts;
}

const std::vector<std::string_view>& openings() {
  static const Words parts = lines_of(opening_lines);
  return parts;
}

const std::vector<std::string_view>& phrases() {
  static const Words parts = lines_of(phrase_lines);
  return parts;
}

const std::vector<std::string_view>& clauses() {
  static const Words parts = lines_of(clause_lines);
  return parts;
}

}  // namespace bench
