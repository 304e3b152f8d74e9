"""Checks: rules over pairs of source segment and catalog message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hexapla import plugins
from hexapla.checks.rule import SEVERITIES, Example, Hit, Rule, example_pair, token_segment
from hexapla.checks.rules import RULES
from hexapla.errors import ConfigError, PluginError
from hexapla.model import Catalog, Document, Finding, Message, Pair
from hexapla.segmentation import segment
from hexapla.text import collapse, digest

__all__ = [
    "SEVERITIES", "Example", "Hit", "Rule", "Selection", "check", "check_pairs", "example_pair", "find_rule", "pairs",
    "rules", "token_segment",
]  # fmt: skip


@dataclass(frozen=True)
class Selection:
    """Which rules run and how grave they are.

    ``select`` and ``ignore`` are prefixes of codes; an empty ``select`` means all but the ``info`` rules. Of a prefix
    selected and one ignored the longer wins, else the ignored one. ``severity`` maps codes or prefixes to ``error``,
    ``warning``, ``info`` or ``off``; the longest prefix wins.
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: Mapping[str, str] = field(default_factory=dict)

    def rules(self) -> tuple[tuple[Rule, str], ...]:
        """Return the rules that run, each with its severity. ConfigError for a prefix that no rule has."""
        known = rules()
        for prefix in (*self.select, *self.ignore, *self.severity):
            if not any(rule.code.startswith(prefix) for rule in known):
                raise ConfigError(f"no rule has the code {prefix!r}", hint="hexapla rules lists them")
        return tuple((rule, severity) for rule in known if (severity := self._severity(rule)))

    def _severity(self, rule: Rule) -> str:
        """Return the severity of ``rule``, or "" if it does not run."""
        named = _longest(rule, self.severity)
        severity = self.severity[named] if named else rule.severity
        selected = bool(_longest(rule, self.select)) if self.select else severity != "info" or bool(named)
        ignored = _longest(rule, self.ignore)
        runs = selected and severity != "off" and (not ignored or len(ignored) < len(_longest(rule, self.select)))
        return severity if runs else ""


def _longest(rule: Rule, prefixes: Iterable[str]) -> str:
    """Return the longest of ``prefixes`` that the code of ``rule`` has, or ""."""
    return max((prefix for prefix in prefixes if rule.code.startswith(prefix)), key=len, default="")


def rules() -> tuple[Rule, ...]:
    """Return all rules, built-in and third-party, by code. PluginError if two have one code."""
    found = {rule.code: rule for rule in RULES}
    for name, rule in plugins.load(plugins.RULES).items():
        if not isinstance(rule, Rule):
            raise PluginError(f"plug-in {name!r} is not a Rule", hint="see hexapla.checks.Rule")
        if rule.code in found:
            raise PluginError(f"plug-in {name!r}: the code {rule.code} is taken", hint="choose another code")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def find_rule(code: str) -> Rule:
    """Return the rule with ``code`` (or name). ConfigError if there is none."""
    for rule in rules():
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    raise ConfigError(f"no rule has the code {code!r}", hint="hexapla rules lists them")


def check(
    document: Document, catalog: Catalog, *, select: Sequence[str] = (), selection: Selection | None = None
) -> tuple[Finding, ...]:
    """Return what the rules find in the translation of ``document`` in ``catalog``, in reading order."""
    return tuple(check_pairs(pairs(document, catalog), selection or Selection(select=select)))


def pairs(document: Document, catalog: Catalog) -> Iterator[Pair]:
    """Yield each distinct segment of ``document`` with its message; one that the catalog lacks has an empty target."""
    seen: set[tuple[str, str]] = set()
    for item in segment(document):
        key = (item.context, item.source)
        if key not in seen:
            seen.add(key)
            message = catalog.current.get(key) or Message(item.source, context=item.context)
            yield Pair(document.id, catalog.language, document.language, item, message, catalog.path)


def check_pairs(items: Iterable[Pair], selection: Selection) -> Iterator[Finding]:
    """Yield the findings of the selected rules in ``items``."""
    selected = selection.rules()
    for pair in items:
        for rule, severity in selected:
            for number, hit in enumerate(rule.check(pair)):
                yield _finding(rule, severity, pair, hit, number)


def _finding(rule: Rule, severity: str, pair: Pair, hit: Hit, number: int) -> Finding:
    message = pair.message
    identity = (pair.document, pair.language, pair.segment.id, rule.code, pair.segment.source, message.target)
    return Finding(
        rule=rule.code,
        name=rule.name,
        category=rule.category,
        severity=severity,
        message=hit.message,
        path=pair.path,
        line=message.line,
        document=pair.document,
        segment=pair.segment.id,
        language=pair.language,
        source=pair.segment.source,
        target=message.target,
        source_span=hit.source_span,
        target_span=hit.target_span,
        expected=hit.expected,
        found=hit.found,
        fingerprint=digest("\0".join((*map(collapse, identity), str(number)))),
    )
