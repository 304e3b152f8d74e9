"""Number words from CLDR: the tables of the quantity parser and its test sentences, made anew.

``npm pack cldr-rbnf``, unpack it, then ``python tests/bench/spellout.py package/rbnf``: writes
``src/hexapla/checks/quantities/spelled.tsv`` (the single words) and ``tests/data/checks/numbers-spelled.tsv`` (whole
numbers, cardinal and ordinal, in every rule set). A small interpreter of the rule-based number formats of UTS 35, part
3: whole numbers only. Chinese is parsed by its signs and needs no words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from babel import Locale

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "src/hexapla/checks/quantities/spelled.tsv"
SENTENCES = ROOT / "tests/data/checks/numbers-spelled.tsv"
LANGUAGES = ("ar", "en", "es", "fr", "ru")
MISPRINTS = frozenset("восемьдесятое восемьдесятому восемьдесятые третьом".split())
"""Forms of CLDR 48 that no Russian grammar has."""
SAMPLE = (
    *range(2, 100),
    *(100, 101, 111, 117, 121, 180, 194, 200, 202, 300, 377, 480, 500, 671, 781, 888, 991, 999, 1000, 1001),
    *(1021, 1100, 1945, 1999, 2000, 2015, 3000, 7500, 11000, 12345, 21000, 45671, 80000, 99999, 100000, 123456),
    *(200000, 300080, 555555, 700021, 999999),
)


class Format:
    """The rule sets of one language."""

    def __init__(self, language: str, text: str) -> None:
        self.locale = Locale.parse(language)
        self.sets: dict[str, list[tuple[int, int, str]]] = {}
        for line in text.splitlines():
            if line.startswith("%"):
                rules = self.sets.setdefault(line.rstrip(":"), [])
            elif match := re.match(r"(\d+)(?:/(\d+))?: ?(.*);$", line):
                base, radix = int(match[1]), int(match[2] or 10)
                divisor = 1
                while base and divisor * radix <= base:
                    divisor *= radix
                rules.append((base, divisor, match[3]))

    def spell(self, number: int, name: str) -> str:
        rules = [rule for rule in self.sets[name] if rule[0] <= number]
        base, divisor, body = rules[-1]
        if base % divisor and number % divisor == 0 and len(rules) > 1:
            base, divisor, body = rules[-2]
        body = re.sub(r"\[(.*?)\]", "" if number % divisor == 0 else r"\1", body).removeprefix("'")
        body = re.sub(r"\$\((\w+),(.*?)\)\$", lambda m: self._plural(number // divisor, m[1], m[2]), body)

        def inner(match: re.Match[str]) -> str:
            sign, called = match[0][0], match[0][1:-1] or name
            value = {"<": number // divisor, ">": number % divisor, "=": number}[sign]
            return self.spell(value, called) if called.startswith("%") else f"{value:,}"

        return re.sub(r"<[^<]*<|>[^>]*>|=[^=]*=", inner, body).replace("\u00ad", "")

    def _plural(self, number: int, kind: str, forms: str) -> str:
        table = dict(re.findall(r"(\w+)\{(.*?)\}", forms))
        rule = self.locale.plural_form if kind == "cardinal" else self.locale.ordinal_form
        return str(table.get(rule(number), table["other"]))

    def public(self, kind: str) -> Iterator[str]:
        """Yield the rule sets of a ``kind`` that are for use, not for other rule sets."""
        kinds = ("%spellout-cardinal", "%spellout-numbering") if kind == "cardinal" else ("%spellout-ordinal",)
        return (name for name in self.sets if name.startswith(kinds) and "year" not in name)


def words(form: Format, kind: str, number: int) -> list[str]:
    """Return the single words by which ``number`` is called."""
    found = (form.spell(number, name) for name in form.public(kind) if number or kind == "cardinal")
    return sorted({word for word in found if re.fullmatch(r"[^\W\d_]+", word)} - MISPRINTS)


def sentences(form: Format, kind: str, number: int) -> list[str]:
    """Return the ways to write ``number``; in Russian the cases, each once."""
    found = {" ".join(form.spell(number, name).split()) for name in form.public(kind)}
    return sorted(text for text in found if "," not in text and not MISPRINTS & set(text.split()))


def main() -> None:
    folder = Path(sys.argv[1])
    atoms, lines = ["language\tkind\tvalue\twords"], ["language\tkind\tvalue\ttext"]
    for language in LANGUAGES:
        form = Format(language, (folder / f"{language}-SpelloutRules.txt").read_text("utf-8"))
        for kind in ("cardinal", "ordinal"):
            last = (100, 1000) if kind == "ordinal" else range(100, 1000, 100)
            for number in (*range(20), *range(20, 100, 10), *last):
                found = words(form, kind, number)
                atoms += [f"{language}\t{kind}\t{number}\t{' '.join(found)}"] if found else []
            for number in SAMPLE:
                lines += (f"{language}\t{kind}\t{number}\t{text}" for text in sentences(form, kind, number))
    WORDS.write_text("\n".join(atoms) + "\n", "utf-8")
    SENTENCES.write_text("\n".join(line for line, _ in groupby(lines)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
