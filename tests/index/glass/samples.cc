#include "index/glass/samples.h"

#include <fmt/core.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "index/glass/database_writer.h"
#include "index/glass/tag.h"
#include "index/glass/term_list.h"
#include "sanitizer.h"

namespace fuge::test {
namespace {

Xapian::Document document_of(const SampleDocument& sample) {
  Xapian::Document document;
  document.set_data(sample.data);
  for (const auto& [term, wdf] : sample.terms) document.add_term(term, wdf);
  for (const auto& [slot, value] : sample.values) document.add_value(slot, value);
  return document;
}

std::vector<glass::TermCount> counts_of(const SampleDocument& sample) {
  std::vector<glass::TermCount> counts;
  for (const auto& [term, wdf] : sample.terms) counts.push_back({term, wdf});
  // Their order is no matter.
  std::ranges::reverse(counts);
  return counts;
}

std::vector<glass::SlotValue> values_of(const SampleDocument& sample) {
  std::vector<glass::SlotValue> values;
  for (const auto& [slot, value] : sample.values) values.push_back({slot, value});
  return values;
}

void add_metadata(const Xapian::Database& database, std::vector<std::string>& lines) {
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    lines.push_back(fmt::format("metadata {}: {}", *key, database.get_metadata(*key)));
}

void add_terms(const Xapian::Database& database, std::vector<std::string>& lines) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    lines.push_back(fmt::format("term {}: {} {} {}", *term, term.get_termfreq(),
                                database.get_collection_freq(*term),
                                database.get_wdf_upper_bound(*term)));
    std::string& line = lines.back();
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      line += fmt::format(" {}:{}/{}", *at, at.get_wdf(), at.get_doclength());
  }
}

// Of the slots that samples use.
void add_values(const Xapian::Database& database, std::vector<std::string>& lines) {
  for (const Xapian::valueno slot : {0U, 1U, 2U, 127U, 128U, 300U, 70000U}) {
    lines.push_back(fmt::format("slot {}: {} from {} to {}", slot, database.get_value_freq(slot),
                                database.get_value_lower_bound(slot),
                                database.get_value_upper_bound(slot)));
    std::string& line = lines.back();
    for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at)
      line += fmt::format(" {}:{}", at.get_docid(), *at);
  }
}

void add_documents(const Xapian::Database& database, std::vector<std::string>& lines) {
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    lines.push_back(fmt::format("document {}: {} {} {} {}", *at, database.get_doclength(*at),
                                database.get_unique_terms(*at), document.termlist_count(),
                                document.get_data()));
    std::string& line = lines.back();
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      line += fmt::format(" {}:{}", *term, term.get_wdf());
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      line += fmt::format(" {}={}", value.get_valueno(), *value);
  }
}

}  // namespace

SampleDatabase running_text(std::uint32_t documents, std::uint32_t first, std::uint32_t step) {
  SampleDatabase sample;
  std::uint32_t state = 1;
  const auto random = [&] { return (state = state * 1664525 + 1013904223) >> 8; };
  for (std::uint32_t at = 0; at < documents; ++at) {
    SampleDocument document{first + at * step, fmt::format("Rede {} im Bundestag", at), {}};
    for (int word = 0; word < 60; ++word) {
      // The smaller a number, the more often.
      const std::uint32_t number = random() % (1 + random() % 5000);
      document.terms[fmt::format("wort{}", number * 2654435761U % 100000)] += random() % 3;
    }
    document.terms["XQreuters"] = 0;
    sample.documents.push_back(std::move(document));
  }
  return sample;
}

void write_with_xapian(const std::filesystem::path& folder, const SampleDatabase& sample) {
  Xapian::WritableDatabase database(
      folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  for (const SampleDocument& document : sample.documents)
    database.replace_document(document.number, document_of(document));
  for (const auto& [key, value] : sample.metadata) database.set_metadata(key, value);
  database.commit();
}

void write_with_glass(const std::filesystem::path& folder, const SampleDatabase& sample,
                      Gathering& gathering) {
  glass::DatabaseWriter writer(folder);
  glass::TermListPacker packer;
  glass::Deflater deflater;
  std::vector<glass::PostingRuns> parts;
  for (std::size_t part = 0; part < gathering.parts; ++part)
    parts.emplace_back(folder, gathering.memory);
  for (const auto& [key, value] : sample.metadata) writer.set_metadata(key, value);
  std::size_t number = 0;
  for (const SampleDocument& document : sample.documents) {
    const std::vector<glass::TermCount> counts = counts_of(document);
    std::string terms = packer.pack(counts);
    const std::vector<glass::SlotValue> values = values_of(document);
    writer.add_document({.number = document.number,
                         .length = packer.document_length(),
                         .data = deflater.compress(document.data),
                         .terms = deflater.compress(std::move(terms)),
                         .values = values});
    parts[number++ / gathering.batch % gathering.parts].add(document.number, counts);
  }
  glass::write_postings(parts, writer);
  writer.finish();
  for (const glass::PostingRuns& part : parts) gathering.runs += part.run_count();
}

void write_with_glass(const std::filesystem::path& folder, const SampleDatabase& sample) {
  Gathering gathering;
  write_with_glass(folder, sample, gathering);
}

std::vector<std::string> contents(const Xapian::Database& database) {
  std::vector<std::string> lines{
      fmt::format("documents {} last {} average {}", database.get_doccount(),
                  database.get_lastdocid(), database.get_avlength()),
      fmt::format("length {} from {} to {}", database.get_total_length(),
                  database.get_doclength_lower_bound(), database.get_doclength_upper_bound()),
      fmt::format("positions {}", database.has_positions()),
  };
  add_metadata(database, lines);
  add_values(database, lines);
  add_terms(database, lines);
  add_documents(database, lines);
  return lines;
}

std::string first_difference(const std::vector<std::string>& one,
                             const std::vector<std::string>& other) {
  const auto [at, other_at] = std::ranges::mismatch(one, other);
  if (at == one.end() && other_at == other.end()) return {};
  const std::string end = "(end)";
  constexpr std::size_t shown = 500;
  return fmt::format("{}\n{}", (at == one.end() ? end : *at).substr(0, shown),
                     (other_at == other.end() ? end : *other_at).substr(0, shown));
}

// Xapian's check deletes an object by a pointer to its base, which AddressSanitizer ends the
// program for: there it isn't called.
std::string damage(const std::filesystem::path& folder) {
  if (has_address_sanitizer) return {};
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &report);
  return errors == 0 ? std::string() : report.str();
}

}  // namespace fuge::test
