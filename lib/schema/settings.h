// Layer: schema. What an index was made with, kept in its metadata: its fields, the steps of its
// analysis, the user's words and names.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/field.h"

namespace fuge::schema {

struct Settings {
  AnalysisOptions analysis = {};
  std::vector<Field> fields = {};
};

void write_settings(Xapian::WritableDatabase& database, const Settings& settings);

// Throws Error(damaged_index) for what write_settings() didn't write.
Settings read_settings(const Xapian::Database& database, const std::filesystem::path& path);

// What a caller says that the index was made with: all of the analysis, or some of the fields.
// Throws Error(incompatible_index), which names each setting that differs with both values.
void check_given(const Settings& settings, const std::optional<AnalysisOptions>& analysis,
                 const std::vector<Field>& fields, const std::filesystem::path& path);

}  // namespace fuge::schema
