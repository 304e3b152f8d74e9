"""Terms: reading of term lists, the built-in ones, and what a translation makes of them."""

from __future__ import annotations

from hexapla.checks.terms.reading import load_terms

__all__ = ["load_terms"]
