// Layer: tests. Short texts to search in.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fuge/index.h"
#include "fuge/search.h"
#include "fuge/writer.h"
#include "support.h"

namespace fuge::test {

// An index of articles with these texts, named a, b, c …; where one has several lines, the first is
// its title.
class LetteredArticles {
 public:
  explicit LetteredArticles(const std::vector<std::string>& texts, WriterOptions options = {}) {
    Writer writer(folder_ / "i", std::move(options));
    char id = 'a';
    for (const std::string& text : texts) {
      const std::size_t line = text.find('\n');
      writer.put({.id = std::string(1, id++),
                  .title = line == text.npos ? "" : text.substr(0, line),
                  .text = line == text.npos ? text : text.substr(line + 1)});
    }
    writer.commit();
  }

  // The ids, best first: "acd".
  std::string found(const std::string& query) const {
    const Index index(folder_ / "i");
    std::string all = ids(index.search(Search(query).match(Match::all)));
    std::erase(all, ' ');
    return all;
  }

  std::string in_order_of_ids(const std::string& query) const {
    std::string all = found(query);
    std::ranges::sort(all);
    return all;
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace fuge::test
