#include "index/words/dictionary_writer.h"

#include <algorithm>
#include <utility>

#include "index/words/term_dictionary.h"
#include "schema/schema.h"

namespace fuge::index {
namespace {

// A look-up reads half a block on average; a block has some forty bytes beside its terms.
constexpr std::size_t most_block_bytes = 2048;
// How full one is made that is split: there is room for terms to come.
constexpr std::size_t split_block_bytes = 1536;

// Writes entries in order as blocks up to one that is kept under `last_key`.
class Blocks {
 public:
  Blocks(Xapian::WritableDatabase& database, std::size_t most) : database_(database), most_(most) {}

  void add(std::string_view text, const DictionaryWords& words) {
    if (writer_.size() >= most_) write(block_key(writer_.last_text()));
    writer_.add(text, words);
  }

  void finish(const std::string& last_key) { write(last_key); }

 private:
  void write(const std::string& key) { database_.set_metadata(key, writer_.take()); }

  Xapian::WritableDatabase& database_;
  std::size_t most_;
  DictionaryBlockWriter writer_;
};

DictionaryWords united(const DictionaryWords& old, const DictionaryWords& added) {
  DictionaryWords words;
  for (std::size_t i = 0; i < words.size(); ++i)
    std::ranges::set_union(old[i], added[i], std::back_inserter(words[i]));
  return words;
}

// Calls visit(text, words) for what either has, in order; texts of both once.
template <typename Iterator, typename Visit>
void merge(std::string_view block, Iterator added, Iterator end, const Visit& visit) {
  DictionaryBlock old(block);
  bool has_old = old.next();
  while (has_old || added != end) {
    const bool from_old = has_old && (added == end || old.text() <= added->first);
    const bool from_added = added != end && (!has_old || added->first <= old.text());
    if (from_old && from_added) {
      visit(added->first, united(old.words(), added->second));
    } else if (from_old) {
      visit(old.text(), old.words());
    } else {
      visit(added->first, added->second);
    }
    if (from_added) ++added;
    if (from_old) has_old = old.next();
  }
}

// The key of the block that a text is in, or belongs into.
std::string key_for(const Xapian::Database& database, std::string_view text) {
  const std::string prefix(schema::metadata::terms);
  Xapian::TermIterator key = database.metadata_keys_begin(prefix);
  if (key != Xapian::TermIterator()) key.skip_to(block_key(text));
  return key == Xapian::TermIterator() ? last_block_key() : *key;
}

}  // namespace

void DictionaryWriter::add(std::string_view term, DictionaryWord word) {
  const ClassifiedTerm wanted = classified(term);
  auto found = added_.find(wanted.text);
  if (found == added_.end()) found = added_.emplace(wanted.text, DictionaryWords()).first;
  std::vector<DictionaryWord>& words = found->second[static_cast<std::size_t>(wanted.kind)];
  // A compound may have the same constituent twice.
  if (words.empty() || words.back() != word) words.push_back(word);
}

const std::vector<DictionaryWord>* DictionaryWriter::find(std::string_view term) const {
  const ClassifiedTerm wanted = classified(term);
  const auto found = added_.find(wanted.text);
  return found == added_.end() ? nullptr : &found->second[static_cast<std::size_t>(wanted.kind)];
}

void DictionaryWriter::write_to(Xapian::WritableDatabase& database) {
  for (auto begin = added_.begin(); begin != added_.end();) {
    const std::string key = key_for(database, begin->first);
    auto end = begin;
    std::size_t bytes = 0;
    for (; end != added_.end() && block_key(end->first) <= key; ++end) bytes += end->first.size();
    const std::string old = database.get_metadata(key);
    const bool fits = old.size() + bytes <= most_block_bytes;
    Blocks blocks(database, fits ? most_block_bytes : split_block_bytes);
    merge(old, begin, end,
          [&](std::string_view text, const DictionaryWords& words) { blocks.add(text, words); });
    blocks.finish(key);
    begin = end;
  }
  added_.clear();
}

}  // namespace fuge::index
