#include "arguments.h"

#include <algorithm>
#include <charconv>

namespace bench {

bool Arguments::flag(std::string_view name) {
  const auto found = std::find(rest_.begin(), rest_.end(), name);
  if (found == rest_.end()) return false;
  rest_.erase(found);
  return true;
}

std::optional<std::string> Arguments::value(std::string_view name) {
  const std::vector<std::string> all = values(name);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

std::vector<std::string> Arguments::values(std::string_view name) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < rest_.size();) {
    if (rest_[i] != name) {
      ++i;
      continue;
    }
    if (i + 1 == rest_.size()) throw UsageError(std::string(name) + " needs a value");
    found.push_back(rest_[i + 1]);
    const auto place = rest_.begin() + static_cast<std::ptrdiff_t>(i);
    rest_.erase(place, place + 2);
  }
  return found;
}

unsigned long long Arguments::number(std::string_view name, unsigned long long otherwise,
                                     unsigned long long most) {
  const auto text = value(name);
  if (!text) return otherwise;
  unsigned long long number = 0;
  const char* end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc() || stopped != end || number < 1 || number > most)
    throw UsageError(std::string(name) + " needs a number from 1 to " + std::to_string(most));
  return number;
}

std::vector<std::string> Arguments::words(std::size_t count) const {
  for (const std::string& word : rest_)
    if (word.starts_with("--")) throw UsageError("there is no option " + word + " here");
  if (rest_.size() != count)
    throw UsageError(std::to_string(count) + " arguments are wanted, there are " +
                     std::to_string(rest_.size()));
  return rest_;
}

}  // namespace bench
