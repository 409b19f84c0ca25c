"""In a real browser: a click on a value lights its words, and the policy lets the page's own script run."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from counterclaim.views.report import render
from tests.views.ledgers import hostile, whole

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and "CI" not in os.environ, reason="not run: chromium not found"
)


def dom_after(html: str, script: str, folder: Path, *, anchor: str = "") -> str:
    """The page after a script of ours ran in it, admitted by its hash as the page's own is."""
    if script:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        html = html.replace("script-src &#39;", f"script-src &#39;sha256-{digest}&#39; &#39;", 1)
        html = html.replace("</body>", f"<script>{script}</script></body>")
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    options = (
        "--headless --no-sandbox --disable-gpu --no-first-run --virtual-time-budget=3000 --dump-dom".split()
    )
    command = [CHROMIUM or "", *options, f"--user-data-dir={folder / 'profile'}", f"{file.as_uri()}{anchor}"]
    ran = subprocess.run(command, capture_output=True, timeout=60, check=True)
    return ran.stdout.decode("utf-8")


def lit(dom: str) -> list[str]:
    return re.findall(r'<mark[^>]* class="on"[^>]*>([^<]*)</mark>', dom)


def test_a_click_on_a_value_lights_its_words_beside_it(tmp_path: Path) -> None:
    click = "[...document.querySelectorAll('a.w')].find((a) => a.textContent === '28 June 2023').click()"
    dom = dom_after(render(whole()), click, tmp_path)

    assert lit(dom) == ["June 28, 2023"]
    assert re.search(r'id="told"[^>]*>In Northern Ministry: “June 28, 2023”<', dom)


def test_an_address_with_an_anchor_opens_at_its_words(tmp_path: Path) -> None:
    html = render(whole())
    anchor = re.search(r'href="(#d\d+-\d+-\d+)"[^>]*><bdi>28 June 2023</bdi>', html)
    assert anchor

    assert lit(dom_after(html, "", tmp_path, anchor=anchor[1])) == ["June 28, 2023"]


def test_hostile_words_run_nowhere(tmp_path: Path) -> None:
    probe = "document.title = 'scripts ' + document.scripts.length + ' images ' + document.images.length"
    dom = dom_after(render(hostile()), probe, tmp_path)

    assert "<title>scripts 2 images 0</title>" in dom
