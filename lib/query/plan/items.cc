#include "query/plan/items.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "query/plan/readings.h"

namespace fuge::query {
namespace {

constexpr std::ptrdiff_t fewest_around_quotation = 3;

class Gatherer {
 public:
  Items gather(const Node& node) {
    joined_by_and_ = node.kind == NodeKind::all_of;
    for (const Node& child : node.children) add(child);
    if (node.kind == NodeKind::list) {
      leave_out_stop_words();
      read_quotations();
    }
    return std::move(items_);
  }

 private:
  void add(const Node& node) {
    if (node.sign == Sign::excluded) {
      items_.excluded.push_back(&node);
    } else if (node.kind == NodeKind::none_of) {
      items_.excluded.push_back(&node.children.front());
    } else if (is_filter(node)) {
      items_.filters.push_back(&node);
    } else {
      add_scored(node);
    }
  }

  // They say nothing about an article, and whether it has one is chance; but "der die das" asks for
  // nothing else, and "+der" insists.
  void leave_out_stop_words() {
    const auto says_nothing = [](const Item& item) {
      const Node& node = *item.node;
      return !item.required && node.kind == NodeKind::words && is_one_word(node.words) &&
             std::ranges::all_of(node.words, is_function_word);
    };
    if (!std::ranges::all_of(items_.scored, says_nothing))
      std::erase_if(items_.scored, says_nothing);
  }

  // Who quotes among so many words has pasted a sentence, and asks for its subject.
  void read_quotations() {
    if (std::ranges::count_if(items_.scored, std::not_fn(is_phrase)) < fewest_around_quotation)
      return;
    for (Item& item : items_.scored)
      if (is_phrase(item) && !item.required) item.condition = false;
  }

  static bool is_phrase(const Item& item) {
    return item.node->kind == NodeKind::words && item.node->quoted && item.node->field == nullptr;
  }

  static bool is_function_word(const Word& word) {
    return word.kind == WordKind::normal && word.token.has(Step::stop_word);
  }

  void add_scored(const Node& node) {
    const bool required = node.sign == Sign::required;
    const bool condition = required || joined_by_and_ || is_condition(node);
    if (Item* item = same_words(node)) {
      ++item->times;
      item->required = item->required || required;
      item->condition = item->condition || condition;
      return;
    }
    items_.scored.push_back({&node, 1, required, condition});
  }

  // The item that asks for the same words already. Where there is none, the next one is it.
  Item* same_words(const Node& node) {
    if (node.kind != NodeKind::words && node.kind != NodeKind::near) return nullptr;
    const auto [place, is_new] = seen_.try_emplace(asked_for(node), items_.scored.size());
    return is_new ? nullptr : &items_.scored[place->second];
  }

  // The node without its sign.
  static std::string asked_for(const Node& node) {
    std::string text = to_string(node);
    if (node.sign != Sign::none) text.erase(0, 1);
    return text;
  }

  bool joined_by_and_ = false;
  Items items_;
  std::map<std::string, std::size_t> seen_;
};

// A filter or an exclusion at any depth: an article may lack it though it has all words.
bool has_filter(const Node& node) {
  return is_filter(node) || std::ranges::any_of(node.children, [](const Node& child) {
           return child.sign == Sign::excluded || has_filter(child);
         });
}

}  // namespace

bool is_filter(const Node& node) {
  switch (node.kind) {
    case NodeKind::words:
    case NodeKind::near:
      return false;
    case NodeKind::everything:
    case NodeKind::keyword:
    case NodeKind::date:
    case NodeKind::none_of:
      return true;
    case NodeKind::list:
    case NodeKind::all_of:
    case NodeKind::any_of:
      return std::ranges::all_of(node.children, [](const Node& child) {
        return child.sign == Sign::excluded || is_filter(child);
      });
  }
  return true;
}

bool is_condition(const Node& node) {
  switch (node.kind) {
    case NodeKind::words:
      return node.field != nullptr || (node.quoted && readings_of(node.words).empty());
    case NodeKind::list:
    case NodeKind::all_of:
      return std::ranges::any_of(node.children, [](const Node& child) {
        return child.sign != Sign::none || is_condition(child);
      });
    case NodeKind::any_of:
      return has_filter(node);
    case NodeKind::near:
    case NodeKind::everything:
    case NodeKind::keyword:
    case NodeKind::date:
    case NodeKind::none_of:
      return true;
  }
  return true;
}

Items gather(const Node& node) {
  return Gatherer().gather(node);
}

}  // namespace fuge::query
