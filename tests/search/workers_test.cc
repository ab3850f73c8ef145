#include "search/shards/workers.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

TEST_SUITE_BEGIN("search");

using fuge::search::Workers;

TEST_CASE("each work is done once, whatever threads there are") {
  for (const std::size_t threads : {0U, 1U, 3U}) {
    for (const std::size_t count : {0U, 1U, 2U, 50U}) {
      Workers workers(threads);
      std::vector<std::atomic<int>> done(count);
      workers.run(count, [&](std::size_t number) { ++done[number]; });
      for (const std::atomic<int>& times : done) CHECK(times == 1);
    }
  }
}

TEST_CASE("of what works throw, that of the lowest number passes when all have ended") {
  Workers workers(2);
  std::atomic<int> done = 0;
  std::string what;
  try {
    workers.run(8, [&](std::size_t number) {
      ++done;
      if (number == 3 || number == 6) throw std::runtime_error(std::to_string(number));
    });
  } catch (const std::runtime_error& error) {
    what = error.what();
  }
  CHECK(what == "3");
  CHECK(done == 8);
  workers.run(2, [&](std::size_t) { ++done; });
  CHECK(done == 10);
}

TEST_CASE("a child's copy does all works itself, also where the parent's threads were at work") {
  std::optional<Workers> workers(std::in_place, 2);
  std::atomic<bool> forked = false;
  std::atomic<int> begun = 0;
  std::thread busy([&] {
    workers->run(3, [&](std::size_t) {
      ++begun;
      while (!forked) std::this_thread::yield();
    });
  });
  while (begun < 3) std::this_thread::yield();
  const pid_t child = fork();
  if (child == 0) {
    std::size_t sum = 0;
    std::string what;
    workers->run(4, [&](std::size_t number) { sum += number; });
    try {
      workers->run(4, [&](std::size_t number) {
        sum += number;
        if (number > 0) throw std::runtime_error(std::to_string(number));
      });
    } catch (const std::runtime_error& error) {
      what = error.what();
    }
    workers.reset();
    _exit(sum == 12 && what == "1" ? 0 : 1);
  }
  forked = true;
  busy.join();
  REQUIRE(child >= 0);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(status == 0);
}

TEST_CASE("threads share workers, and works ask for works") {
  Workers workers(2);
  std::array<std::atomic<int>, 4> done = {};
  std::vector<std::thread> callers;
  for (std::atomic<int>& own : done) {
    callers.emplace_back([&] {
      for (int i = 0; i < 50; ++i)
        workers.run(4, [&](std::size_t) { workers.run(2, [&](std::size_t) { ++own; }); });
    });
  }
  for (std::thread& caller : callers) caller.join();
  for (const std::atomic<int>& own : done) CHECK(own == 400);
}

TEST_SUITE_END();
