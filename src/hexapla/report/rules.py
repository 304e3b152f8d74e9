"""The rules as a table, and the page of one; both made from the rules themselves."""

from __future__ import annotations

from hexapla.checks import Example, Rule, rules

_FIX = {"": "–", "safe": "safe", "unsafe": "unsafe"}


def table() -> str:
    """Return one line for each rule."""
    rows = [(rule.code, rule.severity, _FIX[rule.fix], rule.name) for rule in rules()]
    return "".join(f"{code}  {severity:<8} {fix:<7} {name}\n" for code, severity, fix, name in rows)


def markdown_table() -> str:
    """Return the rules as a Markdown table."""
    lines = ["| code | name | severity | fix | category |", "|---|---|---|---|---|"]
    lines += [f"| {r.code} | {r.name} | {r.severity} | {_FIX[r.fix]} | {r.category} |" for r in rules()]
    return "\n".join(lines) + "\n"


def page(rule: Rule) -> str:
    """Return what a translator should know of ``rule``."""
    return (
        f"{rule.code} {rule.name}\n\n{rule.reason}\n\n"
        f"Severity: {rule.severity}. Category (ITS 2.0): {rule.category}. Fix: {_FIX[rule.fix]}.\n"
        f"Source: {rule.source}.\n\n"
        f"Found:\n{_examples(rule.bad)}\nNot found:\n{_examples(rule.good)}"
    )


def _examples(examples: tuple[Example, ...]) -> str:
    return "".join(
        f"  {e.language}  {e.source}\n      {e.target.strip() or '(empty)'}{'  (fuzzy)' if e.fuzzy else ''}\n"
        for e in examples
    )
