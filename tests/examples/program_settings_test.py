"""What an index was made with: kept in it, shown by info, held against what is given."""

import json
import unittest

from program_support import ProgramTest, article, json_lines, main

ARTICLES = [article("gipfel", "2025-05-02", ["dpa"], None, None,
                    "Die Staats- und Regierungschefs trafen Quorkelin im Hafenflump.")]
SWITCHES = {"base_forms": "--no-base-forms", "compounds": "--no-compounds",
            "ellipsis": "--no-ellipsis", "gender": "--no-gender", "names": "--no-names", "spelling": "--no-spelling"}


class SettingsTest(ProgramTest):
    articles = []

    def setUp(self):
        super().setUp()
        self.words = self.write("words.txt", "Hafenflump = Hafen|flump\nDruschba-\n")
        self.names = self.write("names.txt", "Quorkelin = Kworkelin\n")

    def make(self, *arguments, code=0, env=None):
        return self.run_program("index", "-", *arguments, input=json_lines(ARTICLES), code=code, env=env)

    def info(self, *arguments):
        return json.loads(self.run_program("info", "--json", *arguments, code=0).out)


class AnIndexKnowsItself(SettingsTest):
    def test_each_switch(self):
        for name, switch in SWITCHES.items():
            with self.subTest(switch=switch):
                self.db = str(self.folder / f"{name}.fuge")
                self.make(switch)
                off = [each for each in SWITCHES if not self.info()["settings"][each]]
                self.assertEqual(off, [name])
                self.assertIn(f"switches        {switch}\n", self.run_program("info", code=0).out)
                self.make()  # again: the switch needn't be repeated
                self.make(switch)

    def test_words_and_names_are_applied_by_every_command(self):
        self.make("--words", self.words, "--names", self.names, "--no-ellipsis")
        settings = self.info()["settings"]
        self.assertEqual((settings["own_words"], settings["own_names"]), (2, 1))
        out = self.run_program("info", code=0).out
        for line in ("switches        --no-ellipsis\n", "own words       2\n", "own names       1\n"):
            self.assertIn(line, out)
        self.assertEqual(self.ids("Kworkelin"), ["gipfel"], "names")
        self.assertEqual(self.ids("Flump"), ["gipfel"], "words")
        self.assertEqual(self.ids("Staatschef", "--match", "all"), [], "a switch")
        self.assertIn("head of a compound", self.run_program("explain", "Flump", "--id", "gipfel", code=0).out)
        self.assertEqual(self.search_json("Flump", command="facets")["total"], 1)
        self.assertIn("Quorkelin", self.run_program("show", "gipfel", code=0).out)
        self.make()
        self.run_program("delete", "gipfel", code=0)

    def test_the_files_are_no_longer_needed(self):
        self.make("--words", self.words)
        self.write("words.txt", "")
        self.assertEqual(self.ids("Flump"), ["gipfel"])

    def test_the_environment_counts_for_a_new_index(self):
        self.make(env={"FUGE_NAMES": self.names})
        self.assertEqual(self.ids("Kworkelin"), ["gipfel"])


class WhatContradictsIsRefused(SettingsTest):
    COMMANDS = [["search", "hafen"], ["facets"], ["info"], ["show", "gipfel"], ["delete", "gipfel"],
                ["explain", "hafen", "--id", "gipfel"], ["index", "-"]]

    def assert_refused(self, *arguments, words):
        for command in self.COMMANDS:
            with self.subTest(command=command, arguments=arguments):
                err = self.run_program(*command, *arguments, code=1).err
                for word in words:
                    self.assertIn(word, err)

    def test_switches(self):
        self.make()
        self.assert_refused("--no-gender", words=["gender", "on", "off"])

    def test_words_and_names(self):
        self.make("--words", self.words)
        other = self.write("other.txt", "Wiesenflump = Wiesen|flump\n")
        self.assert_refused("--words", other, words=["words"])
        self.assert_refused("--names", self.names, words=["names"])

    def test_what_agrees_is_not(self):
        self.make("--words", self.words, "--no-gender")
        for arguments in (["--no-gender"], ["--words", self.words], ["--no-gender", "--words", self.words]):
            for command in self.COMMANDS[:4]:
                self.run_program(*command, *arguments, code=0)
            self.make(*arguments)

    def test_files_that_are_not_valid(self):
        self.make()
        bad = self.write("bad.txt", "zwei Worte\n")
        self.assertIn("bad.txt:1", self.run_program("search", "x", "--words", bad, code=1).err)


if __name__ == "__main__":
    main()
