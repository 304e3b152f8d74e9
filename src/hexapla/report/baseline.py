"""The baseline: findings that are known, so that old debt does not block new work.

A JSON file, one line a finding, in the order of paths; made for a repository, so it changes only where findings do.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from msgspec import Struct

from hexapla.errors import ConfigError
from hexapla.model import Finding

_VERSION = 1
_KEYS = ("fingerprint", "rule", "path", "message")


class Baseline(Struct, frozen=True):
    """The fingerprints of the findings that are known."""

    fingerprints: frozenset[str] = frozenset()


def parse(data: bytes, name: str) -> Baseline:
    """Return the baseline that ``data`` holds. ConfigError, with its ``name``, if it is none."""
    hint = "make it anew with --update-baseline"
    try:
        content = json.loads(data)
        if content["schema_version"] != _VERSION:
            raise ConfigError(f"a baseline of version {content['schema_version']!r}", path=name, hint=hint)
        known = [item["fingerprint"] for item in content["findings"]]
        if not all(isinstance(item, str) for item in known):
            raise TypeError("a fingerprint is not a string")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ConfigError(f"this is no baseline: {error}", path=name, hint=hint) from error
    return Baseline(frozenset(known))


def dump(findings: Sequence[Finding]) -> bytes:
    """Return the baseline of ``findings``; suppressed ones need none."""
    rows = sorted({tuple(str(getattr(f, key)) for key in ("path", "rule", "fingerprint", "message")) for f in findings
                   if not f.suppressed})  # fmt: skip
    lines = [
        json.dumps(dict(zip(_KEYS, (fingerprint, rule, path, message), strict=True)), ensure_ascii=True)
        for path, rule, fingerprint, message in rows
    ]
    body = ",\n".join(f"    {line}" for line in lines)
    inside = f"\n{body}\n  " if lines else ""
    return f'{{\n  "schema_version": {_VERSION},\n  "findings": [{inside}]\n}}\n'.encode()


def marked(findings: Sequence[Finding], baseline: Baseline) -> list[Finding]:
    """Return ``findings``, those of ``baseline`` marked as known."""
    known = baseline.fingerprints
    return [replace(item, baseline=True) if item.fingerprint in known else item for item in findings]


def grown(findings: Sequence[Finding], baseline: Baseline) -> list[Finding]:
    """Return the findings that ``baseline`` does not know."""
    return [item for item in findings if item.fingerprint not in baseline.fingerprints and not item.suppressed]
