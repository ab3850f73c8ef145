"""fuge explain: why an article is found."""

import json
import unittest

from program_support import ProgramTest, article, main

ARTICLES = [
    article("hafen", "2025-03-04", ["dpa"], None, "Neue Hafengarantie",
            "Die Hafengarantie gilt. Der Deich hielt."),
    article("deich", None, [], None, None, "Der Deich brach."),
]


class Explain(ProgramTest):
    articles = ARTICLES

    def explain(self, *arguments, code=0):
        return self.run_program("explain", *arguments, code=code)

    def test_text(self):
        out = self.explain("Garantie", "--id", "hafen").out
        self.assertIn("found, score ", out)
        self.assertIn("head of a compound ×2", out)
        self.assertIn("garantie", out)

    def test_json_adds_up(self):
        explanation = json.loads(self.explain("Garantie Deich", "--id", "hafen", "--json").out)
        self.assertTrue(explanation["matches"])
        self.assertEqual([word["word"] for word in explanation["words"]], ["Garantie", "Deich"])
        total = sum(word["score"] for word in explanation["words"])
        total += explanation["together"] + explanation["proximity"]
        self.assertAlmostEqual(explanation["score"], total * explanation["recency"], places=6)
        occurrence = explanation["words"][1]["occurrences"][0]
        self.assertEqual(occurrence["kind"], "as printed")

    def test_some_of_the_words(self):
        out = self.explain("Garantie Deich", "--id", "deich").out
        self.assertRegex(out, r"^found, score \d+\.\d+, ohne: Garantie\n")
        explanation = json.loads(self.explain("Garantie Deich", "--id", "deich", "--json").out)
        self.assertEqual((explanation["widened"], explanation["missing"]), (True, ["Garantie"]))

    def test_what_is_not_found(self):
        self.assertIn("not found", self.explain("Garantie", "--id", "deich", "--match", "all").out)

    def test_errors(self):
        for arguments, code, message in [
            (("Garantie", "--id", "keiner"), 1, "no article has the id keiner"),
            (("Garantie",), 2, "--id"),
            (("--id", "hafen"), 2, "a query"),
            (("titel:(Garantie", "--id", "hafen"), 2, "bracket"),
        ]:
            with self.subTest(arguments=arguments):
                self.assertIn(message, self.explain(*arguments, code=code).err)

    def test_syntax_error_has_a_caret(self):
        for query, column in [('titel:(Garantie', 6), ('Deich quelle:"Garantie', 13), ("übergröße a*", 11)]:
            for arguments in ([], ["--json"]):
                with self.subTest(query=query, arguments=arguments):
                    result = self.explain(query, "--id", "hafen", *arguments, code=2)
                    self.assertEqual(result.out, "")
                    self.assertEqual(result.err, self.run_program("search", query, code=2).err)
                    self.assertEqual(result.err.splitlines()[2], " " * (2 + column) + "^")


if __name__ == "__main__":
    main()
