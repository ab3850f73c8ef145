// Layer: schema. What an index was made with, kept in its metadata: its fields, the steps of its
// analysis, the user's words and names.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/field.h"

namespace fuge::schema {

struct Settings {
  AnalysisOptions analysis = {};
  std::vector<Field> fields = {};
};

using SetMetadata = std::function<void(const std::string& key, const std::string& value)>;

// All that an index knows of itself while it has no article: its format and the fingerprint of its
// analysis, too.
void write_settings(const Settings& settings, std::string_view fingerprint, const SetMetadata& set);

// Throws Error(damaged_index) for what write_settings() didn't write.
Settings read_settings(const Xapian::Database& database, const std::filesystem::path& path);

// Whether an index was made with this analysis and these fields. Throws as read_settings() does.
bool was_made_with(const Xapian::Database& database, const std::filesystem::path& path,
                   std::string_view fingerprint, const std::vector<Field>& fields);

// What a caller says that the index was made with: all of the analysis, or some of the fields.
// Throws Error(incompatible_index), which names each setting that differs with both values.
void check_given(const Settings& settings, const std::optional<AnalysisOptions>& analysis,
                 const std::vector<Field>& fields, const std::filesystem::path& path);

// For an index that is searched as one with another. Throws Error(incompatible_index), which names
// each setting that differs: of the analysis; of the fields whose names both have, the kind.
void check_analysis_alike(const Settings& settings, const std::filesystem::path& path,
                          const Settings& other, const std::filesystem::path& other_path);
void check_fields_alike(const Settings& settings, const std::filesystem::path& path,
                        const Settings& other, const std::filesystem::path& other_path);

}  // namespace fuge::schema
