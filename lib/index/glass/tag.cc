#include "index/glass/tag.h"

#include <libdeflate.h>
#include <zlib.h>

#include <cstddef>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace fuge::glass {
namespace {

// Below, Xapian doesn't try.
constexpr std::size_t least_bytes = 18;

// Xapian 1.4.22 inflates through a buffer of this size, and takes the tag for damaged where the
// input ends while the buffer is full: it can't read what its own writer makes of 8,193 times the
// same letter.
constexpr std::size_t inflate_buffer = 8192;

// No header, the largest window: as Xapian has it.
constexpr int raw_window_bits = -15;

void check(int status) {
  if (status != Z_OK) throw std::bad_alloc();
}

// What inflates what Xapian reads.
class Inflater {
 public:
  Inflater() { check(::inflateInit2(&state_, raw_window_bits)); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { ::inflateEnd(&state_); }

  // Whether all is there before the last byte of the stream is read: then the buffer isn't full at
  // its end, however the stream is cut into pieces.
  bool ends_empty(std::string_view stream, std::size_t size) {
    ::inflateReset(&state_);
    inflated_.resize(size);
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(stream.data()));
    state_.avail_in = static_cast<uInt>(stream.size() - 1);
    state_.next_out = reinterpret_cast<Bytef*>(inflated_.data());
    state_.avail_out = static_cast<uInt>(size);
    ::inflate(&state_, Z_SYNC_FLUSH);
    return state_.total_out == size;
  }

 private:
  z_stream state_{};
  std::string inflated_;
};

// Ends each stream with an empty block: six bytes that inflate to nothing.
class FlushingDeflater {
 public:
  FlushingDeflater() {
    constexpr int most_memory = 9;
    check(::deflateInit2(&state_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window_bits, most_memory,
                         Z_DEFAULT_STRATEGY));
  }
  FlushingDeflater(const FlushingDeflater&) = delete;
  FlushingDeflater& operator=(const FlushingDeflater&) = delete;
  ~FlushingDeflater() { ::deflateEnd(&state_); }

  // The size of the stream; 0 where it is no smaller.
  std::size_t compress(const std::string& bytes, std::string& stream) {
    ::deflateReset(&state_);
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    state_.avail_in = static_cast<uInt>(bytes.size());
    state_.next_out = reinterpret_cast<Bytef*>(stream.data());
    state_.avail_out = static_cast<uInt>(stream.size());
    ::deflate(&state_, Z_SYNC_FLUSH);
    return ::deflate(&state_, Z_FINISH) == Z_STREAM_END ? state_.total_out : 0;
  }

 private:
  z_stream state_{};
};

}  // namespace

struct Deflater::Streams {
  explicit Streams(int level) : fast(::libdeflate_alloc_compressor(level)) {
    if (fast == nullptr) throw std::bad_alloc();
  }
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() { ::libdeflate_free_compressor(fast); }

  // The size of the stream; 0 where it is no smaller.
  std::size_t compress(const std::string& bytes, std::string& stream) {
    stream.resize(bytes.size() - 1);
    const std::size_t size = ::libdeflate_deflate_compress(fast, bytes.data(), bytes.size(),
                                                           stream.data(), stream.size());
    const bool readable =
        bytes.size() <= inflate_buffer || size == 0 ||
        inflater.ends_empty(std::string_view(stream).substr(0, size), bytes.size());
    return readable ? size : flushing.compress(bytes, stream);
  }

  libdeflate_compressor* fast;
  Inflater inflater;
  FlushingDeflater flushing;
};

Deflater::Deflater(int level) : streams_(std::make_unique<Streams>(level)) {}
Deflater::Deflater(Deflater&&) noexcept = default;
Deflater& Deflater::operator=(Deflater&&) noexcept = default;
Deflater::~Deflater() = default;

Tag Deflater::compress(std::string bytes) {
  const bool worth_it =
      bytes.size() > least_bytes && bytes.size() <= std::numeric_limits<uInt>::max();
  const std::size_t size = worth_it ? streams_->compress(bytes, compressed_) : 0;
  return size > 0 ? Tag(compressed_.substr(0, size), true) : Tag::plain(std::move(bytes));
}

}  // namespace fuge::glass
