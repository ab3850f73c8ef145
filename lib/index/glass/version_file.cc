#include "index/glass/version_file.h"

#include <sys/random.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "fuge/error.h"
#include "index/glass/block.h"
#include "index/glass/file.h"
#include "index/glass/packing.h"
#include "schema/storage.h"

namespace fuge::glass {
namespace {

using namespace std::string_view_literals;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what) {
  throw Error(ErrorCode::io, what + std::generic_category().message(errno),
              Location{path.string()});
}

// Random, as RFC 4122 says in 4.4.
std::string new_uuid(const std::filesystem::path& path) {
  std::string uuid(16, '\0');
  if (::getrandom(uuid.data(), uuid.size(), 0) != static_cast<ssize_t>(uuid.size()))
    fail(path, "can't get random numbers: ");
  uuid[6] = static_cast<char>((uuid[6] & 0x0f) | 0x40);
  uuid[8] = static_cast<char>((uuid[8] & 0x3f) | 0x80);
  return uuid;
}

// Blocks that were freed: none. The revision, the number of blocks, and two empty places in lists.
std::string free_list(std::uint32_t blocks, std::uint32_t revision) {
  std::string list;
  append_varint(list, revision);
  append_varint(list, blocks);
  return list.append(4, '\0');
}

void append_root(std::string& bytes, const Root& root, std::uint32_t revision,
                 std::uint32_t compressed_from) {
  constexpr std::uint64_t sequential_flag = 2;
  constexpr std::uint64_t absent_flag = 1;
  append_varint(bytes, root.block);
  append_varint(bytes, root.level << 2U | sequential_flag | (root.blocks == 0 ? absent_flag : 0U));
  append_varint(bytes, root.entries);
  append_varint(bytes, block_size / 2048);
  append_varint(bytes, compressed_from);
  append_string(bytes, root.blocks == 0 ? std::string() : free_list(root.blocks, revision));
}

void append_statistics(std::string& bytes, const Statistics& statistics) {
  append_varint(bytes, statistics.documents);
  append_varint(bytes, statistics.last_document - statistics.documents);
  append_varint(bytes, statistics.least_length);
  append_varint(bytes, statistics.greatest_wdf);
  append_varint(bytes, statistics.greatest_length - statistics.greatest_wdf);
  append_varint(bytes, 0);  // the oldest changeset
  append_varint(bytes, statistics.total_length);
  append_varint(bytes, 0);  // the greatest frequency of a spelling
}

std::string version_bytes(const std::filesystem::path& path, const Roots& roots,
                          const Statistics& statistics, std::uint32_t revision) {
  // Longer tags are compressed by Xapian where it goes on writing.
  constexpr std::uint32_t compressed_from = 18;
  constexpr std::uint32_t never = 0;
  const Root absent;  // spellings and synonyms
  std::string bytes(format_mark());
  bytes += new_uuid(path);
  append_varint(bytes, revision);
  append_root(bytes, roots.postlist, revision, never);
  append_root(bytes, roots.docdata, revision, compressed_from);
  append_root(bytes, roots.termlist, revision, compressed_from);
  append_root(bytes, roots.position, revision, never);
  append_root(bytes, absent, revision, compressed_from);
  append_root(bytes, absent, revision, compressed_from);
  append_statistics(bytes, statistics);
  return bytes;
}

}  // namespace

std::string_view format_mark() {
  return "\x0f\x0dXapian Glass\x04\x6e"sv;
}

void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics, std::uint32_t revision) {
  const std::filesystem::path path = folder / "iamglass";
  const std::filesystem::path unfinished = folder / "v.tmp";
  File file = File::create(unfinished);
  file.write(version_bytes(path, roots, statistics, revision));
  file.flush();
  file.sync();
  if (std::rename(unfinished.c_str(), path.c_str()) != 0) fail(path, "can't create it: ");
  schema::sync_folder(folder);
}

}  // namespace fuge::glass
