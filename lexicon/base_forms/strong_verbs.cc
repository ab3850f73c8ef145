#include "lexicon/base_forms/strong_verbs.h"

#include <string_view>

#include "lexicon/spelling.h"
#include "lexicon/tables/strong_verbs.h"

namespace fuge::lexicon {
namespace {

std::string form_of(std::string_view cell) {
  return cell == "-" ? std::string() : codes_of(cell);
}

char with_umlaut(char vowel) {
  const auto code = static_cast<compound::Code>(vowel);
  if (code == compound::code_of('a')) return static_cast<char>(compound::a_umlaut);
  if (code == compound::code_of('o')) return static_cast<char>(compound::o_umlaut);
  if (code == compound::code_of('u')) return static_cast<char>(compound::u_umlaut);
  return vowel;
}

// nahm, nähme; ging, ginge; sandte has none of its own.
std::string subjunctive_of(const std::string& preterite) {
  static const std::string e = codes_of("e");
  if (preterite.empty() || preterite.ends_with(e)) return {};
  std::string form = preterite;
  for (std::size_t i = form.size(); i-- > 0;) {
    const char umlaut = with_umlaut(form[i]);
    if (umlaut == form[i]) continue;
    form[i] = umlaut;
    break;
  }
  return form + e;
}

std::vector<StrongVerb> read_table() {
  std::vector<StrongVerb> verbs;
  for (const tables::StrongVerbRow& row : tables::strong_verbs) {
    const std::string_view both = row.subjunctive;
    const std::size_t slash = both.find('/');
    StrongVerb verb{codes_of(row.infinitive),
                    form_of(row.present),
                    form_of(row.preterite),
                    form_of(row.participle),
                    form_of(both.substr(0, slash)),
                    slash == both.npos ? std::string() : form_of(both.substr(slash + 1))};
    if (verb.subjunctive.empty()) verb.subjunctive = subjunctive_of(verb.preterite);
    verbs.push_back(std::move(verb));
  }
  return verbs;
}

}  // namespace

const std::vector<StrongVerb>& strong_verbs() {
  static const std::vector<StrongVerb> verbs = read_table();
  return verbs;
}

}  // namespace fuge::lexicon
