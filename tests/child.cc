#include "child.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fuge::test {
namespace {

constexpr uid_t nobody = 65534;

void give_to_nobody(const std::filesystem::path& folder) {
  REQUIRE(chown(folder.c_str(), nobody, nobody) == 0);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    REQUIRE(lchown(entry.path().c_str(), nobody, nobody) == 0);
}

}  // namespace

int exit_code_of(const std::function<int()>& work) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      _exit(work());
    } catch (const std::exception&) {
      _exit(125);
    }
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int exit_code_of_nobody(const std::filesystem::path& folder, const std::function<int()>& work) {
  const bool is_root = getuid() == 0;
  if (is_root) give_to_nobody(folder);
  return exit_code_of([&] {
    if (is_root && (setgid(nobody) != 0 || setuid(nobody) != 0)) return 126;
    return work();
  });
}

}  // namespace fuge::test
