"""The public names, the sample of the documentation, and that the model pickles."""

from __future__ import annotations

import dataclasses
import enum
import importlib
import inspect
import pickle
import typing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import hexapla as hx
from hexapla import model

SPEECH = "The Secretary-General’s message\nPeace is possible.\nThank you.\n"


def test_every_public_name_is_there() -> None:
    assert hx.__all__ == sorted(set(hx.__all__))
    for name in hx.__all__:
        found = getattr(hx, name)
        assert found is getattr(importlib.import_module(found.__module__), name)
        assert inspect.getdoc(found), name
    assert dir(hx) == sorted(hx.__all__)


def test_what_is_not_public() -> None:
    with pytest.raises(AttributeError, match="module 'hexapla' has no attribute 'shout'"):
        _ = hx.shout


def test_the_types_checkers_see_are_those_that_are_loaded() -> None:
    tree_names = {name for names in hx._HOMES.values() for name in names}
    assert tree_names == set(hx.__all__)


def test_the_sample_of_the_documentation(tmp_path: Path) -> None:
    (tmp_path / "source/sg").mkdir(parents=True)
    (tmp_path / "hexapla.toml").write_text('languages = ["en", "fr"]\n')
    source = tmp_path / "source/sg/sgsm17156.txt"
    source.write_text(SPEECH, encoding="utf-8")
    po_path = tmp_path / "locales/fr/LC_MESSAGES/sg/sgsm17156.po"

    speech = hx.read(source)
    template = hx.extract(speech)
    assert [message.source for message in template.messages] == SPEECH.splitlines()
    assert hx.save_catalog(hx.new_catalog(template, "fr"), po_path)
    french = hx.merge(hx.load_catalog(po_path), template)
    messages = tuple(dataclasses.replace(m, target="Merci.") if "Thank" in m.source else m for m in french.messages)
    french = dataclasses.replace(french, messages=messages)
    findings = hx.check(speech, french, select=("C",))
    assert [finding.rule for finding in findings] == ["C701", "C701"]
    assert hx.check(speech, french, select=("M",)) == ()
    edition = hx.translate(speech, french, fallback="source")
    assert (edition.language, edition.original) == ("fr", "en")
    path = tmp_path / "output/fr/sg/sgsm17156.html"
    assert hx.write(edition, path) is True
    assert hx.write(edition, path) is False
    assert b'lang="fr"' in path.read_bytes()
    assert hx.save_catalog(french, po_path)

    project = hx.Project.open(tmp_path)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(hx.run(hx.plan(project, "build"), executor=pool))
    assert [outcome.document for outcome in outcomes] == ["sg/sgsm17156"]
    assert outcomes == list(hx.run(hx.plan(project, "build"))) or outcomes[0].changes
    assert (tmp_path / "output/fr/sg/sgsm17156.xml").is_file()


def test_errors_have_one_base_and_one_line() -> None:
    for kind in (hx.CatalogError, hx.ConfigError, hx.PluginError, hx.ReadError, hx.WriteError):
        assert issubclass(kind, hx.HexaplaError)
        error = kind("no\nsuch thing", path="a.txt", line=3, hint="look elsewhere")
        assert str(error) == "a.txt:3: no such thing; look elsewhere"
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), again.line) == (kind, str(error), 3)


def sample(kind: Any) -> Any:
    """A value of a type, every field of it set."""
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: sample_of(hints[field.name]) for field in dataclasses.fields(kind)})
    return {str: "text", int: 1, bool: True, float: 1.5}[kind]


def sample_of(hint: Any, depth: int = 0) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        if Ellipsis in arguments:
            return () if depth > 1 else (sample_of(arguments[0], depth + 1),)
        return tuple(sample_of(argument, depth + 1) for argument in arguments)
    if arguments:
        first = arguments[0]
        return sample_of(first, depth)
    if hint is model.Code:
        return model.Code("em", content=(model.Text("word"),))
    return sample(hint)


KINDS = [kind for _, kind in inspect.getmembers(model, dataclasses.is_dataclass) if kind.__module__ == model.__name__]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_model_pickles_hashes_and_is_frozen(kind: Any) -> None:
    value = sample(kind)
    again = pickle.loads(pickle.dumps(value))
    assert again == value
    assert hash(again) == hash(value)
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError)):
        setattr(value, dataclasses.fields(kind)[0].name, None)


def test_a_read_document_pickles() -> None:
    document = hx.parse(b"<main><h1>Peace</h1><p>It <em>is</em> <img alt='a'/> possible.</p></main>", name="a.html")
    assert pickle.loads(pickle.dumps(document)) == document
    catalog = hx.extract(document)
    assert catalog.current
    assert pickle.loads(pickle.dumps(catalog)) == catalog
