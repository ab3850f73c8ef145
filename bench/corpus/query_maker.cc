#include "query_maker.h"

#include <fuge/fuge.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace bench {
namespace {

// Of all articles, those that a noun has to be in: fewer, and it's a name or a slip; more, and
// nobody would ask for it.
constexpr double lowest_share = 0.002;
constexpr double highest_share = 0.25;
constexpr std::size_t shortest_noun = 4;
constexpr std::size_t shortest_compound = 14;
constexpr std::size_t shortest_beginning = 5;
constexpr std::size_t draws = 200;  // for a query, before it is given up

// Phrases of words that are in most articles.
constexpr std::string_view function_words[] = {R"("in der")",  R"("für die")",
                                               R"("und die")", R"("meine Damen und Herren")",
                                               R"("auf der")", R"("es ist")"};

// How many bytes the letter at `place` has; 0 where there is none.
std::size_t letter_bytes(std::string_view text, std::size_t place) {
  const auto byte = static_cast<unsigned char>(text[place]);
  if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return 1;
  if (byte != 0xC3 || place + 1 == text.size()) return 0;
  const auto next = static_cast<unsigned char>(text[place + 1]);
  const bool sign = next == 0x97 || next == 0xB7;  // times and divided by
  return sign ? 0 : 2;
}

bool begins_with_capital(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word[0]);
  if (byte != 0xC3) return byte >= 'A' && byte <= 'Z';
  return static_cast<unsigned char>(word[1]) < 0x9F;
}

// Not a name in capitals.
bool looks_like_noun(const PlainWord& word) {
  if (!word.goes_on || word.text.size() < shortest_noun || !begins_with_capital(word.text))
    return false;
  return !begins_with_capital(word.text.substr(letter_bytes(word.text, 0)));
}

std::string drawn(const std::vector<std::string>& words, Random& random) {
  return words[random.below(words.size())];
}

}  // namespace

std::vector<PlainWord> plain_words(std::string_view text) {
  std::vector<PlainWord> words;
  std::size_t end = 0;  // of the word before
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && letter_bytes(text, i) > 0) i += letter_bytes(text, i);
    if (i == begin) {
      ++i;
      continue;
    }
    const bool goes_on = !words.empty() && begin == end + 1 && text[end] == ' ';
    words.push_back({text.substr(begin, i - begin), goes_on});
    end = i;
  }
  return words;
}

QueryMaker::QueryMaker(const std::vector<fuge::Article>& articles, std::uint64_t seed)
    : articles_(articles), random_(seed) {
  count_nouns();
}

void QueryMaker::count_nouns() {
  std::unordered_map<std::string, std::size_t> counts;
  for (const fuge::Article& article : articles_) {
    std::unordered_set<std::string_view> own;
    for (const PlainWord& word : plain_words(article.text))
      if (looks_like_noun(word)) own.insert(word.text);
    for (const std::string_view noun : own) ++counts[std::string(noun)];
  }
  const auto all = static_cast<double>(articles_.size());
  for (const auto& [noun, count] : counts) {
    const double share = static_cast<double>(count) / all;
    if (share >= lowest_share && share <= highest_share) frequent_.push_back(noun);
  }
  std::sort(frequent_.begin(), frequent_.end());
}

std::vector<std::string> QueryMaker::nouns_of(const fuge::Article& article) const {
  std::vector<std::string> nouns;
  for (const PlainWord& word : plain_words(article.text)) {
    const std::string noun(word.text);
    if (looks_like_noun(word) && std::binary_search(frequent_.begin(), frequent_.end(), noun))
      nouns.push_back(noun);
  }
  std::sort(nouns.begin(), nouns.end());
  nouns.erase(std::unique(nouns.begin(), nouns.end()), nouns.end());
  return nouns;
}

const fuge::Article& QueryMaker::draw_article() {
  return articles_[random_.below(articles_.size())];
}

// Of one article, so that there is one with all of them.
std::string QueryMaker::nouns(std::size_t count) {
  std::vector<std::string> own = nouns_of(draw_article());
  if (own.size() < count) return {};
  std::string query;
  for (std::size_t i = 0; i < count; ++i) {
    std::swap(own[i], own[i + random_.below(own.size() - i)]);
    query += (i == 0 ? "" : " ") + own[i];
  }
  return query;
}

std::string QueryMaker::compound() {
  std::vector<std::string> own = nouns_of(draw_article());
  const auto is_short = [](const std::string& noun) { return noun.size() < shortest_compound; };
  own.erase(std::remove_if(own.begin(), own.end(), is_short), own.end());
  return own.empty() ? std::string() : drawn(own, random_);
}

// About the first three fifths of a word.
std::string QueryMaker::beginning() {
  const std::string word = compound();
  std::size_t end = 0;
  while (end < word.size() && end * 5 < word.size() * 3) end += letter_bytes(word, end);
  return end < shortest_beginning ? std::string() : word.substr(0, end) + '*';
}

// Two to four words that follow one another.
std::string QueryMaker::phrase() {
  const std::vector<PlainWord> words = plain_words(draw_article().text);
  const std::size_t wanted = 2 + random_.below(3);
  if (words.size() < wanted) return {};
  const std::size_t first = random_.below(words.size() - wanted + 1);
  std::string query(words[first].text);
  for (std::size_t i = first + 1; i < first + wanted; ++i) {
    if (!words[i].goes_on) return {};
    query += ' ';
    query += words[i].text;
  }
  return '"' + query + '"';
}

// The year of an article that has the noun.
std::string QueryMaker::noun_and_dates() {
  const fuge::Article& article = draw_article();
  const std::vector<std::string> own = nouns_of(article);
  if (own.empty() || !article.date) return {};
  const std::string year = article.date->to_string().substr(0, 4);
  return drawn(own, random_) + '\t' + year + "-01-01\t" + year + "-12-31";
}

std::vector<std::string> QueryMaker::make(std::size_t count) {
  const struct {
    std::string name;
    std::function<std::string()> draw;
  } classes[] = {
      {"one noun", [&] { return nouns(1); }},     {"two nouns", [&] { return nouns(2); }},
      {"three nouns", [&] { return nouns(3); }},  {"compound", [&] { return compound(); }},
      {"beginning", [&] { return beginning(); }}, {"phrase", [&] { return phrase(); }},
      {"year", [&] { return noun_and_dates(); }},
  };
  std::vector<std::string> lines;
  for (const auto& [name, draw] : classes) {
    for (std::size_t i = 0; i < count; ++i) {
      std::string query;
      for (std::size_t tried = 0; query.empty() && tried < draws; ++tried) query = draw();
      if (!query.empty()) lines.push_back(name + '\t' + query);
    }
  }
  for (const std::string_view words : function_words)
    lines.push_back("function words\t" + std::string(words));
  return lines;
}

}  // namespace bench
