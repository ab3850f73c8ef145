#include "index/glass/reading/postlist_reader.h"

#include "fuge/error.h"
#include "index/glass/packing.h"
#include "index/glass/reading/version_reader.h"

namespace fuge::glass {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view metadata_mark = "\0\xc0"sv;
constexpr std::string_view values_mark = "\0\xd8"sv;

}  // namespace

std::unique_ptr<PostlistReader> PostlistReader::open(const std::filesystem::path& folder,
                                                     const Xapian::Database& database) {
  const std::optional<Version> version = read_version_file(folder);
  if (!version || version->revision != database.get_revision() ||
      version->uuid != database.get_uuid())
    return nullptr;
  try {
    return std::make_unique<PostlistReader>(folder / "postlist.glass", version->postlist,
                                            version->revision);
  } catch (const Xapian::DatabaseError&) {
    // Of a state that is gone, or of another database that has taken the place of this one.
    return nullptr;
  } catch (const Error&) {  // Xapian has it open, or will say what is wrong
    return nullptr;
  }
}

bool PostlistReader::open_list(std::string_view term, std::string_view& tag) {
  key_.clear();
  append_escaped(key_, term);
  if (!table_.seek(key_) || table_.key() != key_) return false;
  tag = table_.tag();
  return true;
}

Xapian::doccount PostlistReader::frequency(std::string_view term) {
  std::string_view tag;
  return open_list(term, tag) ? take_number(tag) : 0;
}

PostlistReader::Chunk PostlistReader::first_chunk(std::string_view tag) {
  take_number(tag);                        // documents
  if (!take_varint(tag)) throw_corrupt();  // sum of wdfs
  const std::uint32_t before = take_number(tag);
  return chunk_of(before + 1, tag);
}

PostlistReader::Chunk PostlistReader::chunk_of(std::uint32_t first, std::string_view tag) {
  if (tag.empty() || first == 0) throw_corrupt();
  Chunk chunk;
  chunk.first = first;
  chunk.is_last = tag.front() == '1';
  tag.remove_prefix(1);
  const std::uint32_t span = take_number(tag);
  if (span > 0xffff'ffffU - first) throw_corrupt();
  chunk.last = first + span;
  chunk.postings = tag;
  return chunk;
}

// Its key is that of the list, a NUL, and the number of its first document.
PostlistReader::Chunk PostlistReader::next_chunk() {
  if (!table_.next()) throw_corrupt();
  std::string_view key = table_.key();
  if (!key.starts_with(key_) || key.size() <= key_.size() || key[key_.size()] != '\0')
    throw_corrupt();
  key.remove_prefix(key_.size() + 1);
  const std::uint32_t first = sortable_number(key);
  return chunk_of(first, table_.tag());
}

std::optional<std::string_view> PostlistReader::open_values(Xapian::valueno slot,
                                                            std::uint32_t& document) {
  key_.assign(values_mark);
  append_varint(key_, slot);
  return table_.seek(key_) ? values_here(document) : std::nullopt;
}

std::optional<std::string_view> PostlistReader::next_values(std::uint32_t& document) {
  return table_.next() ? values_here(document) : std::nullopt;
}

// The key is that of the slot, and the number of the chunk's first document.
std::optional<std::string_view> PostlistReader::values_here(std::uint32_t& document) {
  const std::string_view key = table_.key();
  if (!key.starts_with(key_)) return std::nullopt;
  document = sortable_number(key.substr(key_.size()));
  if (document == 0) throw_corrupt();
  return table_.tag();
}

std::string_view PostlistReader::metadata(std::string_view key) {
  key_.assign(metadata_mark).append(key);
  if (!table_.seek(key_) || table_.key() != key_) return {};
  return table_.tag();
}

void PostlistReader::throw_corrupt() {
  throw Xapian::DatabaseCorruptError("a posting list can't be read");
}

}  // namespace fuge::glass
