#include "search/check.h"

#include <fmt/core.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_hash.h"
#include "fuge/error.h"
#include "index/pending/pending_record.h"
#include "index/records/record_checksum.h"
#include "index/stored_article.h"
#include "index/tokens/token_record.h"
#include "index/words/dictionary_block.h"
#include "schema/schema.h"

namespace fuge::search {
namespace {

using index::RecordKind;

constexpr std::size_t most_told = 1000;
constexpr std::string_view advice =
    "restore the index from a copy, or index the articles again into a new folder";

// Of one posting; those of a document are added up, whatever their order.
std::uint64_t hash_of(std::uint64_t term, std::uint32_t times) {
  std::uint64_t hash = (term ^ times) * 0x9E37'79B9'7F4A'7C15U;
  hash ^= hash >> 29U;
  return hash * 0xBF58'476D'1CE4'E5B9U;
}

class Checker {
 public:
  Checker(Reader& reader, std::size_t shard, CheckReport& report)
      : reader_(reader),
        shard_(shard),
        report_(report),
        listed_(std::size_t{reader.database.get_lastdocid()} + 1),
        posted_(listed_.size()) {}

  void run() {
    attempt({}, [&] { check_dictionary(); });
    // Where one of them couldn't be read as a whole, it would seem to lack what the other has.
    is_whole_ = attempt({}, [&] { check_articles(); }) && is_whole_;
    is_whole_ = attempt({}, [&] { check_posting_lists(); }) && is_whole_;
    if (is_whole_) compare();
  }

 private:
  // False where `work` has met damage, which is told.
  template <typename Work>
  bool attempt(const std::string& id, const Work& work) {
    const std::optional<Error> damage = damage_met(reader_, work);
    if (damage) tell(id, damage->what());
    return !damage;
  }

  void tell(const std::string& id, const std::string& reason) {
    if (++report_.damaged <= most_told) report_.damage.push_back({shard_, id, reason});
  }

  void check_dictionary() {
    const std::string prefix(schema::metadata::terms);
    const Xapian::TermIterator end = reader_.database.metadata_keys_end(prefix);
    for (auto key = reader_.database.metadata_keys_begin(prefix); key != end; ++key) {
      ++report_.dictionary_blocks;
      attempt({}, [&] {
        const std::string bytes = reader_.database.get_metadata(*key);
        index::DictionaryBlock block(bytes);
        while (block.next()) static_cast<void>(block.words());
      });
    }
  }

  void check_articles() {
    std::uint64_t documents = 0;
    const Xapian::PostingIterator end = reader_.database.postlist_end({});
    for (auto document = reader_.database.postlist_begin({}); document != end; ++document) {
      ++report_.articles;
      ++documents;
      check_article(*document);
    }
    if (documents != reader_.database.get_doccount())
      throw Error(ErrorCode::damaged_index,
                  fmt::format("{} articles are listed of {} (postlist.glass): {}", documents,
                              reader_.database.get_doccount(), advice));
  }

  void check_article(Xapian::docid document) {
    std::string id;
    attempt({}, [&] { id = reader_.database.get_document(document).get_value(schema::slot::id); });
    attempt(id, [&] {
      const std::string data = reader_.database.get_document(document).get_data();
      if (index::from_stored(index::checked(data, document, RecordKind::article)).id != id)
        throw_damaged(document, "has another id among the values of documents");
    });
    attempt(id, [&] { check_tokens(document); });
    attempt(id, [&] { check_pending(document); });
    is_whole_ = attempt(id, [&] { add_listed(document); }) && is_whole_;
  }

  [[noreturn]] static void throw_damaged(Xapian::docid document, std::string_view what) {
    throw Error(ErrorCode::damaged_index,
                fmt::format("document {} {}: {}", document, what, advice));
  }

  void check_tokens(Xapian::docid document) {
    const std::string stored = reader_.database.get_metadata(schema::tokens_key(document));
    index::TokenRecord texts(index::checked(stored, document, RecordKind::tokens));
    index::RecordedToken token;
    for (index::RecordedText text; texts.next(text);)
      while (text.next(token)) {
      }
  }

  void check_pending(Xapian::docid document) {
    const std::string stored = reader_.database.get_metadata(schema::pending_key(document));
    if (stored.empty()) return;
    index::for_each_posting(index::checked(stored, document, RecordKind::pending_postings),
                            [](const std::string&, std::uint32_t) {});
  }

  // Xapian doesn't bound the numbers that it reads.
  static std::uint64_t& sum_of(Xapian::docid document, std::vector<std::uint64_t>& sums) {
    if (document >= sums.size()) throw_damaged(document, "is beyond the last one that there is");
    return sums[document];
  }

  // What the term list of the document says that is posted for it.
  void add_listed(Xapian::docid document) {
    const Xapian::TermIterator end = reader_.database.termlist_end(document);
    std::string last;
    for (auto term = reader_.database.termlist_begin(document); term != end; ++term) {
      const std::string name = *term;
      // Xapian goes on behind the end of a damaged one, into memory that isn't there.
      if (name <= last) throw_damaged(document, "has a damaged list of terms (termlist.glass)");
      sum_of(document, listed_) += hash_of(text_hash(name), term.get_wdf());
      last = name;
    }
  }

  void check_posting_lists() {
    const Xapian::TermIterator end = reader_.database.allterms_end();
    for (auto term = reader_.database.allterms_begin(); term != end; ++term)
      is_whole_ = attempt({}, [&] { add_posted(*term); }) && is_whole_;
  }

  // As searches read them.
  void add_posted(const std::string& term) {
    const std::uint64_t hash = text_hash(term);
    const auto add = [&](Xapian::docid document, std::uint32_t times) {
      ++report_.postings;
      sum_of(document, posted_) += hash_of(hash, times);
    };
    if (reader_.postlist) return reader_.postlist->for_each_posting(term, add);
    const Xapian::PostingIterator last = reader_.database.postlist_end(term);
    for (auto posting = reader_.database.postlist_begin(term); posting != last; ++posting)
      add(*posting, posting.get_wdf());
  }

  void compare() {
    for (std::size_t document = 0; document < listed_.size(); ++document) {
      if (listed_[document] == posted_[document]) continue;
      attempt(id_of(static_cast<Xapian::docid>(document)), [&] {
        throw_damaged(static_cast<Xapian::docid>(document),
                      "isn't in the posting lists (postlist.glass) that its list of terms "
                      "(termlist.glass) names");
      });
    }
  }

  // Empty where it can't be told, which has been told of then.
  std::string id_of(Xapian::docid document) {
    try {
      return reader_.database.get_document(document).get_value(schema::slot::id);
    } catch (const Xapian::DatabaseCorruptError&) {
      return {};
    } catch (const Xapian::DocNotFoundError&) {
      return {};
    }
  }

  Reader& reader_;
  std::size_t shard_;
  CheckReport& report_;
  // By document: the sums of what its term list and the posting lists have.
  std::vector<std::uint64_t> listed_;
  std::vector<std::uint64_t> posted_;
  bool is_whole_ = true;  // both could be read
};

}  // namespace

void check(Reader& reader, std::size_t shard, CheckReport& report) {
  Checker(reader, shard, report).run();
}

}  // namespace fuge::search
