// Layer: query. Which word of a question says what is asked for.
#pragma once

#include "query/syntax/tree.h"

namespace fuge::query {

// Sets Node::is_asked_for of the word behind the question word that a query begins with: behind
// "welche" any ("In welchem Jahr"), behind "wie" one in small letters where others have capitals
// ("Wie hoch ist die Brücke", but not "Wie Brücken entstehen"). An answer says 1956, or 60 Meter,
// and hardly year or high. After tell_small_letters().
void tell_what_is_asked_for(Node& tree);

}  // namespace fuge::query
