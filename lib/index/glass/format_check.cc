#include "index/glass/format_check.h"

#include <fmt/core.h>
#include <xapian.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

#include "fuge/error.h"
#include "index/glass/version_file.h"
#include "schema/xapian_errors.h"

namespace fuge::glass {
namespace {

namespace fs = std::filesystem;

// Of a name that nobody can know beforehand, with rights for this user alone: the folder above may
// be everybody's.
fs::path new_folder_in(const fs::path& folder) {
  std::string path = (folder / "format-probe-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr)
    throw Error(
        ErrorCode::io,
        fmt::format("can't make a folder in it: {}", std::generic_category().message(errno)),
        Location{folder.string()});
  return path;
}

class Probe {
 public:
  explicit Probe(const fs::path& folder) : path_(new_folder_in(folder)) {}
  Probe(const Probe&) = delete;
  Probe& operator=(const Probe&) = delete;
  ~Probe() {
    std::error_code ignored;  // an empty database does no harm
    fs::remove_all(path_, ignored);
  }

  void make() const {
    schema::guarded(path_, [&] {
      Xapian::WritableDatabase(path_.string(), Xapian::DB_CREATE_OR_OVERWRITE |
                                                   Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    });
  }

  bool begins_with(std::string_view mark) const {
    std::string bytes(mark.size(), '\0');
    std::ifstream in(path_ / "iamglass", std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return in.good() && bytes == mark;
  }

 private:
  fs::path path_;
};

}  // namespace

bool xapian_writes_our_format(const fs::path& folder) {
  const Probe probe(folder);
  probe.make();
  return probe.begins_with(format_mark());
}

}  // namespace fuge::glass
