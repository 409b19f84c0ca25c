"""One self-contained HTML file: templates, style and script in one, and a policy that forbids all else."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim.model.ledgers import Ledger
from counterclaim.views.report.building import page_of
from counterclaim.views.report.legible import legible
from counterclaim.views.report.timeline import drawing
from counterclaim.views.report.wording import RECORDS, STANCES, STATUSES
from counterclaim.views.report.words import Words

PACKAGE = "counterclaim.views.report"


def render(ledger: Ledger) -> str:
    """A ledger as one HTML file that asks for nothing from anywhere; equal ledgers give equal pages."""
    page = page_of(ledger)
    style, script = _asset("report.css"), _asset("report.js")
    html = (
        _environment()
        .get_template("page.html")
        .render(
            page=page,
            drawing=drawing(page.moments),
            policy=_policy(style, script),
            # Our own files, checked by a test to hold nothing that could end their element.
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            statuses=tuple(STATUSES.values()),
            stances=(*STANCES.values(), RECORDS),
        )
    )
    return legible(html)  # whatever a template printed: no character of a document can be forgotten


def _policy(style: str, script: str) -> str:
    """A content security policy under which only this very style and this very script run."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def _asset(name: str) -> str:
    return files(PACKAGE).joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["anchor"] = Words.anchor
    return environment
