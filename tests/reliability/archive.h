// An index that faults are made in.
#pragma once

#include <filesystem>
#include <string>

#include "fuge/article.h"

namespace fuge::test {

// The article with this number: its word is in no other one, all have "Hafen".
Article harbour(int number, const std::string& source = "dpa");
std::string word_of(int number);

// Makes an index of the articles from 1 to `articles`, or adds them, with one commit.
void write_archive(const std::filesystem::path& path, int articles,
                   const std::string& source = "dpa");

// Puts one article and commits.
void put_one(const std::filesystem::path& path, int number, const std::string& source = "dpa");

// A copy of the folder and what is in it, as `cp -a` makes it.
void copy_archive(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace fuge::test
