"""The real speeches: building from the committed catalogs gives each translation exactly, in every format."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from lxml import etree, html

import hexapla as hx
from hexapla.jobs import Job
from hexapla.model import Document, Metadata, Role, plain

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests/data"
LANGUAGES = ("ar", "zh", "fr", "ru", "es")
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.fixture(scope="module")
def project() -> hx.Project:
    return hx.Project.open(ROOT)


def edition(project: hx.Project, name: str, language: str) -> tuple[Document, Document]:
    job: Job = hx.plan(project, "build", [name])[0]
    source = job.read()
    return source, hx.translate(source, hx.load_catalog(project.catalog_path(name, language)))


def table(name: str, language: str) -> dict[str, str]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"]: row[language] for row in rows}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_is_reproduced_line_by_line(project: hx.Project, language: str) -> None:
    source, translated = edition(project, "sg/sgsm17156", language)
    wanted = (DATA / f"speeches/sgsm17156.{language}.txt").read_text(encoding="utf-8").splitlines()
    native = hx.render(translated, "native").decode()
    assert native.splitlines()[-len(wanted) :] == wanted
    assert native.splitlines()[: -len(wanted)] == hx.render(source, "native").decode().splitlines()[: -len(wanted)]
    assert [plain(block.content) for block in translated.blocks] == wanted
    assert translated.status == "unofficial"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("ga/universal-declaration", "udhr/universal-declaration.tsv"),
        ("ga/sustainable-development-goals", "sdg/goals-and-targets.tsv"),
    ],
)
def test_the_declaration_and_the_goals_are_reproduced_by_id(
    project: hx.Project, name: str, texts: str, language: str
) -> None:
    source, translated = edition(project, name, language)
    wanted = table(texts, language)
    native = hx.render(translated, "native")
    root = etree.fromstring(native) if texts.startswith("sdg") else html.fromstring(native.decode())
    found = {
        node.get("id") or node.get("eId"): "".join(node.itertext())
        for node in root.iter(etree.Element)
        if (node.get("id") or node.get("eId")) in wanted
    }
    assert found == wanted
    published = html.fromstring(hx.render(translated, "html").decode())
    shown = {node.get("id"): node for node in published.iter(etree.Element) if node.get("id") in wanted}
    assert shown.keys() == wanted.keys()
    for key, node in shown.items():
        label = node.find("span[@class='label']")
        text = "".join(node.itertext()).removeprefix(f"{label.text} " if label is not None else "")
        assert text == wanted[key]
    assert [block.id for block in translated.blocks] == [block.id for block in source.blocks]


@pytest.mark.parametrize("name", ["sg/sgsm17156", "ga/universal-declaration", "ga/sustainable-development-goals"])
def test_the_akoma_ntoso_editions_hold_every_text_once(project: hx.Project, name: str) -> None:
    ids = set()
    for language in LANGUAGES:
        _, translated = edition(project, name, language)
        root = etree.fromstring(hx.render(translated, "akn"))
        ids.add(tuple(node.get("eId") for node in root.iter(etree.Element) if node.get("eId")))
        texts = [" ".join("".join(node.itertext()).split()) for node in root.iter(f"{AKN}p", f"{AKN}heading")]
        for block in translated.blocks:
            if block.role not in (Role.BOILERPLATE, Role.ATTRIBUTE):
                assert texts.count(" ".join(plain(block.content).split())) == 1
    assert len(ids) == 1, "the eIds differ between languages"


def test_the_metadata_of_the_message(project: hx.Project) -> None:
    source, russian = edition(project, "sg/sgsm17156", "ru")
    assert source.metadata == Metadata(
        symbol="SG/SM/17156",
        date="2015-09-29",
        place="New York",
        speaker="Ban Ki-moon",
        delivered_by="Hervé Ladsous, Under-Secretary-General for Peacekeeping Operations",
        occasion="the high-level dialogue on United Nations peacekeeping operations",
        kind="message",
    )
    assert russian.metadata.speaker == "Пан Ги Мун"
    assert russian.metadata.place == "Нью-Йорк"
    page = hx.render(russian, "html").decode()
    assert "29 сентября 2015 года" in page
    assert "Неофициальный перевод" in page


def test_nothing_is_left_to_do(project: hx.Project) -> None:
    for outcome in hx.run(hx.plan(project, "status")):
        assert not outcome.errors
        assert {summary.per_cent for summary in outcome.summaries} == {100.0}
    for outcome in hx.run(hx.plan(project, "check")):
        assert not outcome.findings
    for outcome in hx.run(hx.plan(project, "extract", dry=True)):
        assert not outcome.changes, "run hexapla extract and commit the catalogs"
