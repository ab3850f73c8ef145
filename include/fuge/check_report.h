// Layer: search. What Index::check() has found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fuge {

struct Damage {
  std::size_t index = 0;    // where several are searched as one: the place, from 0
  std::string id = {};      // of the article; empty where it is about none, or isn't known
  std::string reason = {};  // what is damaged, with the file, and what to do

  friend bool operator==(const Damage&, const Damage&) = default;
};

struct CheckReport {
  // What was read, of all indexes.
  std::uint64_t articles = 0;
  std::uint64_t postings = 0;
  std::uint64_t dictionary_blocks = 0;

  std::uint64_t damaged = 0;        // how many damages were found; 0: none
  std::vector<Damage> damage = {};  // the first thousand of them
};

}  // namespace fuge
