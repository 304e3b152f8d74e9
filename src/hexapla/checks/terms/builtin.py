"""The built-in lists: organs, titles, bodies, instruments, terms of art, goals, States, people and cities.

Where they come from and under what licence is in ``data/README.md``. Cities are those of
:mod:`hexapla.changes.lexicon`.

What ``kind`` means: ``org`` and ``title`` must be there as they are; ``noun`` may be reworded; ``loose`` is too
general to be missed, unless its rival (of the same domain) stands there; ``country``, ``place``, ``person`` are names;
``sdg`` counts only with the number of the goal beside it; ``block`` is never asked for: it holds a name inside another.
"""

from __future__ import annotations

import csv
import functools
from importlib import resources

from hexapla.checks.terms.reading import load_terms
from hexapla.model import Term

_CITIES = frozenset(
    "New York|Geneva|Nairobi|Vienna|The "
    "Hague|Paris|London|Brussels|Rome|Madrid|Berlin|Moscow|Kyiv|Beijing|Shanghai|Tokyo|Hiroshima|Nagasaki|New "
    "Delhi|Bangkok|Seoul|Addis "
    "Ababa|Cairo|Khartoum|Juba|Darfur|Bangui|Kinshasa|Goma|Bamako|Mogadishu|Abuja|Dakar|Johannesburg|Damascus|Aleppo|Beirut|Baghdad|Mosul|Kabul|Sana’a|Gaza|Jerusalem|Ramallah"
    "|West Bank|Western Sahara|Kosovo|Srebrenica|Doha|Kyoto|Sendai|Copenhagen|Rio de Janeiro".split("|")
)


@functools.cache
def builtin_terms() -> tuple[Term, ...]:
    """Return the terms of the built-in lists."""
    data = resources.files("hexapla.checks.terms").joinpath("data")
    lists = [load_terms(data.joinpath(name).read_bytes(), name) for name in ("un.tsv", "countries.tsv")]
    return (*lists[0], *lists[1], *_cities())


def _cities() -> tuple[Term, ...]:
    text = resources.files("hexapla.changes.lexicon").joinpath("names.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Term(
            id=f"city-{row['en']}",
            forms=tuple((tag, tuple(cell.split(" | "))) for tag, cell in row.items() if cell),
            kind="place",
            domain="place",
            origin="names.tsv",
        )
        for row in rows
        if row["en"] in _CITIES
    )
