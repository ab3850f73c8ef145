// The smallest application that uses fuge: consumer INDEX indexes two articles and finds one.
#include <fuge/fuge.h>

#include <exception>
#include <iostream>

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: consumer INDEX\n";
    return 2;
  }
  try {
    fuge::Writer writer(arguments[1]);
    writer.put({.id = "1", .date = fuge::Date{2025, 3, 4}, .text = "Die Fähre legt wieder ab."});
    writer.put({.id = "2", .sources = {"dpa"}, .text = "Der Hafen bleibt geschlossen."});
    writer.commit();
    const fuge::Results found = fuge::Index(arguments[1]).search(fuge::Search("häfen"));
    std::cout << "fuge " << fuge::version << ": " << found.total << " of " << writer.article_count()
              << '\n';
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
