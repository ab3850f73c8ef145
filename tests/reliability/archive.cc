#include "reliability/archive.h"

#include "fuge/writer.h"

namespace fuge::test {

namespace fs = std::filesystem;

// The analysis leaves figures as they are.
std::string word_of(int number) {
  return std::to_string(1000000 + number);
}

Article harbour(int number, const std::string& source) {
  return {.id = std::to_string(number),
          .date = Date{2025, 1 + number % 12, 1 + number % 28},
          .sources = {source},
          .text = "Im Hafen liegt das Schiff mit der Nummer " + word_of(number) + "."};
}

void write_archive(const fs::path& path, int articles, const std::string& source) {
  Writer writer(path);
  for (int number = 1; number <= articles; ++number) writer.put(harbour(number, source));
  writer.commit();
}

void put_one(const fs::path& path, int number, const std::string& source) {
  Writer writer(path);
  writer.put(harbour(number, source));
  writer.commit();
}

void copy_archive(const fs::path& from, const fs::path& to) {
  fs::copy(from, to, fs::copy_options::recursive);
}

}  // namespace fuge::test
