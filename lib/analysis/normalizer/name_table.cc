#include "analysis/normalizer/name_table.h"

#include <algorithm>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/transcription.h"
#include "analysis/tables/names.h"
#include "base/hash.h"

namespace fuge::analysis {

NameTable::NameTable(const NameVariants& own, const Speller& spell) {
  const auto add_spelled = [&](std::vector<std::string> spellings) {
    std::string folded;
    for (std::string& spelling : spellings) {
      fold_case(spelling, folded);
      spelling = spell(folded);
    }
    add(spellings);
  };
  for (const auto& group : tables::names) add_spelled({group.begin(), group.end()});
  for (const NameVariants::Group& group : own.groups()) add_spelled(group);
  add_transcriptions();
}

// The first of the library's names that has one of the spellings stays the name's usual one.
void NameTable::add(const std::vector<std::string>& spellings) {
  std::vector<std::size_t> places;
  for (const std::string& spelling : spellings)
    if (const auto found = spellings_.find(spelling); found != spellings_.end())
      places.push_back(found->second);
  if (places.empty()) {
    names_.push_back(spellings.front());
    places.push_back(names_.size() - 1);
  }
  const std::size_t kept = *std::min_element(places.begin(), places.end());
  for (const std::size_t place : places)
    if (place != kept) unite(kept, place);
  for (const std::string& spelling : spellings) spellings_[spelling] = kept;
}

void NameTable::unite(std::size_t kept, std::size_t gone) {
  for (auto& [spelling, place] : spellings_)
    if (place == gone) place = kept;
}

// In order of the places, so that the first group has the transcription.
void NameTable::add_transcriptions() {
  std::string common;
  for (const auto& [spelling, place] : spellings_) {
    if (!common_transcription(spelling, common)) continue;
    const auto [entry, added] = transcriptions_.try_emplace(common, place);
    if (!added) entry->second = std::min(entry->second, place);
  }
}

std::string_view NameTable::find(const KnownWords& words, std::string_view word,
                                 std::string& common) const {
  auto found = spellings_.find(word);
  if (found == spellings_.end() && word.ends_with('s'))
    found = spellings_.find(word.substr(0, word.size() - 1));
  if (found != spellings_.end()) return names_[found->second];
  if (names_.empty() || !common_transcription(word, common) || words.knows(word)) return {};
  const auto known = transcriptions_.find(common);
  return known == transcriptions_.end() ? std::string_view(common) : names_[known->second];
}

std::uint64_t hash_of_names(const NameVariants& own) {
  std::uint64_t hash = stable_hash({});
  for (const NameVariants::Group& group : own.groups()) {
    for (const std::string& spelling : group) hash = stable_hash("=", stable_hash(spelling, hash));
    hash = stable_hash("\n", hash);
  }
  return hash;
}

}  // namespace fuge::analysis
