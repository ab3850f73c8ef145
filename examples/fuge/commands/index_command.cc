// fuge index: reads articles and puts them into an index.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "commands/commands.h"
#include "fuge/article_reader.h"
#include "fuge/bulk_writer.h"
#include "fuge/index.h"
#include "fuge/writer.h"
#include "options/field_options.h"
#include "options/shared_options.h"
#include "options/values.h"
#include "output/output.h"
#include "output/progress.h"

namespace program {
namespace {

const Help help = {
    "index", "Read articles and put them into an index", "index PATH... --db DIR [OPTIONS]",
    R"(PATH is a file, a folder (with all files below it), or - for standard input. Two forms are read:
one article per file, with an optional first line "date YYYY-MM-DD"; and JSON Lines, one article
per line: {"id", "date", "time", "source" or "sources", "place", "title", "text", "url",
"fields": {"NAME": ["VALUE", ...]}}.
The index is created if it doesn't exist, and keeps its fields and its options of analysis. A new one is built beside DIR by several threads, and stands
there when all is written. Into one that exists articles are put as they are read; but where files and folders of at least 1 MB, and of a tenth of the size of the index, are named, it is
written once more, with the new articles, and replaced at the end. An article replaces the one with the same id, so the
same command can be run again. Records that can't be read are reported and skipped.

Examples:
  fuge index articles/ --db archive.fuge
  zcat news.jsonl.gz | fuge index - --db archive.fuge
  fuge index news.jsonl --jobs 4 --memory 500M --db archive.fuge
  fuge index old/ --encoding windows-1252 --db archive.fuge
  fuge index news.jsonl --field ressort:keyword --field untertitel:text --db archive.fuge

Exit codes: 0 all indexed, 1 failure or a record was rejected, 2 usage.
)"};

constexpr std::size_t most_jobs = 256;

struct Options {
  IndexChoice index;
  std::vector<std::string> fields;
  std::string form = "auto";
  std::string encoding = "utf-8";
  std::string wait = "5";
  std::string jobs = "0";
  std::string memory = "128M";
  bool quiet = false;
};

struct Counts {
  std::uint64_t indexed = 0;
  std::uint64_t replaced = 0;
  std::uint64_t rejected = 0;

  std::uint64_t read() const { return indexed + replaced + rejected; }
};

fuge::ArticleForm read_form(const std::string& name) {
  if (name == "text") return fuge::ArticleForm::text;
  if (name == "jsonl") return fuge::ArticleForm::json_lines;
  return fuge::ArticleForm::detect;
}

fuge::ArticleReader make_reader(const Words& paths, const Options& options) {
  fuge::ReaderOptions reader_options;
  reader_options.form = read_form(options.form);
  reader_options.encoding = options.encoding;
  try {
    return fuge::ArticleReader(std::vector<std::filesystem::path>(paths.begin(), paths.end()),
                               reader_options);
  } catch (const fuge::Error& error) {
    if (error.code() == fuge::ErrorCode::invalid_argument) throw UsageError(error.what());
    throw;
  }
}

template <typename Writer, typename WriterOptions>
Writer open(const std::string& folder, WriterOptions options) {
  try {
    return Writer(folder, std::move(options));
  } catch (const fuge::Error& error) {
    if (error.code() == fuge::ErrorCode::invalid_argument) throw UsageError(error.what());
    throw;
  }
}

// The reason why the writer refused the article; other errors concern all of them and go on up.
template <typename Writer>
std::string put(Writer& writer, const fuge::Article& article, Counts& counts) {
  try {
    ++(writer.put(article) ? counts.replaced : counts.indexed);
    return {};
  } catch (const fuge::Error& error) {
    if (error.code() != fuge::ErrorCode::invalid_article) throw;
    return fmt::format("{}: {}", article.id, error.what());
  }
}

void finish(fuge::Writer& writer) {
  writer.commit();
}
void finish(fuge::BulkWriter& writer) {
  writer.finish();
}

template <typename Writer>
void warn(Writer& writer, Progress& progress) {
  for (const fuge::PutWarning& warning : writer.take_warnings()) {
    progress.clear();
    report(
        fmt::format("{}: warning: too many different words: {} isn't found from its byte {} on, "
                    "nor what follows; cut the article into several",
                    warning.id, warning.field, warning.byte));
  }
}

template <typename Writer>
Counts index_all(fuge::ArticleReader& reader, Writer& writer, Progress& progress) {
  Counts counts;
  for (const fuge::Record& record : reader) {
    const std::string rejection =
        record ? put(writer, *record, counts) : std::string(record.error().what());
    if (!rejection.empty()) {
      ++counts.rejected;
      progress.clear();
      report(rejection);
    }
    warn(writer, progress);
    progress.update(reader.bytes_read(), counts.read());
  }
  progress.announce("writing the index …");
  finish(writer);
  warn(writer, progress);
  progress.clear();
  return counts;
}

bool is_vacant(const std::filesystem::path& folder) {
  std::error_code error;
  return !std::filesystem::exists(folder, error) || std::filesystem::is_empty(folder, error);
}

// A new index is built in bulk. One that exists is written once more by that: for input of a
// thirteenth of its size this takes as much processor time as putting the articles does
// (docs/performance.md), and it needs its space twice. So it is for input that is large against it,
// and whose size is known.
bool is_for_bulk(const std::filesystem::path& folder, const fuge::ArticleReader& reader) {
  constexpr std::uint64_t least_bytes = 1'000'000;
  constexpr std::uint64_t index_bytes_a_byte = 10;
  if (!fuge::BulkWriter::can_write(folder)) return false;
  if (is_vacant(folder)) return true;
  const std::uint64_t there = fuge::Index(folder).info().bytes;
  const std::uint64_t input = reader.bytes_total().value_or(0);
  if (input < least_bytes || input < there / index_bytes_a_byte) return false;
  std::error_code unknown;
  const std::filesystem::space_info space = std::filesystem::space(folder, unknown);
  return unknown || space.available / 2 > there + 2 * input;
}

Counts index_into(fuge::ArticleReader& reader, const Options& options, Progress& progress) {
  fuge::WriterOptions writer_options;
  writer_options.lock_timeout = read_seconds("--wait", options.wait);
  writer_options.analysis = options.index.settings();
  writer_options.fields = read_fields(options.fields);
  fuge::BulkOptions bulk_options;
  bulk_options.jobs =
      static_cast<unsigned>(std::min(read_count("--jobs", options.jobs), most_jobs));
  bulk_options.memory = read_size("--memory", options.memory);
  bulk_options.lock_timeout = writer_options.lock_timeout;
  bulk_options.analysis = writer_options.analysis;
  bulk_options.fields = writer_options.fields;
  const std::string& folder = options.index.folder;
  if (is_for_bulk(folder, reader)) {
    auto writer = open<fuge::BulkWriter>(folder, std::move(bulk_options));
    return index_all(reader, writer, progress);
  }
  auto writer = open<fuge::Writer>(folder, std::move(writer_options));
  return index_all(reader, writer, progress);
}

int run(const Options& options, const Words& paths) {
  if (paths.empty()) throw UsageError("a PATH is needed, or - for standard input");
  fuge::ArticleReader reader = make_reader(paths, options);
  Progress progress(!options.quiet);
  // Counting looks at every file: not for nothing.
  if (progress.active()) progress.set_total(reader.bytes_total());
  const Counts counts = index_into(reader, options, progress);
  if (!options.quiet) {
    print(fmt::format("{} read, {} indexed, {} replaced, {} rejected\n", counts.read(),
                      counts.indexed, counts.replaced, counts.rejected));
  }
  return counts.rejected == 0 ? exit_code::fine : exit_code::failed;
}

}  // namespace

Command make_index_command() {
  auto options = std::make_shared<Options>();
  Command command = {help, {}, [options](const Words& paths) { return run(*options, paths); }};
  command.options = joined(
      index_options(options->index),
      {{.name = "--field",
        .target = &options->fields,
        .value = "NAME:KIND",
        .help = "A field of your own, for a new index; KIND is keyword (exact values, to filter "
                "and count), text (words) or stored; repeat the option for several"},
       {.name = "--form",
        .target = &options->form,
        .choices = {"auto", "text", "jsonl"},
        .help = "Form of the input (auto: by its content)"},
       {.name = "--encoding",
        .target = &options->encoding,
        .value = "NAME",
        .help = "Encoding of input that isn't UTF-8: windows-1252, iso-8859-1 or iso-8859-15"},
       wait_option(options->wait),
       {.name = "--jobs",
        .target = &options->jobs,
        .value = "NUMBER",
        .help =
            "Threads that build an index, where that is done at once (0: as many as the machine "
            "runs at a time)"},
       {.name = "--memory",
        .target = &options->memory,
        .value = "SIZE",
        .help = "How much of what is new is held in memory while an index is built (128M); the "
                "rest waits in files beside it"},
       {.name = "--quiet",
        .target = &options->quiet,
        .help = "Print errors only, no progress and no summary"}});
  return command;
}

}  // namespace program
