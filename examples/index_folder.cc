// Indexes articles: index_folder ARTICLES INDEX
#include <fuge/fuge.h>

#include <exception>
#include <iostream>

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: index_folder ARTICLES INDEX\n";
    return 2;
  }
  try {
    int rejected = 0;
    fuge::Writer writer(arguments[2]);
    for (auto& record : fuge::ArticleReader(arguments[1])) {
      if (record) {
        writer.put(*record);
      } else {
        ++rejected;
        std::cerr << fuge::escape_terminal(record.error().what()) << '\n';
      }
    }
    writer.commit();
    std::cout << writer.article_count() << " articles in the index\n";
    return rejected == 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << fuge::escape_terminal(error.what()) << '\n';
    return 1;
  }
}
