// Layer: index. Documents that wait in a file until it is known which of them stay.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "index/bulk/document_packer.h"
#include "index/glass/file.h"

namespace fuge::index {

// The file has no name: nothing stays behind, whatever happens. Throws Error(io).
class DocumentSpool {
 public:
  explicit DocumentSpool(const std::filesystem::path& folder)
      : file_(glass::File::scratch(folder)) {}

  // All of it but its spellings.
  void add(const PackedDocument& document);

  // Calls visit(PackedDocument) for each in the order in which they came. Once, at the end.
  template <typename Visit>
  void for_each(const Visit& visit) {
    file_.flush();
    glass::FileReader reader(file_, 0, file_.size());
    while (!reader.fetch(1).empty()) visit(next(reader));
  }

 private:
  static PackedDocument next(glass::FileReader& reader);

  glass::File file_;
  std::string buffer_;
};

}  // namespace fuge::index
