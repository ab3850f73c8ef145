#include "analysis/tokenizer/boundaries.h"

#include <fmt/core.h>
#include <unicode/utext.h>

#include <limits>

#include "fuge/error.h"

namespace fuge::analysis {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  throw Error(ErrorCode::invalid_argument,
              fmt::format("ICU can't {} ({}): is its data installed?", what, u_errorName(status)));
}

UBreakIterator* open(UBreakIteratorType type) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* iterator = ubrk_open(type, "de", nullptr, 0, &status);
  check(status, "find boundaries in text");
  return iterator;
}

}  // namespace

Boundaries::Boundaries(UBreakIteratorType type) : iterator_(open(type), &ubrk_close) {}

Boundaries::~Boundaries() {
  if (text_ != nullptr) utext_close(text_);
}

void Boundaries::check_size(std::string_view text) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int32_t>::max()))
    throw Error(ErrorCode::invalid_argument, "a text over 2 GiB can't be analyzed: cut it");
}

void Boundaries::reset(std::string_view text) {
  check_size(text);
  UErrorCode status = U_ZERO_ERROR;
  text_ = utext_openUTF8(text_, text.data(), static_cast<int64_t>(text.size()), &status);
  ubrk_setUText(iterator_.get(), text_, &status);
  check(status, "read the text");
  ubrk_first(iterator_.get());
  begin_ = 0;
}

std::optional<Boundaries::Range> Boundaries::next() {
  const int32_t end = ubrk_next(iterator_.get());
  if (end == UBRK_DONE) return std::nullopt;
  const std::size_t begin = begin_;
  begin_ = static_cast<std::size_t>(end);
  return Range{begin, begin_, ubrk_getRuleStatus(iterator_.get())};
}

}  // namespace fuge::analysis
