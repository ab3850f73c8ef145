// Layer: search. A misspelt word → the word of the index that was meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "analysis/normalizer/known_words.h"
#include "fuge/token.h"
#include "index/united_postings.h"

namespace fuge {
class Analyzer;
}

namespace fuge::search {

// Corrects the words of one query from what the index has, and from nothing else. In this order:
//
//   a word that has umlauts where the query has none; a word that differs by one letter or sound
//   (letter_variants.h), as a form or as a part of compounds; a compound one of whose parts does,
//   the others being known; from six letters on, a word that differs by two letters, but not in the
//   first; a compound one of whose parts does
//
// Of several, the word of the most documents. What is suggested is a word: it stands in the index
// as printed, or is a word of the dictionary that compounds of the index have as a part. A compound
// needn't be in the index itself: Sicherheitsgerantie is corrected where Sicherheits- and Garantie
// are.
//
// Bounded: a query costs so many looks at terms as max_looks says, whatever the index, a look at
// each of several shards counting as one; what is left then isn't corrected. Memory is linear in
// the word. Xapian's exceptions pass.
class Corrector {
 public:
  // Both must outlive it.
  Corrector(const index::UnitedPostings& postings, const Analyzer& analyzer)
      : postings_(postings), analyzer_(analyzer) {}

  // The form (folded) of the word that was meant; nothing where it is known, or nothing is like it.
  // Known is a word that some document has, whole or as a part, and a compound whose parts are. It
  // is corrected nevertheless where a word that differs by one letter is fifty times as frequent,
  // and it stands in one document, or, being a compound, in none; above 100,000 documents, in one
  // of so many. Umlauts are missing in a word that no document has as printed, where some has it
  // with them. Words under four letters, over forty, function words and words with anything but
  // letters are left alone.
  std::optional<std::string> correct(const Token& token);

 private:
  struct Candidate {
    std::string form = {};
    Xapian::doccount documents = 0;
  };
  // A word by itself, or what it is in a compound.
  enum class Role { word, modifier, head };

  Xapian::doccount documents_of(const std::string& term);
  Xapian::doccount frequency(const Token& token);
  bool are_parts_known(const Token& token);
  bool is_known(const std::string& word, Role role);
  bool is_made_of_known(const std::string& word);
  Token token_of(const std::string& word) const;  // without term where it has no letter
  std::string term_of(const std::string& word) const;
  Candidate by_marks(const std::string& word);
  Candidate by_one_edit(const std::string& word, Role role);
  Candidate part_by_one_edit(const std::string& word, Role role);
  Candidate by_two_edits(const std::string& word);
  Candidate nearest(const std::string& word, Role role, bool two_edits);
  std::string with_one_part_corrected(const std::string& word, bool two_edits);

  static constexpr std::size_t max_looks = 100'000;

  const index::UnitedPostings& postings_;
  const Analyzer& analyzer_;
  analysis::KnownWords words_;
  std::size_t looks_ = 0;
};

}  // namespace fuge::search
