// Layer: article. What an agency or an outlet says about a version of an article, and what is
// neither its title nor its text.
#pragma once

#include <cstddef>
#include <string_view>

namespace fuge::article {

// A line that is only "(Mehr Details)", "(Wiederholung)" or other brackets of at most 60
// characters, or only "ROUNDUP", "Wiederholung:" and the like.
bool is_notice(std::string_view line);

// Of "(Mehr Details) Paris …": the bytes up to "Paris"; 0 where no notice stands there. A word of
// such notices must be in the brackets, since text begins with brackets too: "(Fast) alle …".
std::size_t leading_notice_length(std::string_view line);

// Of "ROUNDUP 2: Dax …": the bytes up to "Dax"; 0 without such a label.
std::size_t label_length(std::string_view line);

// "Diese Zusammenfassung wurde von einer KI erstellt …": a note of at most 500 bytes that names the
// machine, what it made, and this very article. All three, since articles tell of machines too.
bool is_machine_note(std::string_view line);

// "Haftungsausschluss: …", "Disclaimer: …"
bool is_disclaimer(std::string_view line) noexcept;

}  // namespace fuge::article
