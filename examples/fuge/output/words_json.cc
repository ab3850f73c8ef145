#include "output/words_json.h"

#include <algorithm>

#include "output/token_table.h"

namespace program {
namespace {

Json to_json(const std::vector<fuge::Constituent>& constituents) {
  return list(constituents, [](const fuge::Constituent& constituent) {
    return object({{"begin", constituent.begin},
                   {"end", constituent.end},
                   {"surface", constituent.surface},
                   {"base", constituent.base},
                   {"linking", constituent.linking}});
  });
}

Json to_json(const fuge::Reading& reading) {
  return object({{"constituents", to_json(reading.constituents)},
                 {"score", reading.score},
                 {"chosen", reading.chosen}});
}

Json to_json(const fuge::ConstituentView& constituent) {
  return object({{"begin", constituent.begin},
                 {"end", constituent.end},
                 {"role", role_name(constituent.role)},
                 {"term", constituent.term}});
}

Json to_json(const fuge::TokenView& token) {
  return object({{"begin", token.begin},
                 {"end", token.end},
                 {"position", token.position},
                 {"positions", token.positions},
                 {"form", token.form},
                 {"term", token.term},
                 {"origin", token.origin},
                 {"steps", list(step_names(token))},
                 {"constituents", list(token.constituents, [](const auto& constituent) {
                    return to_json(constituent);
                  })}});
}

}  // namespace

Json to_json(const std::string& word, const std::vector<fuge::Reading>& readings, bool all) {
  const auto found = std::find_if(readings.begin(), readings.end(),
                                  [](const fuge::Reading& reading) { return reading.chosen; });
  const fuge::Reading chosen = found == readings.end() ? fuge::Reading() : *found;
  JsonObject json = {
      {"word", word}, {"constituents", to_json(chosen.constituents)}, {"score", chosen.score}};
  if (all) {
    json.emplace_back("readings",
                      list(readings, [](const auto& reading) { return to_json(reading); }));
  }
  return json;
}

Json to_json(const std::string& text, const fuge::Tokens& tokens) {
  return object({{"text", text}, {"tokens", list(tokens, [](const fuge::TokenView& token) {
                                    return to_json(token);
                                  })}});
}

}  // namespace program
