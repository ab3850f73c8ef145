#include "index/glass/reading/version_reader.h"

#include <fstream>
#include <iterator>
#include <limits>
#include <string_view>

#include "index/glass/block.h"
#include "index/glass/version_file.h"
#include "index/varint.h"

namespace fuge::glass {
namespace {

constexpr std::size_t uuid_bytes = 16;

// Five groups of hexadecimal digits.
std::string written(std::string_view uuid) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    const auto byte = static_cast<unsigned char>(uuid[i]);
    text.append(1, digits[byte >> 4U]).append(1, digits[byte & 0xfU]);
  }
  return text;
}

std::optional<std::uint32_t> take_32(std::string_view& bytes) {
  const auto number = take_varint(bytes);
  if (!number || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

// Nothing for a table that is absent, has blocks of another size, or compresses its tags.
std::optional<TableRoot> take_root(std::string_view& bytes) {
  const auto block = take_32(bytes);
  const auto level = take_32(bytes);
  const auto entries = take_varint(bytes);
  const auto size = take_32(bytes);
  const auto compressed_from = take_32(bytes);
  constexpr std::uint32_t absent_flag = 1;
  constexpr std::uint32_t most_levels = 10;
  if (!block || !level || !entries || !size || !compressed_from) return std::nullopt;
  if ((*level & absent_flag) != 0 || *level >> 2U >= most_levels || *size != block_size / 2048 ||
      *compressed_from != 0)
    return std::nullopt;
  return TableRoot{*block, *level >> 2U};
}

}  // namespace

std::optional<Version> read_version_file(const std::filesystem::path& folder) {
  std::ifstream in(folder / "iamglass", std::ios::binary);
  const std::string all(std::istreambuf_iterator<char>(in), {});
  std::string_view bytes = all;
  if (!bytes.starts_with(format_mark())) return std::nullopt;
  bytes.remove_prefix(format_mark().size());
  if (bytes.size() < uuid_bytes) return std::nullopt;
  Version version;
  version.uuid = written(bytes.substr(0, uuid_bytes));
  bytes.remove_prefix(uuid_bytes);
  const auto revision = take_32(bytes);
  if (!revision) return std::nullopt;
  version.revision = *revision;
  const auto root = take_root(bytes);
  if (!root) return std::nullopt;
  version.postlist = *root;
  return version;
}

}  // namespace fuge::glass
