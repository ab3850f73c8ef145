// Layer: index. Documents that came into the sources of a database, and don't come into it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fuge::glass {

class DroppedDocuments {
 public:
  void add(std::uint32_t document) {
    if (document >= dropped_.size()) dropped_.resize(std::size_t{document} + 1);
    dropped_[document] = true;
  }
  bool contains(std::uint32_t document) const {
    return document < dropped_.size() && dropped_[document];
  }
  bool empty() const noexcept { return dropped_.empty(); }

 private:
  std::vector<bool> dropped_;  // by number
};

}  // namespace fuge::glass
