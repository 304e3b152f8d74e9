"""Shared by all tests: what they need beside Python, and that nothing that should run is skipped in CI."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

# The suite is the same in every run: what Hypothesis finds is written down as an example.
settings.register_profile("hexapla", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("hexapla")

REQUIRE_ALL = bool(os.environ.get("REQUIRE_ALL_TESTS"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything must run, a skipped test is a failed one."""
    report = yield
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped: {report.longrepr}"
    return report
