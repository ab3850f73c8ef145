#include <algorithm>
#include <system_error>
#include <utility>

#include "article/file_reader.h"
#include "article/files.h"
#include "article/input.h"
#include "fuge/article_reader.h"

namespace fuge {

using article::FileReader;
using article::FileWalker;
using article::FoundFile;
using article::Input;

namespace {

bool is_standard_input(const std::filesystem::path& path) {
  return path == "-";
}

}  // namespace

// Goes through the named paths, below each through its files, in each through its records.
class ArticleReader::State {
 public:
  State(std::vector<std::filesystem::path> paths, ReaderOptions options)
      : paths_(std::move(paths)), shared_(share(std::move(options), paths_.size() > 1)) {}

  State(std::istream& stream, std::string name, ReaderOptions options)
      : from_stream_(true), shared_(share(std::move(options), false)) {
    file_.emplace(Input(stream), article::FileName{name, std::move(name)}, shared_);
  }

  std::optional<Record> next() {
    while (file_ || walker_ || at_ < paths_.size()) {
      std::optional<Record> record = file_ ? read_file() : find_file();
      if (record) return record;
    }
    return std::nullopt;
  }

  std::uint64_t bytes_read() const { return bytes_done_ + (file_ ? file_->bytes_taken() : 0); }

  std::optional<std::uint64_t> bytes_total() const {
    if (from_stream_) return std::nullopt;
    std::uint64_t total = 0;
    for (const auto& path : paths_) {
      if (is_standard_input(path)) return std::nullopt;
      FileWalker walker(path);
      while (const auto found = walker.next()) {
        if (found->stream) return std::nullopt;
        total += found->size;
      }
    }
    return total;
  }

 private:
  static article::Shared share(ReaderOptions options, bool several) {
    article::Decoder decoder(options.encoding);
    return {std::move(options), std::move(decoder), several, {}};
  }

  std::optional<Record> read_file() {
    std::optional<Record> record = file_->next();
    if (!record) {
      // What was refused unread counts too: it is done with.
      bytes_done_ += std::max(file_->bytes_taken(), file_size_);
      file_.reset();
    }
    return record;
  }

  // Opens the next file; an error where that fails.
  std::optional<Record> find_file() {
    if (!walker_) {
      const auto& path = paths_[at_++];
      if (is_standard_input(path)) {
        open(Input::standard_input(), {"standard input", "-", at_}, 0);
      } else {
        walker_.emplace(path);
      }
      return std::nullopt;
    }
    const auto found = walker_->next();
    if (!found) {
      walker_.reset();
      return std::nullopt;
    }
    return open_found(*found);
  }

  std::optional<Record> open_found(const FoundFile& found) {
    const std::string shown = found.path.string();
    if (!found.problem.empty()) return failed(shown, found.problem);
    try {
      const auto how = found.in_folder ? Input::Found::in_folder : Input::Found::by_name;
      open(Input::open(found.path, how), {shown, found.id, at_}, found.size);
    } catch (const std::system_error& error) {
      return failed(shown, error.code().message());
    }
    return std::nullopt;
  }

  void open(Input input, article::FileName name, std::uint64_t size) {
    file_size_ = size;
    file_.emplace(std::move(input), std::move(name), shared_);
  }

  static Record failed(const std::string& file, const std::string& reason) {
    return Error(ErrorCode::io, "can't read it: " + reason, {file, 0, {}});
  }

  std::vector<std::filesystem::path> paths_;
  std::size_t at_ = 0;  // the next path to be looked at
  bool from_stream_ = false;
  article::Shared shared_;
  std::optional<FileWalker> walker_;
  std::optional<FileReader> file_;
  std::uint64_t file_size_ = 0;
  std::uint64_t bytes_done_ = 0;
};

ArticleReader::ArticleReader(const std::filesystem::path& path, ReaderOptions options)
    : ArticleReader(std::vector{path}, std::move(options)) {}

ArticleReader::ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options)
    : state_(std::make_unique<State>(std::move(paths), std::move(options))) {}

ArticleReader::ArticleReader(std::istream& stream, std::string name, ReaderOptions options)
    : state_(std::make_unique<State>(stream, std::move(name), std::move(options))) {}

ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;
ArticleReader::~ArticleReader() = default;

std::optional<Record> ArticleReader::next() {
  return state_->next();
}

std::uint64_t ArticleReader::bytes_read() const noexcept {
  return state_->bytes_read();
}

std::optional<std::uint64_t> ArticleReader::bytes_total() const {
  return state_->bytes_total();
}

}  // namespace fuge
