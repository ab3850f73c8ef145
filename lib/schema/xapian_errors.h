// Layer: schema. The one place where Xapian's exceptions become fuge's.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <utility>

#include "fuge/error.h"

namespace fuge::schema {

// The fuge::Error that tells of `error`, met in the index at `path`.
Error translated(const Xapian::Error& error, const std::filesystem::path& path);

// The same error, which tells of the index at `path` where it names no file of its own.
Error located(const Error& error, const std::filesystem::path& path);

// Runs `work`, which may call Xapian; its errors come out as fuge::Error. A DatabaseModifiedError
// passes, since whoever reads knows how to go on (reopen, search again). What says that the index
// is damaged names it.
template <typename Work>
decltype(auto) guarded(const std::filesystem::path& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    throw translated(error, path);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::damaged_index) throw;
    throw located(error, path);
  }
}

}  // namespace fuge::schema
