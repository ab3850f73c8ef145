// Layer: article. The files of what was named: one file, or all below a folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fuge::article {

struct FoundFile {
  std::filesystem::path path;
  std::string id;  // the path relative to what was named, with '/'
  bool in_folder = false;
  bool stream = false;  // named, and nothing of a size: a FIFO, a terminal
  std::uint64_t size = 0;
  std::string problem;  // why it can't be read; empty where it seems it can
};

// Goes through the files one by one: a folder's entries are listed when it is reached, in the byte
// order of their names, hidden ones left out. Symbolic links are followed, but for one that leads
// back to a folder being listed.
class FileWalker {
 public:
  explicit FileWalker(std::filesystem::path named) : named_(std::move(named)) {}

  // The next file or problem; nothing at the end.
  std::optional<FoundFile> next();

 private:
  // Which folder it is, whatever path leads to it.
  struct Identity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    friend bool operator==(const Identity&, const Identity&) = default;
  };
  struct Folder {
    std::filesystem::path path;
    std::string id;  // empty or with a '/' at the end
    Identity identity;
    std::vector<std::string> names;
    std::size_t at = 0;
  };

  std::optional<FoundFile> start();
  // Looks at one path: nothing where it is a folder, whose entries come next.
  std::optional<FoundFile> look_at(std::filesystem::path path, std::string id, bool in_folder);
  std::optional<FoundFile> enter(FoundFile folder, Identity identity);

  std::filesystem::path named_;
  bool started_ = false;
  std::vector<Folder> folders_;
};

}  // namespace fuge::article
