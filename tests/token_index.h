// A small index of articles, or of tokens that tests make themselves, as the writer makes it.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "fuge/analyzer.h"
#include "fuge/article.h"
#include "fuge/token.h"
#include "index/document.h"
#include "index/records/record_checksum.h"
#include "index/tokens/token_record.h"
#include "index/words/word_registry.h"
#include "schema/fields.h"
#include "schema/schema.h"
#include "support.h"

namespace fuge::test {

// In the folder; one in memory has no keys of metadata.
inline Xapian::WritableDatabase empty_database(const TemporaryFolder& folder) {
  return Xapian::WritableDatabase(
      (folder.path() / "index").string(),
      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC);
}

class TokenIndex {
 public:
  // The next document is the article; what was prepared of it.
  index::PreparedDocument add(const Article& article, const Analyzer& analyzer,
                              const schema::Fields& fields = schema::built_in_fields()) {
    index::PreparedDocument prepared = index::prepare(article, analyzer, fields, index_->numbers);
    const Xapian::docid number = index_->database.add_document(prepared.document);
    index_->database.set_metadata(schema::tokens_key(number),
                                  index::with_checksum(prepared.tokens, number));
    return prepared;
  }

  // The next document has these tokens as its text.
  void add(const std::vector<Token>& tokens) {
    Xapian::Document document;
    index::TokenRecordWriter record;
    record.begin_text(0);
    for (const Token& token : tokens) {
      const index::WordNumber word = index_->numbers.number_of(token, true);
      document.add_term(index::posted_term(word));
      for (const TokenConstituent& constituent : token.constituents)
        document.add_term(schema::constituent_term(constituent.role, constituent.term));
      record.add({word, token.position, token.positions, token.begin, token.end, false});
    }
    record.end_text();
    const Xapian::docid number = index_->database.add_document(document);
    index_->database.set_metadata(schema::tokens_key(number),
                                  index::with_checksum(record.take(), number));
  }

  void remove(Xapian::docid document) {
    index_->database.delete_document(document);
    index_->database.set_metadata(schema::tokens_key(document), {});
  }

  // Of all documents so far. Valid as long as this lives.
  const Xapian::Database& database() {
    index_->numbers.write();
    return index_->database;
  }

 private:
  struct Index {
    TemporaryFolder folder;
    Xapian::WritableDatabase database = empty_database(folder);
    index::WordRegistry numbers{database};
  };

  std::unique_ptr<Index> index_ = std::make_unique<Index>();
};

// What a term is posted under where a test has posted it as it is (index/posting_reader.h).
inline std::vector<std::string> as_posted(const std::string& term) {
  return {term};
}

}  // namespace fuge::test
