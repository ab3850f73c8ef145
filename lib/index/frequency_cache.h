// Layer: index. How many documents have a term that is posted as several: counted once for each
// state of an index.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace fuge::index {

// For any number of threads.
class FrequencyCache {
 public:
  // Nothing where it hasn't been counted, or was too long ago.
  std::optional<Xapian::doccount> find(const std::string& term) const;
  void put(const std::string& term, Xapian::doccount frequency);

 private:
  using Frequencies = std::unordered_map<std::string, Xapian::doccount>;

  mutable std::mutex mutex_;
  // The older ones go when there are too many recent ones.
  Frequencies recent_;
  Frequencies older_;
};

}  // namespace fuge::index
