#include "lexicon/base_forms/base_forms_image.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <utility>

#include "base/hash.h"
#include "lexicon/base_forms/automaton_builder.h"
#include "lexicon/spelling.h"
#include "lexicon/string_pool.h"

namespace fuge::lexicon {
namespace {

using analysis::FormReading;

// Where -ge- or -zu- begins that the base form hasn't, in letters before the end; 0 for none.
std::size_t infix_of(const std::string& form, const std::string& base) {
  std::size_t infix = 0;
  std::size_t most = same_begin(form, base);
  for (const char* letters : {"ge", "zu"}) {
    const std::string codes = codes_of(letters);
    for (std::size_t at = form.find(codes); at != std::string::npos;
         at = form.find(codes, at + 1)) {
      std::string rest = form;
      const std::size_t same = same_begin(rest.erase(at, codes.size()), base);
      if (same <= most) continue;
      most = same;
      infix = form.size() - at;
    }
  }
  return infix;
}

class Image {
 public:
  std::vector<std::byte> make(const FormTable& table, const std::vector<Ending>& endings) {
    analysis::BaseFormsHeader header{};
    header.magic = analysis::base_forms_magic;
    header.forms = automaton_.add(numbered(table));
    header.endings = automaton_.add(numbered(endings));
    set_begins_.push_back(static_cast<std::uint32_t>(readings_.size()));
    header.cell_count = static_cast<std::uint32_t>(automaton_.cells().size());
    header.set_count = static_cast<std::uint32_t>(set_begins_.size() - 1);
    header.reading_count = static_cast<std::uint32_t>(readings_.size());
    header.string_bytes = static_cast<std::uint32_t>(strings_.bytes().size());
    append(automaton_.cells().data(), automaton_.cells().size() * sizeof(analysis::Cell));
    append(set_begins_.data(), set_begins_.size() * sizeof(std::uint32_t));
    append(readings_.data(), readings_.size() * sizeof(FormReading));
    append(strings_.bytes().data(), strings_.bytes().size());
    header.hash = stable_hash({reinterpret_cast<const char*>(body_.data()), body_.size()});
    std::vector<std::byte> image(sizeof header + body_.size());
    std::memcpy(image.data(), &header, sizeof header);
    std::copy(body_.begin(), body_.end(), image.begin() + sizeof header);
    return image;
  }

 private:
  NumberedWords numbered(const FormTable& table) {
    NumberedWords words;
    for (const auto& [form, bases] : table.forms()) {
      std::vector<FormReading> readings;
      for (const BaseForm& base : bases) readings.push_back(reading_of(form, base));
      if (!readings.empty()) words.emplace_back(form, set_of(readings));
    }
    std::sort(words.begin(), words.end());
    return words;
  }

  NumberedWords numbered(const std::vector<Ending>& endings) {
    NumberedWords words;
    for (const Ending& ending : endings) {
      std::vector<FormReading> readings;
      for (const Ending::Way& way : ending.ways)
        readings.push_back(
            make_reading(way.strip, 0, way.add, way.word_class,
                         way.inflected ? analysis::inflected_flag : std::uint8_t{0}));
      words.emplace_back(ending.letters, set_of(readings));
    }
    return words;
  }

  FormReading reading_of(const std::string& form, const BaseForm& base) {
    const std::size_t infix = infix_of(form, base.codes);
    std::string rest = form;
    if (infix > 0) rest.erase(form.size() - infix, analysis::infix_letters);
    std::uint8_t flags = 0;
    if (base.infinitive) flags |= analysis::infinitive_flag;
    if (base.inflected) flags |= analysis::inflected_flag;
    if (base.sharp_s) flags |= analysis::sharp_s_flag;
    const std::size_t same = same_begin(rest, base.codes);
    return make_reading(rest.size() - same, infix, base.codes.substr(same), base.word_class, flags);
  }

  FormReading make_reading(std::size_t strip, std::size_t infix, const std::string& add,
                           analysis::WordClass word_class, std::uint8_t flags) {
    return {static_cast<std::uint8_t>(strip), static_cast<std::uint8_t>(infix),
            strings_.place_of(compound::to_text(as_span(add))),
            static_cast<std::uint8_t>(word_class), flags};
  }

  std::uint32_t set_of(const std::vector<FormReading>& readings) {
    const std::string key(reinterpret_cast<const char*>(readings.data()),
                          readings.size() * sizeof(FormReading));
    const auto [entry, is_new] =
        sets_.try_emplace(key, static_cast<std::uint32_t>(set_begins_.size()));
    if (is_new) {
      set_begins_.push_back(static_cast<std::uint32_t>(readings_.size()));
      readings_.insert(readings_.end(), readings.begin(), readings.end());
    }
    return entry->second;
  }

  void append(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const std::byte*>(data);
    body_.insert(body_.end(), bytes, bytes + size);
  }

  AutomatonBuilder automaton_;
  Strings strings_;
  std::vector<FormReading> readings_;
  std::vector<std::uint32_t> set_begins_;
  std::map<std::string, std::uint32_t> sets_;  // by the bytes of their readings
  std::vector<std::byte> body_;
};

}  // namespace

std::vector<std::byte> make_base_forms_image(const FormTable& table,
                                             const std::vector<Ending>& endings) {
  return Image().make(table, endings);
}

}  // namespace fuge::lexicon
