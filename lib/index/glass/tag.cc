#include "index/glass/tag.h"

#include <zlib.h>

#include <cstddef>
#include <limits>
#include <new>
#include <utility>

namespace fuge::glass {
namespace {

// Below, Xapian doesn't try.
constexpr std::size_t least_bytes = 18;

// Xapian 1.4.22 inflates through a buffer of this size, and takes the tag for damaged where the
// input ends while the buffer is full: it can't read what its own writer makes of 8,193 times the
// same letter.
constexpr std::size_t inflate_buffer = 8192;

}  // namespace

struct Deflater::Stream {
  explicit Stream(int level) {
    // No header, the largest window, the most memory: as Xapian does.
    if (::deflateInit2(&state, level, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
      throw std::bad_alloc();
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() { ::deflateEnd(&state); }

  // Whether it is complete, and smaller.
  bool run(const std::string& bytes, std::string& compressed);

  z_stream state{};
};

bool Deflater::Stream::run(const std::string& bytes, std::string& compressed) {
  ::deflateReset(&state);
  compressed.resize(bytes.size());
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(compressed.data());
  state.avail_out = static_cast<uInt>(compressed.size());
  // The six bytes of an empty block and the end, which inflate to nothing, come last: the input
  // can't end before all else has left the buffer.
  if (bytes.size() > inflate_buffer) ::deflate(&state, Z_SYNC_FLUSH);
  if (::deflate(&state, Z_FINISH) != Z_STREAM_END) return false;
  compressed.resize(state.total_out);
  return compressed.size() < bytes.size();
}

Deflater::Deflater(int level) : stream_(std::make_unique<Stream>(level)) {}
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;
Deflater::~Deflater() = default;

Tag Deflater::compress(std::string bytes) {
  const bool worth_it =
      bytes.size() > least_bytes && bytes.size() <= std::numeric_limits<uInt>::max();
  if (worth_it && stream_->run(bytes, compressed_)) return {compressed_, true};
  return Tag::plain(std::move(bytes));
}

}  // namespace fuge::glass
