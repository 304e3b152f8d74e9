"""The published pages in a real browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from hexapla.cli.app import run

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
).split()

# Asks the browser how it laid the page out, and leaves the answer where --dump-dom shows it.
PROBE = """<script>addEventListener("load", () => {
  const style = (s) => getComputedStyle(document.querySelector(s));
  const h1 = document.querySelector("h1").getBoundingClientRect();
  document.title = JSON.stringify({
    direction: style("main").direction, font: style("main").fontFamily,
    overflow: document.documentElement.scrollWidth > innerWidth,
    heading: [h1.width, h1.height], links: document.querySelectorAll("nav a").length,
    start: style("h1").textAlign,
  });
});</script>"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("pages")
    assert run(["-C", str(ROOT), "-q", "build", "--output", str(output)]) == 0
    return output


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("zh", "ltr"), ("ru", "ltr")])
@pytest.mark.parametrize("width", [1000, 500])
def test_a_page_is_laid_out_in_its_direction_and_fits(
    pages: Path, tmp_path: Path, language: str, direction: str, width: int
) -> None:
    page = (pages / language / "sg/sgsm17156.html").read_text(encoding="utf-8")
    probed = tmp_path / "page.html"
    probed.write_text(page.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    assert CHROMIUM
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", f"--window-size={width},900", "--dump-dom"]
    done = subprocess.run([*command, probed.as_uri()], capture_output=True, text=True, timeout=120, check=True)
    found = json.loads(done.stdout.partition("<title>")[2].partition("</title>")[0].replace("&quot;", '"'))
    assert found["direction"] == direction
    assert not found["overflow"]
    assert min(found["heading"]) > 20
    assert found["links"] == 5
