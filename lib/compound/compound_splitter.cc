#include "fuge/compound_splitter.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "compound/base_form.h"
#include "compound/decision.h"
#include "compound/embedded_lexicon.h"
#include "compound/user_parts.h"

namespace fuge {
namespace {

using namespace fuge::compound;

// No word has many more that are worth a look, and each takes time.
constexpr std::size_t most_readings = 100;

// The codes of a word. All that is no Latin letter has one code: its bytes follow, in lower case.
std::string key_of(std::string_view word, const Letters& letters) {
  std::string key;
  for (std::size_t i = 0; i < letters.count; ++i) {
    key += static_cast<char>(letters.codes[i]);
    if (letters.codes[i] != other) continue;
    const utf8::Decoded sign = utf8::decode(word, letters.begins[i]);
    if (sign.code_point == utf8::invalid) {
      key += word[letters.begins[i]];
    } else {
      utf8::append(key, unicode::to_small(sign.code_point));
    }
  }
  return key;
}

// What stands between hyphens.
struct Section {
  std::size_t begin;    // bytes
  std::size_t letters;  // where its letters begin: behind the hyphens at the begin of the word
  std::size_t end;
  std::size_t hyphens_end;  // of the hyphens behind it
};

std::size_t skip_hyphens(std::string_view word, std::size_t at) {
  while (const std::size_t hyphen = unicode::hyphen_at(word, at)) at += hyphen;
  return at;
}

// Hyphens at the begin of the word belong to the first section.
Section next_section(std::string_view word, std::size_t begin) {
  const std::size_t letters = skip_hyphens(word, begin);
  std::size_t end = letters;
  while (end < word.size() && unicode::hyphen_at(word, end) == 0) ++end;
  return {begin, letters, end, skip_hyphens(word, end)};
}

// Only a word with hyphens, or with signs that might be, is looked through for them.
bool has_other(const Letters& letters) {
  const auto codes = letters.all();
  return std::find(codes.begin(), codes.end(), other) != codes.end();
}

std::uint64_t hash_of(const CompoundWords& words, std::uint64_t hash) {
  for (const auto& exception : words.exceptions()) {
    hash = stable_hash(exception.word + '=', hash);
    for (const std::size_t joint : exception.joints)
      hash = stable_hash(std::to_string(joint) + ',', hash);
  }
  for (const auto& part : words.parts())
    hash = stable_hash(
        fmt::format("{}{}{}\n", part.last ? "-" : "", part.surface, part.first ? "-" : ""), hash);
  return hash;
}

}  // namespace

class CompoundSplitter::Impl {
 public:
  explicit Impl(CompoundWords words)
      : words_(std::move(words)), lexicon_(embedded_lexicon()), user_parts_(words_) {
    for (const auto& exception : words_.exceptions()) add_exception(exception);
  }

  void split(std::string_view word, std::vector<Constituent>& out) const {
    std::size_t count = 0;
    Letters letters;
    if (word.empty() || !read_letters(word, 0, word.size(), letters)) {
      if (!word.empty()) put_whole(word, out, count);
    } else if (const Joints* joints = find_exception(word, letters)) {
      put_parts(word, letters, {0, 0, word.size(), word.size()}, *joints, out, count);
    } else if (!has_other(letters)) {
      put_parts(word, letters, {0, 0, word.size(), word.size()}, joints_of(word, letters), out,
                count);
    } else {
      split_sections(word, letters, out, count);
    }
    out.resize(count);
  }

  std::vector<Reading> readings(std::string_view word, std::size_t limit) const {
    std::vector<Reading> all;
    if (word.empty()) return all;
    all.push_back(Reading{split_of(word), 0, true});
    add_readings(word, std::min(limit, most_readings), all);
    std::stable_sort(all.begin(), all.end(),
                     [](const Reading& a, const Reading& b) { return a.score > b.score; });
    return all;
  }

  std::string fingerprint() const {
    if (words_.empty()) return fmt::format("compounds-{:016x}", lexicon_.hash());
    return fmt::format("compounds-{:016x}-{:016x}", lexicon_.hash(),
                       hash_of(words_, stable_hash({})));
  }

 private:
  using Joints = std::vector<std::size_t>;  // letters

  const UserParts* user_parts() const { return user_parts_.empty() ? nullptr : &user_parts_; }

  void add_exception(const CompoundWords::Exception& exception) {
    Letters letters;
    if (!read_letters(exception.word, 0, exception.word.size(), letters)) return;
    Joints joints;
    for (std::size_t i = 1; i < letters.count; ++i)
      if (std::find(exception.joints.begin(), exception.joints.end(), letters.begins[i]) !=
              exception.joints.end() &&
          letters.joint_at(i))
        joints.push_back(i);
    exceptions_[key_of(exception.word, letters)] = std::move(joints);
  }

  const Joints* find_exception(std::string_view word, const Letters& letters) const {
    if (exceptions_.empty()) return nullptr;
    const auto found = exceptions_.find(key_of(word, letters));
    return found == exceptions_.end() ? nullptr : &found->second;
  }

  void split_sections(std::string_view word, Letters& letters, std::vector<Constituent>& out,
                      std::size_t& count) const {
    for (std::size_t begin = 0; begin < word.size();) {
      const Section section = next_section(word, begin);
      read_letters(word, section.letters, section.end, letters);
      put_parts(word, letters, section, joints_of(word, letters), out, count);
      begin = section.hyphens_end;
    }
  }

  // The letters of a section may come back respelled.
  Joints joints_of(std::string_view word, Letters& letters) const {
    if (const Joints* exception = find_exception(word, letters)) return *exception;
    const Path path = decide(lexicon_, letters, user_parts());
    return {path.joints.begin(), path.joints.begin() + path.count};
  }

  static Constituent& next(std::vector<Constituent>& out, std::size_t& count) {
    if (count == out.size()) out.emplace_back();
    return out[count++];
  }

  static void put_whole(std::string_view word, std::vector<Constituent>& out, std::size_t& count) {
    Constituent& part = next(out, count);
    part.begin = 0;
    part.end = word.size();
    part.surface.assign(word);
    part.base.assign(word);
    part.linking.clear();
  }

  void put_parts(std::string_view word, const Letters& letters, Section section,
                 const Joints& joints, std::vector<Constituent>& out, std::size_t& count) const {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= joints.size(); ++i) {
      const bool last = i == joints.size();
      const std::size_t end = last ? letters.count : joints[i];
      Constituent& part = next(out, count);
      part.begin = begin == 0 ? section.begin : letters.begins[begin];
      part.end = last ? section.hyphens_end : letters.begins[end];
      part.surface.assign(word.substr(part.begin, part.end - part.begin));
      describe({&letters, begin, end}, word, joints.empty(), last, part);
      begin = end;
    }
  }

  // A section that isn't split is its own base form; hyphens alone are theirs.
  void describe(Stretch stretch, std::string_view word, bool whole, bool last,
                Constituent& part) const {
    if (!whole) return describe_part(lexicon_, stretch, word, last, part.base, part.linking);
    part.linking.clear();
    if (stretch.size() == 0) {
      part.base = part.surface;
      return;
    }
    const std::size_t begin = stretch.letters->begins[stretch.begin];
    part.base.assign(word.substr(begin, stretch.letters->begins[stretch.end] - begin));
  }

  std::vector<Constituent> split_of(std::string_view word) const {
    std::vector<Constituent> parts;
    split(word, parts);
    return parts;
  }

  // To the chosen one: its score, the word whole, and the best readings of the longest section,
  // with the other sections as split() gives them.
  void add_readings(std::string_view word, std::size_t limit, std::vector<Reading>& all) const {
    Letters letters;
    if (!read_letters(word, 0, word.size(), letters)) return;
    const bool exception = find_exception(word, letters) != nullptr;
    const Section section = longest_section(word);
    read_letters(word, section.letters, section.end, letters);
    if (!exception) all.front().score = chosen_score(word, letters);
    add_new(reading_of(word, letters, section, Path{}), all);
    for (const Path& path : considered(lexicon_, letters, user_parts(), limit))
      if (all.size() < limit) add_new(reading_of(word, letters, section, path), all);
  }

  // Of the section: 0 for one that stays whole or is an exception.
  float chosen_score(std::string_view word, Letters letters) const {
    if (find_exception(word, letters) != nullptr) return 0;
    return decide(lexicon_, letters, user_parts()).score;
  }

  static void add_new(Reading reading, std::vector<Reading>& all) {
    for (const Reading& known : all)
      if (same_joints(known.constituents, reading.constituents)) return;
    all.push_back(std::move(reading));
  }

  // A respelled word may have the same joints and other base forms.
  static bool same_joints(const std::vector<Constituent>& left,
                          const std::vector<Constituent>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Constituent& a, const Constituent& b) { return a.end == b.end; });
  }

  static Section longest_section(std::string_view word) {
    Section longest{0, 0, 0, 0};
    for (std::size_t begin = 0; begin < word.size();) {
      const Section section = next_section(word, begin);
      if (section.end - section.begin > longest.end - longest.begin) longest = section;
      begin = section.hyphens_end;
    }
    return longest;
  }

  Reading reading_of(std::string_view word, const Letters& letters, Section varied,
                     const Path& path) const {
    Reading reading;
    reading.score = path.score;
    std::size_t count = 0;
    Letters others;
    for (std::size_t begin = 0; begin < word.size();) {
      const Section section = next_section(word, begin);
      if (section.begin == varied.begin) {
        const Joints joints{path.joints.begin(), path.joints.begin() + path.count};
        put_parts(word, letters, section, joints, reading.constituents, count);
      } else {
        read_letters(word, section.letters, section.end, others);
        const Joints joints = joints_of(word, others);
        put_parts(word, others, section, joints, reading.constituents, count);
      }
      begin = section.hyphens_end;
    }
    return reading;
  }

  CompoundWords words_;
  Lexicon lexicon_;
  UserParts user_parts_;
  std::unordered_map<std::string, Joints> exceptions_;  // by codes
};

CompoundSplitter::CompoundSplitter() : CompoundSplitter(CompoundWords()) {}
CompoundSplitter::CompoundSplitter(CompoundWords words)
    : impl_(std::make_unique<const Impl>(std::move(words))) {}
CompoundSplitter::CompoundSplitter(CompoundSplitter&&) noexcept = default;
CompoundSplitter& CompoundSplitter::operator=(CompoundSplitter&&) noexcept = default;
CompoundSplitter::~CompoundSplitter() = default;

std::vector<Constituent> CompoundSplitter::split(std::string_view word) const {
  std::vector<Constituent> constituents;
  split(word, constituents);
  return constituents;
}

void CompoundSplitter::split(std::string_view word, std::vector<Constituent>& constituents) const {
  impl_->split(word, constituents);
}

std::vector<Reading> CompoundSplitter::readings(std::string_view word, std::size_t limit) const {
  return impl_->readings(word, limit);
}

std::string CompoundSplitter::fingerprint() const {
  return impl_->fingerprint();
}

}  // namespace fuge
