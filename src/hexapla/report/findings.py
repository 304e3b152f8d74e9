"""The reports of findings, by the names of ``--output-format``."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hexapla.report.checked import Checked
from hexapla.report.github import github
from hexapla.report.gitlab import gitlab
from hexapla.report.json_report import as_json, as_jsonl
from hexapla.report.junit import junit
from hexapla.report.markdown import markdown
from hexapla.report.sarif import sarif
from hexapla.report.text_report import concise, full

Report = Callable[[Checked], str]

REPORTS: Mapping[str, Report] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "jsonl": as_jsonl,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "sarif": sarif,
    "markdown": markdown,
}
