// Layer: search. The articles that one search looks into: each is read once, and only as far as it
// is needed. What they have of the plan is told by their recorded tokens.
//
// A damaged record of one doesn't keep the others from being shown: of its article there is the id
// alone, its tokens count as none, and damage() tells of it.
#pragma once

#include <xapian.h>

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "fuge/article.h"
#include "fuge/error.h"
#include "query/plan/plan.h"
#include "ranking/bm25.h"
#include "search/matching/matcher.h"
#include "search/matching/occurrences.h"
#include "search/matching/recorded_tokens.h"
#include "search/matching/token_stream.h"
#include "search/reader_pool.h"

namespace fuge::search {

// Used by one thread at a time.
class FoundArticles {
 public:
  // All outlive it.
  FoundArticles(const Reader& reader, const query::Plan& plan,
                const ranking::Collection& collection);

  // Whether there are two words that may be close to one another.
  bool has_proximity() const { return proximity_words_.size() > 1; }

  // How close together title or text of each article have the words of the plan
  // (ranking/proximity.h), in the order of the documents. Of a very long text the
  // beginning counts.
  std::vector<double> proximities(const std::vector<Xapian::docid>& documents);

  const Article& article(Xapian::docid document);

  // Before their occurrences are asked for: quicker than each by itself.
  void look_into(const std::vector<Xapian::docid>& documents);

  // What its text has of the plan. Valid as long as this lives.
  const std::vector<Occurrence>& occurrences(Xapian::docid document);

  // What was damaged of what has been read of the article.
  std::optional<Error> damage(Xapian::docid document) const;

  const Matcher& matcher() const { return matcher_; }

 private:
  struct Found {
    Article article = {};
    Occurrences text = {};
    bool is_read = false;
    bool is_matched = false;
    std::optional<Error> damage = {};
  };

  // Runs `work`, which reads a record of the article: false where it is damaged.
  template <typename Work>
  bool reads(Xapian::docid document, const Work& work);
  Found& read(Xapian::docid document);
  double proximity(Xapian::docid document);
  void match(Xapian::docid document, Found& found);
  void analyze(Found& found);
  // Valid until the next one, or until postings are read.
  std::string_view record_of(Xapian::docid document);

  const Reader& reader_;
  index::PostingReader& postings_;
  Matcher matcher_;
  AnalyzedTokens tokens_;
  std::vector<query::ProximityWord> proximity_words_;
  std::size_t title_field_;  // numbers of fields in records
  std::size_t text_field_;
  // Of the articles that were looked into, and of these what the plan asks for.
  std::unordered_set<Xapian::docid> looked_into_;
  index::WordSet words_;
  std::optional<TermWords> term_words_;
  std::optional<RecordedTokens> recorded_;
  Occurrences buffer_;
  std::unordered_map<Xapian::docid, Found> found_;
};

}  // namespace fuge::search
