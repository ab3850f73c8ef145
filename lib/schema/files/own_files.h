// Layer: schema. Files of an index that have a second name in another folder (hard links), as
// copies by `cp -al` and `rsync --link-dest` have: what is written to the one would be in the
// other, too.
#pragma once

#include <filesystem>

namespace fuge::schema {

// Whether a file in the folder has another name; false where that can't be told.
bool has_shared_files(const std::filesystem::path& folder) noexcept;

// Gives each file in the folder that has another name a copy of its own, also the one that writers
// lock, which is never written to before. Before an index is opened for writing, whose lock is held
// meanwhile. Throws Error: locked where a writer has it, of this index or of one that shares the
// file; io.
void give_own_files(const std::filesystem::path& folder);

}  // namespace fuge::schema
