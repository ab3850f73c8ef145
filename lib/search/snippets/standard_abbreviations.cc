#include "search/snippets/standard_abbreviations.h"

#include <unicode/filteredbrk.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <utility>

#include "analysis/normalizer/case_folder.h"
#include "analysis/normalizer/known_words.h"

namespace fuge::search {

// ICU's break iterator with these abbreviations compares the last letters of a sentence alone:
// since the list has "r.", no sentence ends with "Müller." or "September." for it. So the list is
// asked for whole words. It tells what it has by what can be taken out of it.
class StandardAbbreviations::List {
 public:
  bool has(std::string_view abbreviation) {
    if (builder_ == nullptr) return false;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(abbreviation.data(), static_cast<int32_t>(abbreviation.size())));
    UErrorCode status = U_ZERO_ERROR;
    const bool known = builder_->unsuppressBreakAfter(text, status) != 0;
    if (known) builder_->suppressBreakAfter(text, status);
    return known;
  }

 private:
  using Builder = icu::FilteredBreakIteratorBuilder;

  // Nothing where ICU was built without these data: our own table is all then.
  static std::unique_ptr<Builder> open() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<Builder> builder(Builder::createInstance(icu::Locale::getGerman(), status));
    return U_SUCCESS(status) ? std::move(builder) : nullptr;
  }

  std::unique_ptr<Builder> builder_ = open();
};

StandardAbbreviations::StandardAbbreviations() = default;
StandardAbbreviations::~StandardAbbreviations() = default;

bool StandardAbbreviations::has(std::string_view abbreviation) {
  std::string word;
  analysis::fold_case(abbreviation.substr(0, abbreviation.size() - 1), word);
  // Asked first, since it is quick and sentences mostly end with such words.
  if (analysis::KnownWords().lists(word)) return false;
  if (list_ == nullptr) list_ = std::make_unique<List>();
  return list_->has(abbreviation);
}

}  // namespace fuge::search
