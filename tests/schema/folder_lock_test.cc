#include "schema/folder_lock.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "support.h"

TEST_SUITE_BEGIN("schema");

using fuge::schema::FolderLock;

TEST_CASE("a folder has one lock at a time, which goes with the object") {
  const fuge::test::TemporaryFolder folder;
  FolderLock lock(folder.path());
  CHECK(lock.is_held());
  {
    const FolderLock other(folder.path());
    const int error = errno;
    CHECK_FALSE(other.is_held());
    CHECK(error == EWOULDBLOCK);
  }
  FolderLock moved(std::move(lock));
  CHECK_FALSE(FolderLock(folder.path()).is_held());
  moved = {};
  CHECK(FolderLock(folder.path()).is_held());
}

TEST_CASE("only a folder is locked, no link to one") {
  const fuge::test::TemporaryFolder folder;
  fuge::test::write_file(folder / "file", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder / "link");
  for (const char* name : {"file", "link", "missing"}) {
    CAPTURE(name);
    CHECK_FALSE(FolderLock(folder / name).is_held());
  }
}

TEST_CASE("a child that lives on doesn't keep a lock") {
  const fuge::test::TemporaryFolder folder;
  FolderLock lock(folder.path());
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    pause();
    _exit(0);
  }
  lock.release();
  CHECK(FolderLock(folder.path()).is_held());
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
}

TEST_CASE("a child's copy that goes leaves the lock") {
  const fuge::test::TemporaryFolder folder;
  FolderLock lock(folder.path());
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    lock.release();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK_FALSE(FolderLock(folder.path()).is_held());
}

TEST_SUITE_END();
