// Layer: base. What goes wrong, and what the caller can do about it.
//
//   try {
//     fuge::Index index("archive.fuge");
//   } catch (const fuge::Error& error) {
//     if (error.code() == fuge::ErrorCode::incompatible_index) index_again();
//     else std::cerr << error.what() << '\n';
//   }
//
// Every exception that the library throws itself is a fuge::Error; std::bad_alloc passes through.
// A user's query that doesn't parse is no exception but data: see fuge/query_error.h.
// Errors are values: they can be copied, kept and used from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "fuge/export.h"

namespace fuge {

// Sorted by what the caller can do.
enum class ErrorCode {
  invalid_argument,    // correct the call: an option or a path that is not valid
  invalid_article,     // correct the record: it was left out, the others are not touched
  io,                  // look at the file, the rights, the disk; then try again
  not_an_index,        // the path holds something else, or nothing: name another
  incompatible_index,  // made by another version or analysis: index the articles again
  locked,              // another writer is at work: wait, or stop it
  damaged_index,       // restore the index from a copy, or index the articles again
};

// The name of a code as it stands above, for example "locked". Never empty.
FUGE_EXPORT const char* to_string(ErrorCode code) noexcept;

// Where in the input. Absent parts are empty.
struct Location {
  std::string file;        // as named by the caller, or below the folder that was named
  std::uint64_t line = 0;  // from 1; 0 where there is none
  std::optional<std::uint64_t> byte = std::nullopt;  // from 0, counted from the start of the file
};

class FUGE_EXPORT Error : public std::runtime_error {
 public:
  // what() is the location, where there is one, and the reason: "news.jsonl:3: malformed JSON: …".
  Error(ErrorCode code, const std::string& reason, Location location = {});
  Error(const Error&) noexcept;
  Error& operator=(const Error&) noexcept;
  ~Error() override;

  ErrorCode code() const noexcept { return code_; }
  // What is wrong and what to do about it, without the location. Valid as long as any copy lives.
  const std::string& reason() const noexcept;
  const Location& location() const noexcept;

 private:
  struct Detail;
  ErrorCode code_;
  std::shared_ptr<const Detail> detail_;
};

}  // namespace fuge
