"""Makes C++ headers of the German tables, while the library is built. See de/README.md.

    compile_tables.py header TABLE.txt OUTPUT.h       the arrays of one table
    compile_tables.py hash OUTPUT.h TABLE.txt...      one number that changes with any entry

What is wrong with a table is told with file and line, all of it at once; nothing is written then.
"""

import hashlib
import pathlib
import sys
import unicodedata
from dataclasses import dataclass

import tables

HASH_BYTES = 8


@dataclass(frozen=True)
class Row:
    line: int
    written: tuple  # the columns as they stand in the file
    columns: tuple  # as C++ sees them: words, lists of words, expressions


class Problems(Exception):
    pass


def fold(text):
    """As NFKC_Casefold folds letters."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


class Reader:
    """One file → the rows of its sections, or Problems."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.problems = []
        if self.path.stem not in tables.TABLES:
            raise Problems(f"{path}: there is no table '{self.path.stem}' in tables.py")
        self.table = tables.TABLES[self.path.stem]
        self.rows = {name: [] for name in self.table.sections}
        self.lines_of_words = {name: {} for name in self.table.sections}
        self.section = None
        if len(self.table.sections) == 1:
            self.section = next(iter(self.table.sections))
        self.last = None  # the row before, in the same block
        self.has_reason = False

    def report(self, line, message):
        self.problems.append(f"{self.path}:{line}: {message}")

    def read(self):
        for number, raw in enumerate(self.path.read_bytes().split(b"\n"), 1):
            try:
                self.read_line(number, raw.decode("utf-8"))
            except UnicodeDecodeError as error:
                self.report(number, f"byte {error.start + 1} is not valid UTF-8")
        for name, rows in self.rows.items():
            if not rows:
                self.report(1, f"the section [{name}] has no entries")
        if self.problems:
            raise Problems("\n".join(self.problems))
        return self.rows

    def read_line(self, number, line):
        if line.startswith("#"):
            self.has_reason = True
        elif line.startswith("["):
            self.begin_section(number, line)
        elif line == "":
            self.has_reason = False
            self.last = None
        else:
            self.read_entry(number, line.split(" #")[0].rstrip(" "))

    def begin_section(self, number, line):
        self.section = line[1:-1] if line.endswith("]") else line
        self.has_reason = False
        self.last = None
        if self.section not in self.rows:
            known = ", ".join(f"[{name}]" for name in self.rows)
            self.report(number, f"there is no section '{line}' in this table, only {known}")

    def read_entry(self, number, text):
        if self.section is None:
            self.report(number, "an entry stands before the first [section]")
        if self.section not in self.rows:
            return
        if not self.has_reason:
            self.report(number, "a block of entries must begin with a comment that gives its reason")
            self.has_reason = True
        if (fault := fault_of(text)) is not None:
            self.report(number, fault)
            return
        section = self.table.sections[self.section]
        if (row := self.read_columns(number, section, text)) is not None:
            self.check_order(row)
            self.check_unique(row, section)
            self.rows[self.section].append(row)

    def read_columns(self, number, section, text):
        if isinstance(section.columns[0], tables.Words):
            written = [word.strip(" ") for word in text.split("=")]
            columns = [written]
            if len(written) < section.columns[0].least:
                self.report(number, f"'{text}' stands alone: spellings are joined by ' = '")
        else:
            written = [value.strip(" ") for value in text.split(section.separator)]
            if len(written) != len(section.columns):
                self.report(number, f"{len(written)} columns instead of {len(section.columns)}:"
                            f" {f' {section.separator} '.join(c.name for c in section.columns)}")
                return None
            columns = [self.read_value(number, *pair) for pair in zip(section.columns, written)]
        if not all(written):
            self.report(number, "a column is empty")
            return None
        return None if None in columns else Row(number, tuple(written), tuple(columns))

    def read_value(self, number, column, value):
        """The value as C++ sees it; nothing where it is not valid."""
        if isinstance(column, tables.Word):
            if column.form == "lower" and value != value.lower():
                self.report(number, f"'{value}' must be in small letters")
                return None
            value = value.replace(" ", "") if column.drop_spaces else value
            return fold(value) if column.form == "folded" else value
        if value in column.constants:
            return column.constants[value]
        if isinstance(column, tables.Number):
            if value == "-" or value.lstrip("-").isdecimal():
                return "0" if value == "-" else value
            self.report(number, f"'{value}' is no whole number"
                        + "".join(f", nor '{name}'" for name in column.constants))
        else:
            self.report(number, f"the column {column.name} has '{value}', which is none of "
                        + ", ".join(column.constants))
        return None

    def check_order(self, row):
        if self.last is not None and row.written[0].encode() < self.last.written[0].encode():
            self.report(row.line, f"'{row.written[0]}' must stand before '{self.last.written[0]}'"
                        f" of line {self.last.line}: entries are sorted by their bytes in each block")
        self.last = row

    def check_unique(self, row, section):
        of_group = isinstance(section.columns[0], tables.Words)
        known = self.lines_of_words[self.section]
        for word in row.columns[0] if of_group else row.columns[:1]:
            # Whatever differs in case alone is one word of a group.
            key = fold(word) if of_group else word
            if key in known:
                self.report(row.line, f"'{word}' stands in line {known[key]} too")
            known.setdefault(key, row.line)


def fault_of(text):
    """What is wrong with the letters of an entry; nothing where all is well."""
    if unicodedata.normalize("NFC", text) != text:
        return "a letter and its mark are two characters: write them as one (NFC)"
    if "  " in text or any(c != " " and (c.isspace() or not c.isprintable()) for c in text):
        return "there is other white space than single spaces"
    return "an entry begins with a space" if text.startswith(" ") else None


def ordered(rows, section):
    def key(row):
        return row.columns[0].encode()

    if section.order == "file":
        return rows
    if section.order == "longest":
        return sorted(rows, key=lambda row: (-len(key(row)), key(row)))
    return sorted(rows, key=key)


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def array(row_type, name, values):
    lines = "".join(f"    {value},\n" for value in values)
    return (f"inline constexpr std::array<{row_type}, {len(values)}> {name}{{{{\n{lines}}}}};\n")


class Writer:
    """The rows of a table → its header."""

    def __init__(self, name, rows):
        self.name = name
        self.table = tables.TABLES[name]
        self.rows = rows
        self.parts = []

    def write(self):
        layer = self.table.layer
        namespace = "fuge::tables" if layer == "base" else f"fuge::{layer}::tables"
        self.add_choices()
        declared = set()
        for name, section in self.table.sections.items():
            self.add_section(name, section, declared)
        own = {s.declared_in for s in self.table.sections.values() if s.declared_in}
        includes = "".join(f'#include "{path}"\n' for path in sorted(own | {*self.table.includes}))
        return (
            f"// Layer: {layer}. Written by the build, from data/de/{self.name}.txt.\n"
            "#pragma once\n\n#include <array>\n#include <span>\n#include <string_view>\n\n"
            + (includes + "\n" if includes else "")
            + f"namespace {namespace} {{\n\n" + "\n".join(self.parts)
            + f"\n}}  // namespace {namespace}\n"
        )

    def add_choices(self):
        """Enumerations that no header has."""
        for section in self.table.sections.values():
            for column in section.columns:
                if isinstance(column, tables.Choice) and not self.table.includes:
                    names = ", ".join(column.constants)
                    self.parts.append(f"enum class {column.cpp_type} {{ {names} }};\n")

    def add_section(self, name, section, declared):
        rows = ordered(self.rows[name], section)
        if isinstance(section.columns[0], tables.Words):
            self.add_groups(name, section, rows)
        elif len(section.columns) == 1:
            words = [literal(row.columns[0]) for row in rows]
            self.parts.append(array("std::string_view", name, words))
        else:
            if section.row not in declared:
                members = "".join(f"  {c.cpp_type} {c.name};\n" for c in section.columns)
                self.parts.append(f"struct {section.row} {{\n{members}}};\n")
                declared.add(section.row)
            values = [self.row(section, row) for row in rows]
            self.parts.append(array(section.row, name, values))

    @staticmethod
    def row(section, row):
        values = [literal(value) if isinstance(column, tables.Word) else value
                  for column, value in zip(section.columns, row.columns)]
        return f"{section.row}{{{', '.join(values)}}}"

    def add_groups(self, name, section, rows):
        """All words of all rows in one array, and rows that are stretches of it."""
        column = section.columns[0]
        words, values = [], []
        for row in rows:
            group = row.columns[0][1:] if column.name else row.columns[0]
            stretch = f"{{words_of_{name}.data() + {len(words)}, {len(group)}}}"
            words += [literal(word) for word in group]
            named = f"{section.row}{{{literal(row.columns[0][0])}, {stretch}}}"
            values.append(named if column.name else stretch)
        self.parts.append(array("std::string_view", f"words_of_{name}", words))
        self.parts.append(array(section.row if column.name else column.cpp_type, name, values))


def hash_of(paths):
    """Of the entries as C++ sees them: comments, and in which order files come, change nothing."""
    digest = hashlib.sha256()
    for path in sorted(map(pathlib.Path, paths), key=lambda path: path.stem):
        for name, rows in Reader(path).read().items():
            section = tables.TABLES[path.stem].sections[name]
            digest.update(f"[{path.stem} {name}]\n".encode())
            for row in ordered(rows, section):
                digest.update(f"{row.columns}\n".encode())
    return int.from_bytes(digest.digest()[:HASH_BYTES], "big")


def hash_header(paths):
    number = hash_of(paths)
    layers = {tables.TABLES[pathlib.Path(path).stem].layer for path in paths}
    if len(layers) > 1:
        raise Problems(f"tables of several layers have no hash together: {', '.join(layers)}")
    layer = layers.pop()
    return (f"// Layer: {layer}. Written by the build: a hash of this layer's tables in data/de.\n"
            "#pragma once\n\n#include <cstdint>\n\n"
            f"namespace fuge::{layer}::tables {{\n\n"
            f"inline constexpr std::uint64_t hash = 0x{number:016x}U;\n\n"
            f"}}  // namespace fuge::{layer}::tables\n")


def run(arguments):
    if len(arguments) == 3 and arguments[0] == "header":
        name = pathlib.Path(arguments[1]).stem
        output, text = arguments[2], Writer(name, Reader(arguments[1]).read()).write()
    elif len(arguments) >= 3 and arguments[0] == "hash":
        output, text = arguments[1], hash_header(arguments[2:])
    else:
        raise Problems(__doc__)
    pathlib.Path(output).write_text(text, "utf-8")


if __name__ == "__main__":
    try:
        run(sys.argv[1:])
    except (Problems, OSError) as error:
        sys.exit(str(error))
