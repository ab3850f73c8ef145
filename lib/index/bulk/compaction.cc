#include "index/bulk/compaction.h"

#include "fuge/error.h"
#include "index/bulk/existing_index.h"
#include "index/bulk/index_assembly.h"
#include "index/glass/format_check.h"
#include "schema/new_folder.h"
#include "schema/xapian_errors.h"

namespace fuge::index {

void compact(const Xapian::Database& database, const std::filesystem::path& path,
             const schema::Fields& fields, std::chrono::milliseconds timeout) {
  schema::check_replaceable(path);
  schema::NewFolder folder(path, timeout);
  if (!glass::xapian_writes_our_format(folder.path()))
    throw Error(ErrorCode::invalid_argument,
                "this Xapian writes another format than a compaction does",
                Location{path.string()});
  schema::guarded(path, [&] { rewrite(ExistingIndex(database, fields), folder.path()); });
  folder.replace();
}

}  // namespace fuge::index
