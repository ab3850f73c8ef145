// Layer: analysis. Which of a word's base forms are meant: German writes nouns with a capital.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/base_forms/base_forms.h"

namespace fuge::analysis {

// Where a word stands, as far as that tells whether its capital letter means something.
enum class Context : char {
  text,       // inside a sentence: a capital begins a noun or a name
  attribute,  // before a word with a capital: it may belong to a name as well: die Deutsche Bahn
  begin,      // at the begin of a sentence, or among words in capitals: a capital means nothing
  alone,      // a text of one word: a capital is one, and may be the begin of a sentence
  query,      // who types a capital means it
  query_attribute,    // before a word with a capital
  query_in_one_case,  // neither a small letter nor a capital means anything
};

// Those of documents may come to the same.
constexpr bool is_of_query(Context context) noexcept {
  return context >= Context::query;
}

// Whether a word is printed with ß, which its folded form doesn't tell from ss.
enum class SharpS : char {
  unknown,  // in capitals, or it has neither
  with,
  without,
};

// What a plural of -mann ends with, as the splitter has it: Fachleute, Fachmänner.
inline constexpr std::string_view singular_man = "mann";
inline bool is_plural_of_man(std::string_view head) noexcept {
  return head == "leute" || head == "Leute" || head == "Männer";
}

struct Reading {
  std::string base;    // folded
  std::string origin;  // what it is made of, where that is another word: deutsch of die Deutschen
  bool infinitive = false;
  bool function_word = false;
};

// The base forms of a word, the likeliest first; at least one. Used by one thread at a time.
class Readings {
 public:
  explicit Readings(const BaseForms& base_forms) : base_forms_(base_forms) {}

  // `spelled` is the word as folded and respelled, `capital` whether it is printed with one.
  // Valid until the next call.
  const std::vector<Reading>& content_word(std::string_view spelled, bool capital, SharpS sharp_s,
                                           Context context);
  // Whether the last ones are those of the word anywhere in a document.
  bool same_in_documents() const noexcept { return same_in_documents_; }
  // Of a constituent's base form, as the splitter has it.
  const std::vector<Reading>& constituent(std::string_view base, bool noun, bool last);
  // The base form of a noun's form, as far as it is sure; false where it is none, or unsure.
  bool find_noun(std::string_view spelled, SharpS sharp_s, std::string& base);
  // That of a compound's head, and whether it is a noun's: in a word with a small letter it isn't,
  // in one with a capital it is, but for adjectives (the head of Tatverdächtigen is verdächtig, as
  // that of tatverdächtig). `noun` and `base` are what the splitter says, and stay where the
  // dictionary hasn't the word.
  bool find_head(std::string_view printed, SharpS sharp_s, bool capital, bool noun,
                 std::string& base);
  // The word as it is, and nothing else.
  const std::vector<Reading>& as_printed(std::string_view word);
  // Of a function word, which may be a noun, a name or an abbreviation as well: die Ehe, die Oder,
  // Bruno Ganz, der OB.
  const std::vector<Reading>& function_word(std::string_view spelled, bool capital,
                                            bool all_capitals, Context context);

 private:
  bool sort(std::string_view spelled);
  static void sort_by_sharp_s(SharpS sharp_s, std::string_view spelled,
                              std::vector<BaseForm>& forms);
  void choose(std::string_view spelled, bool capital, Context context);
  bool may_be_attribute() const;
  void add_with_umlaut(std::string_view spelled);
  void guess_other(std::string_view spelled);
  void guess_name(std::string_view spelled);
  bool guess_nominalised(std::string_view spelled);
  void guess_genitive(std::string_view spelled);
  void take(const std::vector<BaseForm>& forms);
  void take_heads();
  void take_noun(std::string_view spelled);
  // What find_noun() does, of what sort() found.
  bool find_sorted_noun(std::string_view spelled, SharpS sharp_s, std::string& base);
  void take_infinitive(std::string_view spelled);
  void take_nominalised(std::string_view spelled);
  void add(Reading reading);

  const BaseForms& base_forms_;
  std::vector<BaseForm> nouns_;
  std::vector<BaseForm> others_;
  std::vector<BaseForm> found_;
  std::vector<BaseForm> heads_;
  std::vector<Reading> readings_;
  SharpS sharp_s_ = SharpS::unknown;
  bool same_in_documents_ = true;
};

}  // namespace fuge::analysis
