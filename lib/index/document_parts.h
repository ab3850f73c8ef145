// Layer: index. Article → what is posted and stored for it, whoever writes it.
//
// In two steps, since words have numbers in the order of articles, but articles may be analyzed
// side by side: a draft has the numbers that one analysis has given, and is finished with those of
// the index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "fuge/article.h"
#include "index/tokens/token_record.h"
#include "index/words/word_numbers.h"
#include "schema/fields.h"

namespace fuge {
class Analyzer;
}

namespace fuge::index {

// How a keyword was written, for the metadata of the index.
struct Spelling {
  std::string key = {};  // schema::spelling_key()
  std::string written = {};

  friend bool operator==(const Spelling&, const Spelling&) = default;
};

struct PostedTerm {
  std::string term = {};
  std::uint32_t times = 0;  // 0 for terms that only filter
};

struct DocumentValue {
  std::uint32_t slot = 0;
  std::string value = {};
};

// Where an article has more words than are posted.
struct Cut {
  const schema::FieldRow* field = nullptr;
  std::size_t byte = 0;  // of the text: the first token that isn't posted begins here
};

struct DocumentParts {
  std::vector<PostedTerm> terms = {};      // each once, in no order
  std::vector<DocumentValue> values = {};  // by slot; none empty
  std::string data = {};
  std::string tokens = {};  // the record of its tokens (index/tokens/token_record.h); may be empty
  std::vector<Spelling> spellings = {};  // of each keyword of each field, none twice
  std::optional<Cut> cut = {};
};

struct DocumentDraft {
  struct Text {
    std::size_t field = 0;  // its number in the table
    std::vector<RecordedToken> tokens = {};
  };
  struct Word {
    const schema::FieldRow* field = nullptr;  // whose prefix it has; null: none
    WordNumber number = no_word;
    std::uint32_t times = 0;
  };
  std::vector<Text> texts = {};
  std::vector<Word> words = {};  // a word of several texts is there several times
  DocumentParts parts = {};      // but for words and tokens; a term may be there several times
};

// Of a checked article, as docs/index-format.md describes it. `fields` outlives the draft.
DocumentDraft draft_of(const Article& article, const Analyzer& analyzer,
                       const schema::Fields& fields, WordNumbers& numbers);

// With the numbers of the index: `numbers[n]` for n; those of the draft where there are none.
DocumentParts finished(DocumentDraft draft, std::span<const WordNumber> numbers = {});

}  // namespace fuge::index
