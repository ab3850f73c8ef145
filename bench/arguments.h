// The arguments of a subcommand: what stands alone, flags, and options with a value.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// For arguments that are not valid: the usage is shown.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class Arguments {
 public:
  explicit Arguments(std::vector<std::string> arguments) : rest_(std::move(arguments)) {}

  // These take what they name off the arguments.
  bool flag(std::string_view name);
  // Nothing where it isn't there; of several the last. Throws UsageError where the value is
  // missing.
  std::optional<std::string> value(std::string_view name);
  std::vector<std::string> values(std::string_view name);
  // `otherwise` where it isn't there. Throws UsageError for anything but a number from 1 to `most`.
  unsigned long long number(std::string_view name, unsigned long long otherwise,
                            unsigned long long most);

  // What is left, `count` words. Throws UsageError where they are more or fewer, or one of them is
  // an option.
  std::vector<std::string> words(std::size_t count) const;

 private:
  std::vector<std::string> rest_;
};

}  // namespace bench
