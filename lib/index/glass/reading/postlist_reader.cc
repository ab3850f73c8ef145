#include "index/glass/reading/postlist_reader.h"

#include "fuge/error.h"
#include "index/glass/layout.h"
#include "index/glass/packing.h"
#include "index/glass/reading/version_reader.h"

namespace fuge::glass {

std::unique_ptr<PostlistReader> PostlistReader::open(const std::filesystem::path& folder,
                                                     const Xapian::Database& database) {
  const std::optional<Version> version = read_version_file(folder);
  if (!version || version->revision != database.get_revision() ||
      version->uuid != database.get_uuid())
    return nullptr;
  try {
    return std::make_unique<PostlistReader>(folder / "postlist.glass", version->postlist,
                                            version->revision, database.get_lastdocid());
  } catch (const Xapian::DatabaseError&) {
    // Of a state that is gone, or of another database that has taken the place of this one.
    return nullptr;
  } catch (const Error&) {  // Xapian has it open, or will say what is wrong
    return nullptr;
  }
}

Xapian::doccount PostlistReader::frequency(std::string_view term) {
  return chunks_.open(term) ? chunks_.frequency() : 0;
}

std::unique_ptr<PostingStream> PostlistReader::stream(std::string_view term) {
  return std::make_unique<PostingStream>(table_, last_document_, term);
}

std::optional<std::string_view> PostlistReader::open_values(Xapian::valueno slot,
                                                            std::uint32_t& document) {
  key_.assign(layout::values_mark);
  append_varint(key_, slot);
  return cursor_.seek(key_) ? values_here(document) : std::nullopt;
}

std::optional<std::string_view> PostlistReader::next_values(std::uint32_t& document) {
  return cursor_.next() ? values_here(document) : std::nullopt;
}

// The key is that of the slot, and the number of the chunk's first document.
std::optional<std::string_view> PostlistReader::values_here(std::uint32_t& document) {
  const std::string_view key = cursor_.key();
  if (!key.starts_with(key_)) return std::nullopt;
  const std::uint32_t behind = document;
  document = sortable_number(key.substr(key_.size()));
  if (document <= behind || document > last_document_) throw_corrupt_list();
  return cursor_.tag();
}

std::string_view PostlistReader::metadata(std::string_view key) {
  key_.assign(layout::metadata_mark).append(key);
  if (!cursor_.seek(key_) || cursor_.key() != key_) return {};
  return cursor_.tag();
}

}  // namespace fuge::glass
