"""Which rules run and how grave they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from hexapla import plugins
from hexapla.checks.rule import Rule
from hexapla.checks.rules import RULES
from hexapla.errors import ConfigError, PluginError


class Selection(Struct, frozen=True):
    """Which rules run and how grave they are.

    ``select``, ``extend_select`` and ``ignore`` are prefixes of codes; an empty ``select`` means all but the ``info``
    rules, ``extend_select`` adds to it. Of a prefix selected and one ignored the longer wins, else the ignored one.
    ``severity`` maps codes or prefixes to ``error``, ``warning``, ``info`` or ``off``; the longest prefix wins.
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    extend_select: Sequence[str] = ()

    def rules(self) -> tuple[tuple[Rule, str], ...]:
        """Return the rules that run, each with its severity. ConfigError for a prefix that no rule has."""
        known = rules()
        for prefix in (*self.select, *self.extend_select, *self.ignore, *self.severity):
            if not prefix or not any(rule.code.startswith(prefix) for rule in known):
                raise ConfigError(f"no rule has the code {prefix!r}", hint="hexapla rules lists them")
        return tuple((rule, severity) for rule in known if (severity := self._severity(rule)))

    def _severity(self, rule: Rule) -> str:
        """Return the severity of ``rule``, or "" if it does not run."""
        named = _longest(rule, self.severity)
        severity = self.severity[named] if named else rule.severity
        chosen = _longest(rule, (*self.select, *self.extend_select))
        selected = bool(chosen) or (not self.select and (severity != "info" or bool(named)))
        ignored = _longest(rule, self.ignore)
        runs = selected and severity != "off" and (not ignored or len(ignored) < len(chosen))
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
