"""A bulletin as one self-contained HTML file: a page to print, and behind it the words of every sentence."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim.views.bulletin.notes import Notes
from counterclaim.views.bulletin.records import Bulletin, Scope
from counterclaim.views.report.legible import legible

PACKAGE = "counterclaim.views.bulletin"
FORMAT = "counterclaim-bulletin/1"


def to_html(bulletin: Bulletin) -> str:
    """A bulletin as HTML that asks for nothing from anywhere; equal bulletins give equal pages."""
    style = files(PACKAGE).joinpath("assets", "bulletin.css").read_text(encoding="utf-8")
    notes = Notes(bulletin)
    html = (
        _environment()
        .get_template("bulletin.html")
        .render(
            bulletin=bulletin,
            notes=notes,
            made=made_of(bulletin.scope, bulletin.rules, bulletin.version),
            policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
            # Our own file, checked by a test to hold nothing that could end its element.
            style=Markup(style),  # noqa: S704
        )
    )
    return legible(html)


def made_of(scope: Scope, rules: str, version: str) -> str:
    """What a bulletin was made of, so that it can be made again: days, sector, state of the ledger, rules."""
    made = {"format": FORMAT, "rules": rules, "version": version, **msgspec.to_builtins(scope)}
    return msgspec.json.encode(made).decode()


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(PACKAGE, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
