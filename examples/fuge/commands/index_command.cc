// fuge index: reads articles and puts them into an index.

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <utility>

#include "commands/commands.h"
#include "fuge/article_reader.h"
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
The index is created if it doesn't exist, and keeps its fields and its options of analysis. An article replaces the one with the same id, so the
same command can be run again. Records that can't be read are reported and skipped.

Examples:
  fuge index articles/ --db archive.fuge
  zcat news.jsonl.gz | fuge index - --db archive.fuge
  fuge index old/ --encoding windows-1252 --db archive.fuge
  fuge index news.jsonl --field ressort:keyword --field untertitel:text --db archive.fuge

Exit codes: 0 all indexed, 1 failure or a record was rejected, 2 usage.
)"};

struct Options {
  IndexChoice index;
  std::vector<std::string> fields;
  std::string form = "auto";
  std::string encoding = "utf-8";
  std::string wait = "5";
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

fuge::Writer open(const std::string& folder, fuge::WriterOptions options) {
  try {
    return fuge::Writer(folder, std::move(options));
  } catch (const fuge::Error& error) {
    if (error.code() == fuge::ErrorCode::invalid_argument) throw UsageError(error.what());
    throw;
  }
}

// The reason why the writer refused the article; other errors concern all of them and go on up.
std::string put(fuge::Writer& writer, const fuge::Article& article, Counts& counts) {
  try {
    ++(writer.put(article) ? counts.replaced : counts.indexed);
    return {};
  } catch (const fuge::Error& error) {
    if (error.code() != fuge::ErrorCode::invalid_article) throw;
    return fmt::format("{}: {}", article.id, error.what());
  }
}

Counts index_all(fuge::ArticleReader& reader, fuge::Writer& writer, Progress& progress) {
  Counts counts;
  for (const fuge::Record& record : reader) {
    const std::string rejection =
        record ? put(writer, *record, counts) : std::string(record.error().what());
    if (!rejection.empty()) {
      ++counts.rejected;
      progress.clear();
      report(rejection);
    }
    progress.update(reader.bytes_read(), counts.read());
  }
  progress.announce("writing the index …");
  writer.commit();
  progress.clear();
  return counts;
}

int run(const Options& options, const Words& paths) {
  if (paths.empty()) throw UsageError("a PATH is needed, or - for standard input");
  fuge::WriterOptions writer_options;
  writer_options.lock_timeout = read_seconds("--wait", options.wait);
  fuge::ArticleReader reader = make_reader(paths, options);
  writer_options.analysis = options.index.settings();
  writer_options.fields = read_fields(options.fields);
  fuge::Writer writer = open(options.index.folder, std::move(writer_options));
  Progress progress(!options.quiet);
  // Counting looks at every file: not for nothing.
  if (progress.active()) progress.set_total(reader.bytes_total());
  const Counts counts = index_all(reader, writer, progress);
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
       {.name = "--quiet",
        .target = &options->quiet,
        .help = "Print errors only, no progress and no summary"}});
  return command;
}

}  // namespace program
