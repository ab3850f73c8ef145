#include "compound/respelling.h"

namespace fuge::compound {
namespace {

bool is_vowel(Code code) {
  return code == code_of('a') || code == code_of('e') || code == code_of('i') ||
         code == code_of('o') || code == code_of('u') || code == code_of('y') || code == a_umlaut ||
         code == o_umlaut || code == u_umlaut;
}

// The umlaut that two letters may stand for; `edge` for none.
Code umlaut_of(Code letter, Code next) {
  if (next != code_of('e')) return edge;
  if (letter == code_of('a')) return a_umlaut;
  if (letter == code_of('o')) return o_umlaut;
  return letter == code_of('u') ? u_umlaut : edge;
}

}  // namespace

bool with_umlauts(const Letters& letters, Letters& respelled) {
  respelled.count = 0;
  bool any = false;
  for (std::size_t i = 0; i < letters.count; ++i) {
    const Code umlaut =
        i + 1 < letters.count ? umlaut_of(letters.codes[i], letters.codes[i + 1]) : edge;
    respelled.begins[respelled.count] = letters.begins[i];
    respelled.codes[respelled.count++] = umlaut == edge ? letters.codes[i] : umlaut;
    if (umlaut == edge) continue;
    any = true;
    ++i;
  }
  respelled.begins[respelled.count] = letters.begins[letters.count];
  return any;
}

bool with_dropped_consonant(const Letters& letters, std::size_t place, Letters& respelled) {
  const Code code = letters.codes[place];
  if (letters.count == max_letters || letters.codes[place - 1] != code || is_vowel(code) ||
      code == other || !is_vowel(letters.codes[place + 1]))
    return false;
  respelled.count = 0;
  for (std::size_t i = 0; i < letters.count; ++i) {
    respelled.begins[respelled.count] = letters.begins[i];
    respelled.codes[respelled.count++] = letters.codes[i];
    if (i != place) continue;
    respelled.begins[respelled.count] = letters.begins[i + 1];
    respelled.codes[respelled.count++] = code;
  }
  respelled.begins[respelled.count] = letters.begins[letters.count];
  return true;
}

}  // namespace fuge::compound
