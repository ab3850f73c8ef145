#include "search_gold.h"

#include <charconv>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

#include "lines.h"

namespace bench {
namespace {

class Reader {
 public:
  void read_question(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) throw std::runtime_error("an id, a tab and a question are wanted");
    Question question{std::string(line.substr(0, tab)), std::string(line.substr(tab + 1)), {}};
    if (question.id.empty()) throw std::runtime_error("the id is missing");
    if (question.text.empty()) throw std::runtime_error("the question is missing");
    if (!places_.try_emplace(question.id, gold_.questions.size()).second)
      throw std::runtime_error("there is a question " + question.id + " already");
    gold_.questions.push_back(std::move(question));
  }

  void read_judgement(std::string_view line) {
    std::istringstream fields{std::string(line)};
    std::string id;
    std::string iteration;
    std::string article;
    std::string relevance;
    std::string rest;
    if (!(fields >> id >> iteration >> article >> relevance) || fields >> rest)
      throw std::runtime_error("a question's id, 0, an article's id and a number are wanted");
    int number = 0;
    const char* end = relevance.data() + relevance.size();
    const auto [stopped, error] = std::from_chars(relevance.data(), end, number);
    if (error != std::errc() || stopped != end)
      throw std::runtime_error("the relevance must be a whole number: " + relevance);
    const auto place = places_.find(id);
    if (place == places_.end()) throw std::runtime_error("there is no question " + id);
    if (number > 0) gold_.questions[place->second].relevant[article] = number;
  }

  SearchGold gold(const std::string& file) {
    std::erase_if(gold_.questions, [&](const Question& question) {
      if (!question.relevant.empty()) return false;
      gold_.problems.push_back(file + ": no article is relevant for question " + question.id);
      return true;
    });
    return std::move(gold_);
  }

  std::vector<std::string>& problems() { return gold_.problems; }

 private:
  SearchGold gold_;
  std::unordered_map<std::string, std::size_t> places_;  // of questions, by id
};

}  // namespace

SearchGold read_search_gold(const std::string& queries, const std::string& judgements) {
  Reader reader;
  for_each_line(
      queries, [&](std::string_view line) { reader.read_question(line); }, reader.problems());
  for_each_line(
      judgements, [&](std::string_view line) { reader.read_judgement(line); }, reader.problems());
  return reader.gold(judgements);
}

}  // namespace bench
