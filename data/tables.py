"""What each table in de/ holds, and as what the library sees it: one row here for each file.

A section of a file becomes one array, `fuge::LAYER::tables::SECTION` in LAYER/tables/FILE.h. A
column's name is the member of the array's rows; a section of one column is an array of words.
"""

from dataclasses import dataclass, field
from typing import Optional


@dataclass(frozen=True)
class Word:
    """Text. `form`: 'printed', 'lower' (small letters only) or 'folded', which is written as printed
    and folded here as the analysis folds words: äußern becomes äussern.
    """

    name: str
    form: str = "printed"
    drop_spaces: bool = False
    cpp_type = "std::string_view"


@dataclass(frozen=True)
class Words:
    """At least so many words with '=' between them, no word in two rows; a row's only column. With
    `name`, the first one is a member of its own.
    """

    others: str
    least: int
    name: Optional[str] = None
    form = "printed"
    drop_spaces = False
    cpp_type = "std::span<const std::string_view>"


@dataclass(frozen=True)
class Choice:
    """One of several words, each of which stands for a C++ constant."""

    name: str
    cpp_type: str
    constants: dict


@dataclass(frozen=True)
class Number:
    """A whole number, or one of the words that stand for one; '-' for 0."""

    name: str
    constants: dict = field(default_factory=dict)
    cpp_type = "int"


@dataclass(frozen=True)
class Section:
    columns: tuple
    separator: str = "|"
    row: Optional[str] = None  # the C++ type of rows with several columns
    declared_in: Optional[str] = None  # the header that has it; without, it is written here
    # 'sorted' by the first column's bytes, for binary search; 'longest' first; or as in the 'file'
    order: str = "sorted"


@dataclass(frozen=True)
class Table:
    layer: str
    sections: dict
    includes: tuple = ()


def words(form="folded", order="sorted"):
    return Section((Word("word", form),), order=order)


def pairs(row, first, second):
    return Section((Word(first, "folded"), Word(second, "folded")), separator="=", row=row)


DATE_WORD_KINDS = (
    "month weekday unit count day heuer current last week quarter since after before until between"
    " and from filler"
)

TABLES = {
    "abbreviations": Table("analysis", {
        "abbreviations": Section(
            (
                Word("text", drop_spaces=True),
                Choice("end", "SentenceEnd", {
                    name: f"SentenceEnd::{name}" for name in ("never", "numbered", "number", "maybe", "always")
                }),
            ),
            row="Abbreviation",
        ),
    }),
    "agencies": Table("article", {
        "agencies": Section(
            (Words("also", least=1, name="name"),),
            row="Agency", declared_in="article/wire_copy/agencies.h", order="file",
        ),
    }),
    "coordination": Table("analysis", {"joining_words": words(), "words_between": words()}),
    "date_words": Table("query", {
        "date_words": Section(
            (
                Word("word", "folded"),
                Choice("kind", "DateWordKind", {
                    name: f"DateWordKind::{name}{'_' if name == 'and' else ''}"
                    for name in DATE_WORD_KINDS.split()
                }),
                Number("value", {
                    name: f"static_cast<int>(Unit::{name})"
                    for name in ("day", "week", "month", "quarter", "year")
                }),
            ),
            row="DateWordRow",
        ),
    }, includes=("base/dates/calendar.h", "query/dates/date_words.h")),
    "endings": Table("analysis", {
        "adjective_endings": words(), "shared_endings": words(), "inflections": words(),
    }),
    "foreign_plurals": Table("lexicon", {
        "foreign_plurals": words(order="longest"),
    }),
    "function_words": Table("analysis", {
        "function_words": words(), "polite_forms": words(), "also_names": words(),
        "operators": words(),
    }),
    "gender": Table("analysis", {
        "irregular_feminines": pairs("Feminine", "feminine", "base"),
        "no_agents": words(), "before_innen": words(), "before_in": words(),
        "ends_of_persons": words(), "no_inclusive_forms": words(),
    }),
    "given_names": Table("analysis", {"given_names_in_s": words()}),
    "inhabitants": Table("analysis", {"inhabitants": pairs("Inhabitant", "inhabitant", "place")}),
    "irregular_forms": Table("lexicon", {
        "forms": pairs("IrregularForm", "form", "base"),
        "own_comparatives": words(),
        "nouns": pairs("IrregularForm", "form", "base"),
        "obliques": words(),
        "own_nouns": words(),
        "own_in_e": words(),
        "own_beside_plurals": words(),
        "own_words": words(),
        "own_participles": words(),
    }),
    "months": Table("base", {
        "months": Section((Word("word", "folded"), Number("month")), row="Month"),
    }),
    "names": Table("analysis", {"names": Section((Words("spellings", least=2),), order="file")}),
    "particles": Table("analysis", {"particles": words()}),
    "question_words": Table("query", {"before_any": words(), "before_small_letters": words()}),
    "sentence_openers": Table("search", {"sentence_openers": words()}),
    "short_forms": Table("analysis", {
        "short_forms": Section(
            (
                Word("text", "folded"),
                Word("word"),
                Choice("place", "ShortFormPlace", {
                    name: f"ShortFormPlace::{name}"
                    for name in ("anywhere", "behind_figure", "before_figure", "before_name")
                }),
            ),
            row="ShortForm",
        ),
        "dotted_names": Section(
            (Word("text", "folded"), Word("word")), separator="=", row="DottedName",
        ),
    }),
    "signs": Table("analysis", {
        "signs": Section((Word("text"), Word("word")), separator="=", row="Sign"),
    }),
    "spellings": Table("analysis", {
        "anywhere": pairs("Spelling", "old", "usual"),
        "whole_words": pairs("Spelling", "old", "usual"),
    }),
    "strong_verbs": Table("lexicon", {
        "strong_verbs": Section(
            tuple(Word(name, "folded") for name in (
                "infinitive", "present", "preterite", "participle", "subjunctive",
            )),
            row="StrongVerbRow",
        ),
    }),
    "transcription": Table("analysis", {
        "name_endings": words(), "long_name_endings": words(), "english_endings": words(),
        "sounds": Section(
            (Word("written", "folded"), Word("common", "folded")),
            separator="=", row="Sound", order="longest",
        ),
    }),
    "verb_prefixes": Table("lexicon", {"inseparable": words(), "separable": words()}),
    "wire_copy": Table("article", {
        name: words("lower") for name in (
            "words_before_text", "small_words_of_places", "small_words_of_foreign_places",
            "small_words_of_persons", "labels", "words_of_versions", "words_of_machines",
            "words_of_summaries", "references_to_itself",
        )
    } | {"capitals": words("printed")}),
}
