#include "analysis/normalizer/stemmer.h"

#include <libstemmer.h>

#include <new>

#include "fuge/error.h"

namespace fuge::analysis {

void Stemmer::Close::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("german", "UTF_8")) {
  if (!stemmer_)
    throw Error(ErrorCode::invalid_argument,
                "libstemmer has no \"german\": install a full build of it");
}

std::string_view Stemmer::stem(std::string_view folded) {
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                      static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const int length = sb_stemmer_length(stemmer_.get());
  if (length == 0) return folded;
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

}  // namespace fuge::analysis
