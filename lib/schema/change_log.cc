#include "schema/change_log.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "schema/schema.h"

namespace fuge::schema {
namespace {

// The log is read and written as a whole: a few kilobytes.
constexpr std::size_t most_kept = 500;

std::uint64_t next_number(std::string_view& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(error == std::errc() ? static_cast<std::size_t>(end - text.data())
                                          : text.size());
  if (!text.empty()) text.remove_prefix(1);
  return number;
}

}  // namespace

std::optional<std::vector<Xapian::docid>> ChangeLog::since(std::uint64_t earlier) const {
  if (earlier > count || count - earlier > latest.size()) return std::nullopt;
  std::vector<Xapian::docid> documents(latest.end() - static_cast<std::ptrdiff_t>(count - earlier),
                                       latest.end());
  std::ranges::sort(documents);
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

ChangeLog read_changes(const Xapian::Database& database) {
  const std::string stored = database.get_metadata(std::string(metadata::changes));
  std::string_view text = stored;
  ChangeLog log;
  log.count = next_number(text);
  while (!text.empty()) log.latest.push_back(static_cast<Xapian::docid>(next_number(text)));
  return log;
}

void log_changes(Xapian::WritableDatabase& database, const std::vector<Xapian::docid>& documents) {
  ChangeLog log = read_changes(database);
  log.count += documents.size();
  log.latest.insert(log.latest.end(), documents.begin(), documents.end());
  const std::size_t left_out = log.latest.size() - std::min(log.latest.size(), most_kept);
  std::string text = std::to_string(log.count);
  for (std::size_t i = left_out; i < log.latest.size(); ++i)
    text.append(1, ' ').append(std::to_string(log.latest[i]));
  database.set_metadata(std::string(metadata::changes), text);
}

}  // namespace fuge::schema
