// German words without end: that of each rank is made up of parts, always the same way. The first
// are the simple ones; behind them come derived words, compounds and names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "german_parts.h"
#include "random.h"
#include "zipf.h"

namespace bench {

struct Noun {
  std::string singular, genitive, plural;
};

class Vocabulary {
 public:
  Vocabulary();

  // These append a word that is drawn at random, in the form that the name says.
  void add_noun(Random& random, std::string& text) const;
  void add_genitive(Random& random, std::string& text) const;
  void add_plural(Random& random, std::string& text) const;
  void add_adjective(Random& random, std::string_view ending, std::string& text) const;
  void add_present(Random& random, std::string_view ending, std::string& text) const;
  void add_infinitive(Random& random, std::string& text) const;
  void add_preterite(Random& random, std::string& text) const;
  void add_participle(Random& random, std::string& text) const;
  void add_person(Random& random, std::string& text) const;
  void add_place(Random& random, std::string& text) const;

 private:
  // A part of a compound.
  struct Part {
    Noun noun;
    std::string combining;
  };

  void add_parts();
  const Part& part_of(std::uint64_t hash) const;
  Noun noun_of(std::uint64_t rank) const;
  const Noun& draw_noun(Random& random, Noun& space) const;
  void add_adjective_stem(std::uint64_t rank, std::string& text) const;
  void add_name(std::uint64_t hash, const std::vector<std::string_view>& ends,
                std::string& text) const;

  std::vector<Part> parts_;
  std::vector<Noun> frequent_;  // by rank
  Zipf noun_ranks_, adjective_ranks_, verb_ranks_, prefix_ranks_, person_ranks_, place_ranks_;
};

}  // namespace bench
