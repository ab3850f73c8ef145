// Searches an index: search_index INDEX QUERY
#include <fuge/fuge.h>

#include <exception>
#include <iostream>

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: search_index INDEX QUERY\n";
    return 2;
  }
  try {
    fuge::Index index(arguments[1]);
    fuge::Results found = index.search(fuge::Search(arguments[2]).facet("source"));
    if (found.error) {
      std::cerr << fuge::escape_terminal(found.error->message) << '\n';
      return 2;
    }
    std::cout << found.total << " articles\n";
    for (const fuge::Hit& hit : found.hits) {
      std::cout << fuge::escape_terminal(hit.id + "  " + hit.title) << '\n';
      for (const fuge::Snippet& snippet : hit.snippets) {
        std::cout << "  " << fuge::to_terminal(snippet, "[", "]") << '\n';
      }
    }
    for (const fuge::FacetValue& source : found.facets["source"].values) {
      std::cout << fuge::escape_terminal(source.value) << ": " << source.count << '\n';
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << fuge::escape_terminal(error.what()) << '\n';
    return 1;
  }
}
