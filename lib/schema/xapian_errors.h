// Layer: schema. The one place where Xapian's exceptions become fuge's.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <utility>

#include "fuge/error.h"

namespace fuge::schema {

// The fuge::Error that tells of `error`, met in the index at `path`.
Error translated(const Xapian::Error& error, const std::filesystem::path& path);

// Runs `work`, which may call Xapian; its errors come out as fuge::Error. A DatabaseModifiedError
// passes, since whoever reads knows how to go on (reopen, search again).
template <typename Work>
decltype(auto) guarded(const std::filesystem::path& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error& error) {
    throw translated(error, path);
  }
}

}  // namespace fuge::schema
