"""Grades of changed source texts: 547 examples by hand in six languages, 92 unseen ones, and the laws."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.changes import ACCEPTED_AS_MINOR, DANGER, Grade, grade

EXAMPLES = Path(__file__).parent / "examples"
SIX = ("en", "fr", "es", "ru", "zh", "ar")
SWAPPED = {Grade.DELETION: Grade.ADDITION, Grade.ADDITION: Grade.DELETION}


def _pairs(path: Path) -> Iterator[tuple[list[str], str, str]]:
    heading: list[str] = []
    previous = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:].split()
        elif line.startswith("- "):
            previous = line[2:]
        elif line.startswith("+ "):
            yield heading, previous, line[2:]


def _examples() -> Iterator[tuple[str, str, str, str]]:
    for language in SIX:
        for heading, previous, source in _pairs(EXAMPLES / f"{language}.txt"):
            yield language, heading[-1], previous, source
    for heading, previous, source in _pairs(EXAMPLES / "unseen.txt"):
        yield heading[0], heading[1], previous, source


@pytest.mark.parametrize(("language", "expected", "previous", "source"), tuple(_examples()))
def test_example(language: str, expected: str, previous: str, source: str) -> None:
    assert grade(previous, source, language) == Grade(expected)


@pytest.mark.parametrize("language", SIX)
def test_every_grade_has_six_examples(language: str) -> None:
    found = [heading[0] for heading, _, _ in _pairs(EXAMPLES / f"{language}.txt")]
    assert all(found.count(one.value) >= 6 for one in DANGER)
    assert found.count("trap") >= 10


def test_no_example_stands_twice() -> None:
    pairs = [(previous, source) for _, _, previous, source in _examples()]
    assert len(set(pairs)) == len(pairs)


def test_examples_backwards() -> None:
    for language, expected, previous, source in _examples():
        there = Grade(expected)
        assert grade(source, previous, language) == SWAPPED.get(there, there), (previous, source)


def test_order_of_danger() -> None:
    assert DANGER[0] is Grade.NUMBER
    assert DANGER[-1] is Grade.PUNCTUATION
    assert set(DANGER) == set(Grade)


def test_minor_edits_refuse_what_the_issue_refuses() -> None:
    refused = {"number", "date", "negation", "modal", "name", "deletion"}
    assert {one.value for one in set(Grade) - ACCEPTED_AS_MINOR} == refused | {"link"}


@pytest.mark.parametrize(
    ("previous", "source", "expected"),
    [
        # the most dangerous of several changes wins
        ("In May 2015 ten States will not sign.", "In June 2015 nine States may sign.", "number"),
        ("Finland will not sign today.", "Uruguay may sign tomorrow.", "date"),
        ("Finland will not sign.", "Uruguay may sign.", "negation"),
        ("Our friends in Finland will sign.", "Our friends in Uruguay may sign.", "modal"),
        ("They met in Finland on <em>peace</em>.", "They met in Uruguay on peace.", "name"),
        # nothing on one side
        ("", "A new paragraph of plain words was written.", "addition"),
        ("A new paragraph of plain words was written.", "", "deletion"),
        ("", "", "punctuation"),
        ("", "…", "punctuation"),
        # values
        ("twenty-one thousand five hundred and six", "21,506", "wording"),
        ("1.5 million people", "1,500,000 people", "wording"),
        ("the twenty-first century", "the 21st century", "wording"),
        ("two thirds of them", "2/3 of them", "wording"),
        ("½ of them", "half of them", "wording"),
        ("US$ 5 million", "5 million dollars", "wording"),
        ("26 September 2015", "September 26, 2015", "wording"),
        ("at 3 p.m. sharp", "at 15:00 sharp", "wording"),
        ("2015 was a good year", "2,015 was a good year", "number"),
        ("version 10.05.1", "version 10.05.2", "number"),
        ("9" * 5000, "9" * 4999, "number"),
        ("−5 degrees", "5 degrees", "number"),
    ],
)
def test_rules(previous: str, source: str, expected: str) -> None:
    assert grade(previous, source, "en") == Grade(expected)


@pytest.mark.parametrize(
    ("previous", "source", "expected"),
    [
        ("Temos 25 navios.", "Temos 26 navios.", "number"),
        ("Temos 1 000 navios.", "Temos 1000 navios.", "punctuation"),
        ("O encontro foi em 2015.", "O encontro foi em 2016.", "date"),
        ("Agradecemos à Finlândia.", "Agradecemos ao Uruguai.", "name"),
        ("Leia o <a>texto</a>.", "Leia o texto.", "link"),
        ("Grandes desafios nos esperam.", "Enormes desafios nos esperam.", "wording"),
    ],
)
def test_other_language(previous: str, source: str, expected: str) -> None:
    assert grade(previous, source, "pt") == Grade(expected)


def test_german_nouns_are_no_names() -> None:
    assert grade("Wir wollen den Frieden.", "Wir wollen die Freiheit.", "de") is Grade.WORDING
    assert grade("Die UNESCO hilft.", "Die UNICEF hilft.", "de") is Grade.NAME


def test_language_tags() -> None:
    for tag in ("en-GB", "en_US", "EN"):
        assert grade("We will go.", "We will not go.", tag) is Grade.NEGATION
    assert grade("我们接受。", "我们不接受。", "zh-Hans") is Grade.NEGATION
    assert grade("a", "b", "no such language") is Grade.WORDING


_WORDS = st.sampled_from(
    """We will not accept 5 ten of per cent % the Council Geneva today 26 September 2015 May may . , ; — <em> </em>
    no one two thirds twenty first 1,000 $ A/70/95 1325 (2000) ne pas n’est que plus rien no nadie не никто никогда
    тысяч третий لا يزال سنعمل خمسة وعشرون ألف في المائة غير 不 不断 会 二十 百分之 三分之二 安东尼奥·古特雷斯 先生
    2015年 一 个 月 ½ − which whom unlawful lawful""".split()
)
_TEXT = st.one_of(
    st.text(max_size=60), st.lists(_WORDS, max_size=14).map(" ".join), st.lists(_WORDS, max_size=9).map("".join)
)
_LANGUAGE = st.sampled_from((*SIX, "pt", "de", "zh-Hant", "xx", ""))


@settings(deadline=None, max_examples=300)
@given(_TEXT, _TEXT, _LANGUAGE)
@example("\ud800", "\udfff", "en")
@example("٣٫٥", "1⁄0", "ar")
@example("1/0", "0/1", "en")
def test_any_two_texts_have_a_grade_and_the_same_backwards(previous: str, source: str, language: str) -> None:
    there, back = grade(previous, source, language), grade(source, previous, language)
    assert back == SWAPPED.get(there, there)


@settings(deadline=None, max_examples=150)
@given(_TEXT, _LANGUAGE)
def test_nothing_changed(text: str, language: str) -> None:
    assert grade(text, text, language) is Grade.PUNCTUATION
    assert grade(text, f" {text}  ", language) is Grade.PUNCTUATION


@pytest.mark.parametrize("language", SIX)
def test_time_is_linear(language: str) -> None:
    text = " ".join(source for tongue, _, source, _ in _examples() if tongue == language)
    size = 17_000 if language == "zh" else 60_000

    def seconds(length: int) -> float:
        long = (text * (length // len(text) + 1))[:length]
        started = time.perf_counter()
        grade(long, long[::2] + long[1::2], language)
        grade(long, f"{long[: length // 2]} 7 {long[length // 2 :]}", language)
        return time.perf_counter() - started

    seconds(100)
    quarter, whole = seconds(size // 4), seconds(size)
    words = size if language == "zh" else len((text * (size // len(text) + 1))[:size].split())
    print(f"{language}: {words} words twice in {whole:.2f} s, a quarter in {quarter:.2f} s")  # noqa: T201
    assert whole < 10
    assert whole < 12 * quarter + 0.5


def test_very_long_texts_stay_within_memory() -> None:
    words = " ".join(f"w{'o' * (number % 97)}rd" for number in range(25_000))
    changed = words.replace(" word ", " stone ").replace("wrd", "brick")
    assert grade(words, changed, "en") is Grade.WORDING
    assert grade(words, f"{words} not", "en") is Grade.NEGATION


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "quatre-vingt-dix-sept pays", "97 pays"),
        ("fr", "soixante et onze pays", "71 pays"),
        ("fr", "deux millions et demi", "deux millions et demie"),
        ("fr", "deux cent mille personnes", "200 000 personnes"),
        ("fr", "la soixante et onzième session", "la 71e session"),
        ("es", "treinta y dos países", "32 países"),
        ("es", "mil millones de niños", "1.000 millones de niños"),
        ("es", "ciento cincuenta mil niños", "150.000 niños"),
        ("es", "el 42º período", "el cuadragésimo segundo período"),
        ("ru", "двести двадцать пять тысяч детей", "225 000 детей"),
        ("ru", "двадцать первый век", "21-й век"),
        ("ru", "два миллиарда людей", "2 млрд людей"),
        ("ar", "مئة وخمسة وعشرون بلدا", "125 بلدا"),
        ("ar", "الدورة الحادية والسبعون", "الدورة الحادية والسبعين"),
        ("ar", "خمسة آلاف جندي", "5000 جندي"),
        ("zh", "一百二十五个国家", "125个国家"),
        ("zh", "二〇一五年九月二十六日", "2015年9月26日"),
        ("zh", "三亿二千万人", "3.2亿人"),
        ("zh", "四分之三的国家", "3/4的国家"),
        ("zh", "第七十届会议", "第70届会议"),
    ],
)
def test_one_value_written_in_two_ways(language: str, one: str, other: str) -> None:
    assert grade(one, other, language) is Grade.WORDING


@pytest.mark.parametrize(
    ("previous", "source", "expected"),
    [
        (
            "The education that shall be given to them is free.",
            "The education that may be given to them is free.",
            "modal",
        ),
        ("This will help.", "This would help.", "modal"),
        ("All should know it.", "All must know it.", "modal"),
        ("These demands are just.", "These hopes are just.", "wording"),
        ("The will of the people prevails.", "The voice of the people prevails.", "wording"),
        ("May peace prevail.", "Let peace prevail.", "modal"),
        ("Theresa May spoke.", "Theresa Smith spoke.", "name"),
        ("In May we met.", "In April we met.", "date"),
        ("WE WILL KEEP THE PEACE FOR ALL PEOPLE", "WE WILL KEEP THE FAITH FOR ALL PEOPLE", "wording"),
        ("The U.N. is ready.", "The U.S. is ready.", "name"),
        ("Dr. Smith came. Peace came too.", "Dr. Smith came. Calm came too.", "wording"),
    ],
)
def test_english_traps(previous: str, source: str, expected: str) -> None:
    assert grade(previous, source, "en") == Grade(expected)
