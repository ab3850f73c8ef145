#include "article/json_lines/json_lines.h"

#include <fmt/core.h>

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "article/dating.h"
#include "article/json_lines/json_record.h"
#include "article/problem.h"
#include "article/scan.h"
#include "base/utf8.h"

namespace fuge::article {
namespace {

std::string trimmed(std::string value) {
  unify_line_ends(value);
  const std::string_view kept = utf8::trim(value);
  return kept.size() == value.size() ? value : std::string(kept);
}

std::optional<Problem> set_id(std::optional<std::string> id, Article& article) {
  if (!id) return std::nullopt;
  article.id = trimmed(std::move(*id));
  return id_problem(article.id);
}

std::optional<Problem> set_date(std::string date, std::string time, Article& article) {
  date = trimmed(std::move(date));
  time = trimmed(std::move(time));
  Result<Dating> dating = date.empty() ? Dating() : read_dating(date);
  if (dating && !time.empty()) {
    const auto of_day = TimeOfDay::parse(time);
    if (!of_day)
      return Problem{
          fmt::format("impossible time \"{}\" (HH:MM or HH:MM:SS expected)", shown(time))};
    dating = with_time(*dating, *of_day);
  }
  if (!dating) return dating.error();
  article.date = dating->date;
  article.time = dating->time;
  return std::nullopt;
}

// In the order in which they come, none empty and none twice.
class Values {
 public:
  void add(std::string value) {
    if (!value.empty() && known_.insert(value).second) values_.push_back(std::move(value));
  }

  std::vector<std::string> take() { return std::move(values_); }

 private:
  std::vector<std::string> values_;
  std::unordered_set<std::string> known_;
};

std::vector<std::string> sources_of(const JsonRecord& record) {
  Values sources;
  for (const auto* names : {&record.source, &record.sources}) {
    // Names are one line, however the record breaks them.
    for (const std::string& name : *names) sources.add(utf8::collapse_spaces(name));
  }
  return sources.take();
}

std::vector<std::string> values_of_field(std::vector<std::string>& written) {
  Values values;
  for (std::string& one : written) values.add(trimmed(std::move(one)));
  return values.take();
}

Result<Article> to_article(JsonRecord record) {
  Article article;
  if (auto problem = set_id(std::move(record.id), article)) return std::move(*problem);
  if (auto problem = set_date(std::move(record.date), std::move(record.time), article))
    return std::move(*problem);
  article.sources = sources_of(record);
  article.place = utf8::collapse_spaces(record.place);
  article.title = utf8::collapse_spaces(record.title);
  article.text = trimmed(std::move(record.text));
  article.url = trimmed(std::move(record.url));
  for (auto& [name, written] : record.fields) {
    std::vector<std::string> values = values_of_field(written);
    if (!values.empty()) article.fields.emplace(name, std::move(values));
  }
  if (article.text.empty()) return Problem{"no text"};
  return article;
}

}  // namespace

Result<Article> read_json_line(std::string_view line) {
  if (utf8::trim(line).starts_with('[')) {
    return Problem{"a JSON array; JSON Lines expected: one object a line"};
  }
  Result<JsonRecord> record = parse_json_record(line);
  if (!record) return std::move(record).error();
  return to_article(*std::move(record));
}

}  // namespace fuge::article
