"""Which rules take more than linear time on hostile texts: a unit repeated, as source, as target and as both.

``python tests/bench/linear.py [COUNT] [--language ru]``: each rule judges each unit COUNT times (2,000 by default) and
four times as often; a rule that takes more than seven times as long for it, and a quarter of a second, is printed.
Garbage is not collected meanwhile, since that takes longer the more there is.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src")]

from hexapla.checks import rules, token_segment  # noqa: E402
from hexapla.checks.rule import Rule  # noqa: E402
from hexapla.model import Message, Pair  # noqa: E402

GROWTH = 4
SLOW = 0.25
"""Seconds; a shorter time is noise."""
LIMIT = 7
UNITS = {
    "": (
        "one |twenty-|and one hundred |million |1,|1.|1 |12 |3/4 |May |1 May |Monday, |2015 |20|"
        "per cent |$5 |XXI |I. |first, second, |the United Nations |Member States |WHO |Mr. |"
        "Ivan Ivanov |A/RES/70/1 |Add.1/|resolution 70/|Article 1 (2) |http://a/|www.|a@|@|(|((a) |“|”|"
        """‘|’ |'|"|... |…|. |! |? |?!|, |; |: |a|A|A |é|-|–|— | |\u00a0|\t|\n|а|аa|中|م|\u200f|\u202e|"""
        "\u0301|ﬁ|<|<em>|</em>|&amp;|&|<!--|a a |the the |(i) |a. |1) "
    ),
    "fr": (
        "un |vingt-et-|mille |milliard |1 000 |1,5 |le 1er mai |lundi |« |»| »|« a » | : | ;| ! |l’|l'|"
        "États Membres |l’Organisation des Nations Unies |premier, deuxième, |pour cent |n’est pas "
    ),
    "es": (
        "uno |veintiuno |mil millones |¿|¡|¿¡|1.000 |el 1 de mayo de |lunes |por ciento |los los |treinta y |n.º |pág. "
    ),
    "ru": (
        "один |двадцать |тысяча |миллиард |1 мая |г. |т. е. |и т. д. |«|»|„|«а» |"
        "Организация Объединенных Наций |государства-члены |ООН |а) |процентов |и и |первый, |XX век "
    ),
    "ar": (
        "واحد |عشرون و|ألف |مليون |1 أيار/مايو |الاثنين |«|»|(أ) |،|؛|؟|و|ال|الأمم المتحدة |في المائة |"
        "ـ|\u064e|ﻻ|١|٪|لا لا "
    ),
    "zh": (
        "一|十|百|万|亿|第一|百分之|5月|1日|星期|《|》|，|。|、|：|（|）|（一）|联合国|会员国|的|的的|中a|年|1990年代|倍"
    ),
}
LANGUAGES = ("en", *(tag for tag in UNITS if tag))


def units(language: str) -> Iterator[str]:
    for tag in ("", language):
        yield from filter(None, UNITS.get(tag, "").split("|"))


def seconds(rule: Rule, pair: Pair) -> float:
    """Return how long ``rule`` takes for ``pair``, with what it is the first to ask of the texts."""
    start = time.process_time()
    if rule.check:
        list(rule.check(pair))
    if rule.collect:
        rule.collect(pair)
    return time.process_time() - start


def pair_of(language: str, unit: str, place: str) -> Pair:
    other, plain = ("fr", "Le Conseil.") if language == "en" else ("en", "The Council.")
    source, target = (plain if place == "target" else unit), (plain if place == "source" else unit)
    return Pair("bench", language, other, token_segment(source), Message(source, target, line=1))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=2000)
    parser.add_argument("--language", default="", choices=("", *LANGUAGES))
    options = parser.parse_args()
    gc.disable()
    for language in (options.language,) if options.language else LANGUAGES:
        concerned = [rule for rule in rules() if not rule.languages or language in rule.languages]
        for unit in units(language):
            for place in ("source", "target", "both"):
                short = pair_of(language, unit * options.count, place)
                long = pair_of(language, unit * options.count * GROWTH, place)
                for rule in concerned:
                    before, after = seconds(rule, short), seconds(rule, long)
                    if after > max(SLOW, LIMIT * before):
                        print(f"{language} {place} {unit!r} {rule.code} {before:.2f} s -> {after:.2f} s", flush=True)
        gc.collect()
    print("done")


if __name__ == "__main__":
    main()
