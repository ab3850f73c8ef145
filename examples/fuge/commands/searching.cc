#include "commands/searching.h"

#include <fmt/format.h>

#include "fuge/error.h"
#include "output/error_caret.h"
#include "output/output.h"

namespace program {

std::string query_of(const Words& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

fuge::Results search_in(const fuge::Index& index, const fuge::Search& search) {
  try {
    return index.search(search);
  } catch (const fuge::Error& error) {
    if (error.code() == fuge::ErrorCode::invalid_argument) throw UsageError(error.what());
    throw;
  }
}

int refuse(const fuge::QueryError& error, const std::string& query) {
  print_error(explain(error, query));
  return exit_code::usage;
}

void tell(const std::vector<fuge::QueryNotice>& notices, const std::string& query) {
  if (!notices.empty()) print_error(explain(notices, query));
}

std::vector<std::string> facets_of(const fuge::Index& index) {
  std::vector<std::string> names = {"source", "year", "month", "day"};
  for (const fuge::Field& field : index.info().fields) {
    if (field.kind == fuge::FieldKind::keyword) names.push_back(field.name);
  }
  return names;
}

}  // namespace program
