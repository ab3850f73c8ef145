// Layer: search. The tokens of an article that have a term of a plan, by what the index has stored
// of them: the article isn't analyzed again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "fuge/analyzer.h"
#include "fuge/token.h"
#include "index/token_terms.h"
#include "index/tokens/token_record.h"
#include "index/tokens/word_filter.h"
#include "index/words/term_dictionary.h"

namespace fuge::search {

// The words of some articles that have one of some terms.
class TermWords {
 public:
  struct WordTerm {
    index::TermLevel level = index::TermLevel::stem;
    std::string_view term = {};                    // as it was added
    ConstituentRole role = ConstituentRole::head;  // of a constituent
  };
  struct Word {
    std::string_view form = {};        // where the term of the form was added
    std::string_view stem = {};        // where the stem was
    std::vector<WordTerm> terms = {};  // the closest to what is printed first
  };

  // `words` are those of the articles, and outlive this.
  explicit TermWords(const index::WordSet& words) : of_articles_(words) {}

  // Looks up the words of a term, which must outlive this: none of a field, or of a document.
  // Xapian's exceptions pass; throws Error(damaged_index).
  void add(std::string_view term, index::TermDictionary& dictionary);
  // The same of the terms that a form is posted under, for Word::form alone.
  void add_form(std::string_view form, index::TermDictionary& dictionary);
  // Once all terms are there.
  void finish();

  // Null for a word that has none of the terms.
  const Word* find(index::WordNumber word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? nullptr : &found->second;
  }
  const index::WordFilter& filter() const { return filter_; }

 private:
  std::unordered_map<index::WordNumber, Word> words_;
  const index::WordSet& of_articles_;
  index::WordFilter filter_;
};

// Walks along a text. Used by one thread at a time.
class RecordedTokens {
 public:
  // Both outlive it.
  RecordedTokens(const TermWords& words, const Analyzer& analyzer)
      : words_(words), analyzer_(analyzer) {}

  // Begins a text without its bytes: tokens have positions alone, and those from `end` on are left
  // out.
  void reset(const index::RecordedText& recorded, std::uint32_t end);
  // With the bytes of the text, which must be that of the record.
  void reset(const index::RecordedText& recorded, std::string_view text);

  // The next token that has one of the terms: its place, and of its form and term what was asked
  // for. Valid until the next call; null at the end.
  const Token* next();

  // Calls visit(const index::TokenTerm&) for each of the terms that it has, the closest to what is
  // printed first.
  template <typename Visit>
  void for_each_term(Visit visit) {
    const auto visit_whole = [&](const TermWords::WordTerm& term) {
      visit(index::TokenTerm{term.level, term.term, token_.begin, token_.end});
    };
    if (first_reading_ != nullptr) {  // has the form that this one is printed as, too
      for (const TermWords::WordTerm& term : first_reading_->terms)
        if (term.level == index::TermLevel::surface_form) visit_whole(term);
    }
    for (const TermWords::WordTerm& term : word_->terms) {
      if (with_bytes_ && term.level == index::TermLevel::constituent) {
        for_each_constituent(term, visit);
      } else {
        visit_whole(term);
      }
    }
  }

  // Whether a token was met whose bytes the record doesn't tell: a completed one, which has those
  // of another word; a constituent that the word hasn't by itself. Then the text has to be
  // analyzed.
  bool needs_analysis() const noexcept { return needs_analysis_; }

 private:
  template <typename Visit>
  void for_each_constituent(const TermWords::WordTerm& term, Visit visit) {
    bool found = false;
    for (const TokenConstituent& part : constituents()) {
      if (part.role != term.role || !has_term(part, term.term)) continue;
      visit(index::TokenTerm{term.level, term.term, token_.begin + part.begin,
                             token_.begin + part.end});
      found = true;
    }
    needs_analysis_ = needs_analysis_ || !found;
  }

  bool read();
  const std::vector<TokenConstituent>& constituents();
  static bool has_term(const TokenConstituent& part, std::string_view term);

  const TermWords& words_;
  const Analyzer& analyzer_;
  index::RecordedText recorded_;
  index::RecordedToken read_;
  std::string_view text_;
  std::uint32_t end_ = 0;
  bool with_bytes_ = false;
  bool needs_analysis_ = false;
  const TermWords::Word* word_ = nullptr;  // of the last token
  // Where that is another reading, of the first one at its position; else null.
  const TermWords::Word* first_reading_ = nullptr;
  const TermWords::Word* first_here_ = nullptr;  // at the position of the last token
  Token token_;
  // Of words as they are printed, their bytes within the word.
  std::unordered_map<std::string, std::vector<TokenConstituent>, TextHash, std::equal_to<>>
      constituents_;
};

}  // namespace fuge::search
