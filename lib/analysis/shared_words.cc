#include "analysis/shared_words.h"

namespace fuge::analysis {

std::string SharedWords::fingerprint() const {
  std::string text = splitter.fingerprint();
  text += ' ';
  for (const bool on :
       {options.compounds, options.ellipsis, options.gender, options.names, options.spelling})
    text += on ? '+' : '-';
  return text;
}

}  // namespace fuge::analysis
