"""PO catalogs: what is refused, what is kept, and that the bytes are gettext's."""

from __future__ import annotations

import errno
import io
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hexapla.catalogs import dump, load_catalog, parse, save_catalog
from hexapla.errors import CatalogError, WriteError
from hexapla.languages import OFFICIAL, language
from hexapla.model import Catalog, Message

ISOLATES = "\u2068\u2069"
needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext (msgcat) is not installed")

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
ENTRY = '#: source/a.txt#0123abcd\nmsgid "Peace is a long road."\nmsgstr "La paix est un long chemin."\n'
SPEECH = {
    "ar": "حضرات السيدات والسادة،",
    "zh": "女士们、先生们，",
    "en": "Excellencies, Ladies and gentlemen,",
    "fr": "Mesdames et Messieurs «\u00a0les délégués\u00a0»,",
    "ru": "Дамы и господа,",
    "es": "Señoras y señores:",
}


def msgcat(data: bytes) -> bytes:
    done = subprocess.run(["msgcat", "--no-wrap", "-"], input=data, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def handwritten(tag: str) -> bytes:
    """A catalog with everything that tools leave, in the form of a tool that wraps."""
    return f"""\
#
# Translators:
# Ana <ana@example.org>, 2024
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: speeches 1\\n"
"Language: {tag}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: {language(tag).plural_forms}\\n"
"X-Generator: Poedit 3.4\\n"

#no space
#  two spaces
#
#. salutation
#.
#. <a>: link
#: source/sg/one.txt#0123abcd source/sg/one.txt#89abcdef source/a.txt#p1 x:12
#: source/sg/two.txt#0123abcd
#, no-wrap, python-format, fuzzy, range: 0..5, c-format
#| msgctxt "old"
#| msgid "Excellencies, "
#| "colleagues,\\nfriends,"
msgctxt "opening"
msgid ""
"Excellencies, "
"Ladies and gentlemen,"
msgstr "{SPEECH[tag][:5]}"
"{SPEECH[tag][5:]}"

msgid "one\\nline \\"two\\"\\n\\nfour \\\\ \\t end\\n"
msgstr "\\n{SPEECH[tag]}\u2028\u0085\\v\\f\\a\\b\\r\\n"

msgid "resolution"
msgid_plural "resolutions"
msgstr[0] "{SPEECH[tag]}"
msgstr[1] ""

#, fuzzy
msgid "untranslated"
msgstr ""

# kept
#, fuzzy
#~| msgid "before"
#~ msgctxt "c"
#~ msgid "obsolete"
#~ msgstr "{SPEECH[tag]}"
""".encode()


# --- what is refused -------------------------------------------------------------------------------------------------

DAMAGE = {
    "missing closing quote": ('msgid "a"\nmsgstr "b\n', 6, "missing closing quote"),
    "escaped closing quote": ('msgid "a"\nmsgstr "b\\"\n', 6, "missing closing quote"),
    "cut in the middle of a msgstr": ('msgid "a"\nmsgstr "La pa', 6, "missing closing quote"),
    "cut before msgstr": ('msgid "a"\n', 6, "before its msgstr"),
    "cut after the comments": ('msgid "a"\nmsgstr "b"\n\n#: source/a.txt#1', 8, "before its msgid"),
    "cut after a previous text": ('msgid "a"\nmsgstr "b"\n\n#| msgid "x"\n', 9, "before its msgid"),
    "conflict marks": ('msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> x\n', 6, "merge conflict"),
    "end of a conflict": ('msgid "a"\nmsgstr "b"\n>>>>>>> x\n', 7, "merge conflict"),
    "middle of a conflict": ('msgid "a"\nmsgstr "b"\n=======\n', 7, "merge conflict"),
    "duplicate": ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 8, "first at line 5"),
    "duplicate in context": ('msgctxt "x"\nmsgid "a"\nmsgstr ""\nmsgctxt "x"\nmsgid "a"\nmsgstr ""\n', 9, "line 6"),
    "second header": ('msgid ""\nmsgstr "Language: ru\\n"\n', 5, "second header, first at line 1"),
    "NUL": ('msgid "a"\nmsgstr "b\0c"\n', 6, "NUL"),
    "escaped NUL": ('msgid "a"\nmsgstr "b\\000c"\n', 6, "NUL"),
    "unescaped quote": ('msgid "a"\nmsgstr "so "called" peace"\n', 6, "unescaped quote"),
    "unknown escape": ('msgid "a"\nmsgstr "C:\\dir"\n', 6, "unknown escape \\d"),
    "bytes that are no character": ('msgid "a"\nmsgstr "\\303"\n', 6, "not UTF-8"),
    "text outside quotes": ('msgid "a"\nLa paix\nmsgstr "b"\n', 6, "text outside quotes: 'La paix'"),
    "text after a quote": ('msgid "a"\nmsgstr "b" la paix\n', 6, "text outside quotes: 'la paix'"),
    "no quotes": ("msgid a\n", 5, "no quoted text after msgid"),
    "unknown keyword": ('msgid "a"\nmsgstring "b"\n', 6, "unknown keyword 'msgstring'"),
    "unknown previous keyword": ('#| msgold "a"\nmsgid "a"\nmsgstr ""\n', 5, "unknown keyword"),
    "msgstr first": ('msgstr "b"\n', 5, "msgstr out of order after msgstr"),
    "two msgid": ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 6, "before the msgstr of the entry of line 5"),
    "two msgstr": ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 7, "msgstr out of order"),
    "context after msgid": ('msgid "a"\nmsgctxt "b"\nmsgstr "c"\n', 6, "before the msgstr"),
    "msgstr after context": ('msgctxt "a"\nmsgstr "c"\n', 6, "msgstr out of order after msgctxt"),
    "plural form alone": ('msgid "a"\nmsgstr[0] "b"\n', 6, "without msgid_plural"),
    "plural without number": ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 7, "without a number"),
    "plural from one": ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n', 7, "msgstr[1] out of order"),
    "plural with a gap": ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "c"\n', 8, "msgstr[2] out of order"),
    "comment inside an entry": ('msgid "a"\n# why\nmsgstr "c"\n', 6, "a comment inside the entry of line 5"),
    "text without keyword": ('# c\n"a"\nmsgid "a"\nmsgstr ""\n', 6, "without a keyword"),
    "half obsolete": ('msgid "a"\n#~ msgstr "b"\n', 6, "mixed"),
    "obsolete continuation": ('msgid "a"\n#~ "b"\nmsgstr "b"\n', 6, "does not go on"),
    "previous out of order": ('#| msgid "a"\n#| msgctxt "b"\nmsgid "a"\nmsgstr ""\n', 6, "out of order after msgid"),
}


@pytest.mark.parametrize(("body", "line", "cause"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_refused_with_line_cause_and_hint(body: str, line: int, cause: str) -> None:
    with pytest.raises(CatalogError) as caught:
        parse((HEADER.rstrip("\n") + "\n" + body).encode(), path="fr/a.po")
    error = caught.value
    assert (error.path, error.line) == ("fr/a.po", line)
    assert cause in error.message
    assert error.hint
    assert str(error).startswith(f"fr/a.po:{line}: ")


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b"# only a comment\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(CatalogError, match="empty"):
        parse(data)


def test_invalid_utf8_names_the_line() -> None:
    with pytest.raises(CatalogError, match="invalid UTF-8: byte 0xE9") as caught:
        parse(HEADER.encode() + b'msgid "a"\nmsgstr "\xe9t\xe9"\n')
    assert caught.value.line == 7


@pytest.mark.parametrize("text", [b"ete", b"\xe9t\xe9"])
def test_another_charset_is_refused_with_the_cure(text: bytes) -> None:
    head = HEADER.replace("UTF-8", "ISO-8859-1").encode()
    with pytest.raises(CatalogError, match="ISO-8859-1") as caught:
        parse(head + b'msgid "a"\nmsgstr "' + text + b'"\n')
    assert "msgconv -t UTF-8" in caught.value.hint


def test_the_limit() -> None:
    data = (HEADER + ENTRY).encode()
    assert len(parse(data, limit=len(data)).messages) == 1
    with pytest.raises(CatalogError, match="larger than"):
        parse(data, limit=len(data) - 1)


def test_every_cut_of_a_catalog_is_refused_or_whole() -> None:
    """No cut loses text in silence: what is read is a whole beginning of the catalog."""
    data = handwritten("fr")
    texts = [(m.key, m.target) for m in parse(data).messages]
    for end in range(len(data)):
        try:
            cut = parse(data[:end])
        except CatalogError:
            continue
        found = [(m.key, m.target, m.plural) for m in cut.messages]
        assert [key for key, _, _ in found] == [key for key, _ in texts][: len(found)]
        # A cut at the end of a line of a long msgstr is not to be seen; nothing else may be missing.
        assert all(t == whole or whole.startswith(t) for (_, t, _), (_, whole) in zip(found, texts, strict=False))
        assert [t for _, t, _ in found[:-1]] == [whole for _, whole in texts][: len(found) - 1 if found else 0]


# --- what is accepted ------------------------------------------------------------------------------------------------


def test_bom_and_crlf() -> None:
    plain = parse((HEADER + ENTRY).encode())
    assert parse(b"\xef\xbb\xbf" + (HEADER + ENTRY).replace("\n", "\r\n").encode()) == plain
    assert plain.language == "fr"
    assert plain.messages[0].references == ("source/a.txt#0123abcd",)


def test_obsolete_beside_current_is_read() -> None:
    catalog = parse((HEADER + 'msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n').encode())
    assert [(m.obsolete, m.target) for m in catalog.messages] == [(False, "b"), (True, "c")]


def test_without_header_comments_belong_to_the_first_entry() -> None:
    catalog = parse(b'#\n# first\n#. extracted\n\nmsgid "a"\nmsgstr "b"\n')
    assert catalog.comments == ()
    assert catalog.header == ()
    assert catalog.messages[0].comments == ("", "first")
    assert dump(catalog) == b'#\n# first\n#. extracted\nmsgid "a"\nmsgstr "b"\n'


def test_everything_of_an_entry() -> None:
    catalog = parse(handwritten("zh").replace(b"Language: zh", b"Language: zh_CN"), path="zh/a.po")
    assert (catalog.language, catalog.path) == ("zh", "zh/a.po")
    assert [key for key, _ in catalog.header][-1] == "X-Generator"
    assert catalog.comments == ("", "Translators:", "Ana <ana@example.org>, 2024")
    assert catalog.header_flags == ("fuzzy",)
    first, lines, plural, _, obsolete = catalog.messages
    assert first.key == ("opening", "Excellencies, Ladies and gentlemen,")
    assert first.target == SPEECH["zh"]
    assert first.comments == ("no space", " two spaces", "")
    assert first.extracted == ("salutation", "", "<a>: link")
    assert first.references[2:] == ("source/a.txt#p1", "x:12", "source/sg/two.txt#0123abcd")
    assert set(first.flags) == {"no-wrap", "python-format", "fuzzy", "range: 0..5", "c-format"}
    assert (first.previous_context, first.previous) == ("old", "Excellencies, colleagues,\nfriends,")
    assert first.fuzzy
    assert handwritten("zh").splitlines()[first.line - 1] == b'msgid ""'
    assert lines.target == f"\n{SPEECH['zh']}\u2028\u0085\v\f\a\b\r\n"
    assert plural.plural == ("resolutions", SPEECH["zh"], "")
    assert plural.target == SPEECH["zh"]
    assert (obsolete.obsolete, obsolete.previous, obsolete.comments) == (True, "before", ("kept",))


def test_flags_of_new_gettext_and_of_weblate() -> None:
    text = '#= fuzzy\n#, max-length:90, placeholders:"a b"\nmsgid "a"\nmsgstr "b"\n'
    message = parse((HEADER + text).encode()).messages[0]
    assert message.flags == ("fuzzy", "max-length:90", 'placeholders:"a b"')
    assert dump(Catalog(messages=(message,))).startswith(b'#, fuzzy, max-length:90, placeholders:"a b"\n')


@pytest.mark.parametrize("line", ["#,fuzzy", "#, c-format fuzzy", '#, x:"y fuzzy', "#=c-format,fuzzy"])
def test_no_fuzzy_is_overlooked(line: str) -> None:
    assert parse(f'{line}\nmsgid "a"\nmsgstr "b"\n'.encode()).messages[0].fuzzy


def test_escapes_of_gettext() -> None:
    message = parse(rb'msgid "\101\x42 \303\251 \\101 \\a \42 \134n"' + b'\nmsgstr ""\n').messages[0]
    assert message.source == 'AB é \\101 \\a " \\n'


@needs_gettext
def test_a_backslash_ends_no_line_of_comments() -> None:
    """gettext joins such a line with the next one: the msgid would be part of the comment."""
    message = Message("a", "b", comments=("C:\\",), extracted=("\\",), references=("x\\",), flags=("\\",))
    data = dump(Catalog(messages=(message,)))
    assert data == b'# C:\\ \n#. \\ \n#: x\\ \n#, \\ \nmsgid "a"\nmsgstr "b"\n'
    assert b'msgid "a"\nmsgstr "b"\n' in msgcat(data)
    assert dump(parse(data)) == data


def test_file_names_with_spaces_are_one_reference() -> None:
    """As gettext 0.22 writes them; 0.21 takes each word for a reference of its own."""
    name = f"{ISOLATES[0]}a b.txt{ISOLATES[1]}:7"
    data = f'#: x:1 {name} y:2\nmsgid "a"\nmsgstr ""\n'.encode()
    assert parse(data).messages[0].references == ("x:1", name, "y:2")
    assert dump(parse(data)) == data
    assert dump(Catalog(messages=(Message("a", references=("a b",)),))).startswith(b"#: a%20b\n")


def test_comments_after_the_last_entry_are_not_lost() -> None:
    catalog = parse((HEADER + ENTRY + "\n# see the minutes\n").encode())
    assert catalog.comments == ("see the minutes",)


def test_header_keeps_order_and_odd_lines() -> None:
    head = 'msgid ""\nmsgstr ""\n"X-b: 2\\n"\n"no colon\\n"\n"X-a:  1 \\n"\n"X-a: again\\n"\n"Language: \\n"\n'
    catalog = parse(head.encode())
    assert catalog.header == (("X-b", "2"), ("", "no colon"), ("X-a", " 1 "), ("X-a", "again"), ("Language", ""))
    assert dump(catalog) == head.encode()


# --- the bytes are gettext's -----------------------------------------------------------------------------------------


@needs_gettext
@pytest.mark.parametrize("tag", OFFICIAL)
def test_bytes_are_msgcats(tag: str) -> None:
    data = handwritten(tag)
    written = dump(parse(data))
    assert written == msgcat(data)
    assert written == dump(parse(written))
    assert [(m.key, m.target) for m in parse(written).messages] == [(m.key, m.target) for m in parse(data).messages]


@needs_gettext
def test_unknown_flags_come_last() -> None:
    text = '#, weblate-x, fuzzy, c-format\nmsgid "a"\nmsgstr "b"\n'
    assert b"\n#, fuzzy, c-format, weblate-x\n" in dump(parse((HEADER + text).encode()))


characters = st.characters(
    exclude_categories=["Cs"], exclude_characters="\0\x04"
)  # gettext refuses EOT, by which it parts contexts
fields = st.text(characters | st.sampled_from('\n\\" \tnrté中ا'), max_size=30)
notes = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=20)
comment_lines = st.lists(notes.map(lambda text: text.rstrip("\\")), max_size=3)
file_names = st.text(st.sampled_from("abcé中ا/_-.%#"), min_size=1, max_size=90)
references = st.lists(file_names.map(lambda name: f"s/{name}"), max_size=8, unique=True)
known_flags = st.lists(
    st.sampled_from(("fuzzy", "no-wrap", "python-format", "no-c-format", "range: 1..9", "php-format")),
    unique=True,
)
messages = st.builds(
    Message,
    source=fields.filter(bool),
    target=fields,
    context=fields,
    flags=known_flags.map(tuple),
    comments=comment_lines.map(tuple),
    extracted=comment_lines.map(tuple),
    references=references.map(tuple),
    previous=st.none() | fields,
    previous_context=st.none() | fields,
    obsolete=st.booleans(),
    plural=st.just(()) | st.lists(fields, min_size=2, max_size=4).map(tuple),
)
catalogs = st.builds(
    Catalog,
    header=st.just((("Language", "fr"), ("Content-Type", "text/plain; charset=UTF-8"))),
    comments=comment_lines.map(tuple),
    messages=st.lists(messages, min_size=1, max_size=4, unique_by=lambda message: message.key).map(tuple),
)
slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@needs_gettext
@slow
@given(catalogs)
def test_any_catalog_is_written_as_msgcat_writes_it(catalog: Catalog) -> None:
    # msgcat drops obsolete entries without a target (a comment may be all that a translator wrote: we keep them), and
    # the ranges of the others.
    kept = (replace(m, obsolete=m.obsolete and bool(m.target)) for m in catalog.messages)
    kept = (replace(m, flags=tuple(f for f in m.flags if f[0] != "r")) if m.obsolete else m for m in kept)
    data = dump(replace(catalog, messages=tuple(kept)))
    assert data == msgcat(data)


@needs_gettext
@slow
@given(references)
def test_references_are_wrapped_as_by_msgcat(tokens: list[str]) -> None:
    data = dump(Catalog(messages=(Message("a", references=tuple(tokens)),)))
    one_line = HEADER.encode() + f'#: {" ".join(tokens)}\nmsgid "a"\nmsgstr ""\n'.encode()
    assert msgcat(one_line).removeprefix(HEADER.encode()) == data


def previous_text(message: Message) -> str | None:
    """gettext has no previous context without a previous msgid; it is the present one then."""
    return message.source if message.previous is None and message.previous_context is not None else message.previous


@slow
@given(catalogs)
def test_what_is_written_is_read(catalog: Catalog) -> None:
    data = dump(catalog)
    again = parse(data)
    assert dump(again) == data
    ordered = sorted(catalog.messages, key=lambda message: message.obsolete)
    assert [(m.key, m.previous, m.previous_context, m.comments, m.references, m.obsolete) for m in again.messages] == [
        (m.key, previous_text(m), m.previous_context, m.comments, m.references, m.obsolete) for m in ordered
    ]
    assert [m.target for m in again.messages] == [m.target for m in ordered]
    assert [m.fuzzy for m in again.messages] == [m.fuzzy and bool(m.target) for m in ordered]
    assert [m.plural[2:] for m in again.messages] == [m.plural[2:] for m in ordered]


anything = st.text(st.characters() | st.sampled_from('\n\r\0"\\#~|,: ' + ISOLATES), max_size=20)
wild = st.builds(
    Catalog,
    header=st.lists(st.tuples(anything, anything), max_size=3).map(tuple),
    comments=st.lists(anything, max_size=3).map(tuple),
    header_flags=st.lists(anything, max_size=3).map(tuple),
    messages=st.lists(
        st.builds(
            Message,
            source=anything,
            target=anything,
            context=anything,
            flags=st.lists(anything | st.just("fuzzy"), max_size=4).map(tuple),
            comments=st.lists(anything, max_size=3).map(tuple),
            extracted=st.lists(anything, max_size=3).map(tuple),
            references=st.lists(anything, max_size=3).map(tuple),
            obsolete=st.booleans(),
        ),
        max_size=3,
    ).map(tuple),
)


@slow
@given(wild)
def test_no_value_breaks_out_of_its_place(catalog: Catalog) -> None:
    """Whatever comments, references, flags and fields hold, the file has the same messages, or is not written."""
    try:
        data = dump(catalog)
    except CatalogError:
        return
    again = parse(data)
    assert dump(again) == data
    ordered = sorted(catalog.messages, key=lambda message: message.obsolete)
    assert [(m.key, m.target) for m in again.messages] == [(m.key, m.target) for m in ordered]
    assert [m.fuzzy for m in again.messages] == [
        bool(m.target) and any("fuzzy" in re.split(r"[\s,]+", flag) for flag in m.flags) for m in ordered
    ]


@slow
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    read_or_refuse(data)


MARKS = b'" \\ # #~ #| msgid msgctxt msgstr [0] [9] \\x \\0 \\134 <<<<<<< a \0 \xff \xe2\x80\xa8 \r #, #: #. #='
LINES = [b'msgid "a"\n', b'msgstr "a"\n', b'#~| msgid "a"\n', b'msgctxt ""\n', b"#, fuzzy\n", b"# \n", b"\n", b" ", b""]
pieces = st.sampled_from([*MARKS.split(b" "), *LINES])


@slow
@given(st.data())
def test_no_mutated_catalog_raises_anything_else(data: st.DataObject) -> None:
    text = handwritten(data.draw(st.sampled_from(OFFICIAL)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        text = text[:start] + data.draw(pieces) + text[end:]
    read_or_refuse(text)


def read_or_refuse(data: bytes) -> None:
    try:
        catalog = parse(data)
    except CatalogError:
        return
    written = dump(catalog)
    assert dump(parse(written)) == written


@pytest.mark.parametrize(
    "text",
    [
        'msgid "' + "a" * 1_000_000,
        'msgid "' + "\\" * 1_000_000,
        "a[" * 500_000,
        'msgid "a"\n' + '"a"\n' * 300_000 + 'msgstr ""\n',
        "#: " + "\u2068 " * 500_000 + '\nmsgid "a"\nmsgstr ""\n',
        "#, range:" + " " * 1_000_000 + '\nmsgid "a"\nmsgstr ""\n',
        "#\n" * 300_000 + 'msgid "a"\nmsgstr ""\n',
        "msgid" + " " * 1_000_000 + "x",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_input_takes_quadratic_time(text: str) -> None:
    start = time.process_time()
    read_or_refuse(text.encode())
    assert time.process_time() - start < 10  # linear: 2 seconds on a slow machine; quadratic: hours


@needs_gettext
@pytest.mark.parametrize("tag", OFFICIAL)
def test_msgfmt_accepts_what_is_written(tag: str, tmp_path: Path) -> None:
    fields = {
        "Project-Id-Version": "speeches",
        "PO-Revision-Date": "2024-05-06 07:08+0000",
        "Last-Translator": "Ana <ana@example.org>",
        "Language-Team": tag,
        "Language": tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language(tag).plural_forms,
    }
    gone = Message("gone", "x", obsolete=True, previous="y")
    catalog = Catalog(header=tuple(fields.items()), messages=(Message("Excellencies,", SPEECH[tag]), gone))
    (tmp_path / "a.po").write_bytes(dump(catalog))
    done = subprocess.run(["msgfmt", "-c", "-o", os.devnull, tmp_path / "a.po"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("tag", OFFICIAL)
def test_polib_and_babel_read_the_same_texts(tag: str) -> None:
    text = handwritten(tag).replace(b"\\a", b"").replace(b"\\v\\f", b"").replace("\u2028\u0085".encode(), b"")
    text = text.replace(b'msgstr[1] ""\n', b"" if tag == "zh" else b'msgstr[1] ""\n')
    catalog = parse(text.replace(b'#~| msgid "before"\n', b""))  # Babel 2.18 refuses #~|, which gettext writes
    data = dump(catalog)
    wanted = {m.key: m.target for m in catalog.messages if not m.obsolete}
    second = [entry for entry in polib.pofile(data.decode()) if not entry.obsolete]
    assert {(e.msgctxt or "", e.msgid): e.msgstr or e.msgstr_plural.get(0, "") for e in second} == wanted
    found = {}
    for message in read_po(io.BytesIO(data), abort_invalid=True):
        source = message.id if isinstance(message.id, str) else message.id[0]
        target = message.string if isinstance(message.string, str) else (message.string or ("",))[0]
        found[message.context or "", source] = target.replace("\\b", "\b")  # Babel does not know the escape
    del found["", ""]
    assert found == wanted


# --- files -----------------------------------------------------------------------------------------------------------


def small(target: str = "La paix") -> Catalog:
    return parse(HEADER.encode() + f'msgid "Peace"\nmsgstr "{target}"\n'.encode())


def test_save_and_load(tmp_path: Path) -> None:
    path = tmp_path / "fr" / "LC_MESSAGES" / "sg one.po"
    assert save_catalog(small(), path)
    assert load_catalog(path, name="locales/fr.po") == replace(small(), path="locales/fr.po")
    assert load_catalog(path).path == path.as_posix()
    assert [file.name for file in path.parent.iterdir()] == ["sg one.po"]


def test_nothing_is_written_if_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.po"
    save_catalog(small(), path)
    monkeypatch.setattr(os, "replace", lambda *_: pytest.fail("written"))
    assert not save_catalog(small(), path)


@pytest.mark.skipif(os.name == "nt", reason="permission bits are POSIX")
def test_permission_bits_and_links_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "a.po", tmp_path / "link.po"
    save_catalog(small(), path)
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600
    path.chmod(0o640)
    link.symlink_to(path)
    assert save_catalog(small("Paix"), link)
    assert link.is_symlink()
    assert load_catalog(path).messages[0].target == "Paix"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["replace", "fsync"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_failure_leaves_the_old_file_whole(
    call: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.po"
    save_catalog(small(), path)
    old = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(WriteError, match="cannot be written") as caught:
            save_catalog(small("Paix"), path)
    assert "unchanged" in caught.value.hint
    assert path.read_bytes() == old
    assert [file.name for file in tmp_path.iterdir()] == ["a.po"]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_kill_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    save_catalog(small(), path)
    old = path.read_bytes()
    code = (
        "import os, signal, sys; from pathlib import Path; from hexapla.catalogs import load_catalog, save_catalog\n"
        "from dataclasses import replace; path = Path(sys.argv[1]); catalog = load_catalog(path)\n"
        "os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "save_catalog(replace(catalog, comments=('new',)), path)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert path.read_bytes() == old


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError):
        save_catalog(small(), tmp_path / "file" / "a.po")
    (tmp_path / "folder.po").mkdir()
    with pytest.raises(WriteError, match="folder"):
        save_catalog(small(), tmp_path / "folder.po")
    with pytest.raises(CatalogError, match="duplicate message 'a'"):
        save_catalog(Catalog(messages=(Message("a"), Message("a", "b"))), tmp_path / "a.po")
    with pytest.raises(CatalogError, match=r"U\+D800"):
        dump(Catalog(messages=(Message("a", "\ud800"),)))
    with pytest.raises(CatalogError, match="NUL"):
        dump(Catalog(messages=(Message("a", comments=("\0",)),)))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder.po"]


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"no such catalog.*hexapla extract"):
        load_catalog(tmp_path / "a.po")
    with pytest.raises(CatalogError, match="cannot be read"):
        load_catalog(tmp_path)
    with pytest.raises(CatalogError, match="cannot be read"):
        load_catalog(Path("a\0b"))
    big = tmp_path / "big.po"
    big.write_bytes((HEADER + ENTRY).encode())
    with pytest.raises(CatalogError, match=r"fr\.po: the catalog is larger") as caught:
        load_catalog(big, name="fr.po", limit=10)
    assert caught.value.hint


def test_the_bytes_are_no_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """polib opens what looks like a path; ours never does."""
    monkeypatch.chdir(tmp_path)
    name = '#~ msgid "a"'
    Path(name).write_text(HEADER + ENTRY)
    with pytest.raises(CatalogError, match="before its msgstr"):
        parse(name.encode())
