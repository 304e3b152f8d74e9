"""Document symbols, addresses, numbers of resolutions and articles: S2xx."""

from __future__ import annotations

from hexapla.checks.rule import Rule
from hexapla.checks.rules.references import document_symbol, email, reference_differs, url

RULES: tuple[Rule, ...] = (document_symbol.RULE, url.RULE, email.RULE, reference_differs.RULE)
