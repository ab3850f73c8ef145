// Layer: ranking. How a term of the index matches a word of a query.
#pragma once

namespace fuge {

// From the closest on.
enum class MatchKind {
  surface_form,  // the surface form of the word itself
  stem,          // the same stem: another form of the word
  title,         // the same stem, in the title
  inner,         // several constituents of a compound: Landtag in Landtagswahl
  head,          // the head of a compound: Garantie in Sicherheitsgarantie
  modifier,      // another constituent of a compound: Sicherheit in Sicherheitsgarantie
  origin,        // a word that is made of it, or that it is made of: die Deutschen, deutsch
  expansion,     // a form that a prefix or a fuzzy word stands for
  family,        // a word that begins alike: restaurieren, Restauration
  neighbours,    // two words of the query as one compound: Ukraine Krieg, Ukrainekrieg
};

}  // namespace fuge
