"""Quantities of a text by value, in six languages: what N101 to N110 compare.

``hexapla.changes`` reads numbers too, to tell whether a source changed; it needs keys, not values with spans, readings
by two locales and units. The tables are shared (:mod:`.lexicon`), the grammar is this package's own.
"""

from __future__ import annotations

from hexapla.checks.quantities.differences import Difference, differences
from hexapla.checks.quantities.model import Kind, Level, Quantity
from hexapla.checks.quantities.parse import quantities

__all__ = ["Difference", "Kind", "Level", "Quantity", "differences", "quantities"]
