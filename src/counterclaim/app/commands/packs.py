"""`counterclaim pack`: conflict packs, listed, checked, shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cyclopts import App

from counterclaim.app.exits import ExitCode
from counterclaim.app.options import KNOWING
from counterclaim.app.screen import console_for, printable

if TYPE_CHECKING:
    from counterclaim.vocab.packs import Pack, PackActor, PackName, PackPlace

_COUNTED = ("states", "actors", "persons", "places", "sources", "outlets")


def register(app: App) -> None:
    """Add the commands."""
    pack = App(name="pack", group=KNOWING, help="Conflict packs: who and where, in plain TOML.")
    pack.command(list_packs, name="list")
    pack.command(check)
    pack.command(show)
    app.command(pack)


def list_packs() -> int:
    """List the packs that come along."""
    from counterclaim.vocab.packs import load_pack, shipped_packs

    for name in shipped_packs():
        print(_summary(load_pack(name)))
    return ExitCode.DONE


def check(pack: str, /) -> int:
    """Check that a pack is well formed.

    Parameters
    ----------
    pack
        A .toml file, or the name of a pack that comes along.
    """
    from counterclaim.vocab.packs import load_pack

    print(f"well formed: {_summary(load_pack(pack))}")
    return ExitCode.DONE


def show(pack: str, /) -> int:
    """Show the actors and places of a pack, with their names and who uses them.

    Parameters
    ----------
    pack
        A .toml file, or the name of a pack that comes along.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from counterclaim.vocab.packs import load_pack

    loaded = load_pack(pack)
    print(_summary(loaded))
    table = Table("id", "name", "names and who uses them", box=box.SIMPLE_HEAD, show_edge=False)
    entries: list[PackActor | PackPlace] = [*loaded.actors, *loaded.places]
    for entry in entries:
        forms = "; ".join(map(_name_text, entry.names))
        table.add_row(*(Text(printable(cell)) for cell in (entry.id, entry.name, forms)))
    with console_for(None) as console:
        console.print(table)
    return ExitCode.DONE


def _name_text(name: PackName) -> str:
    return f"{name.form} ({', '.join(name.used_by)})" if name.used_by else name.form


def _summary(pack: Pack) -> str:
    counts = ", ".join(f"{len(getattr(pack, kind))} {kind}" for kind in _COUNTED if getattr(pack, kind))
    return printable(f"{pack.name}: {pack.title} ({counts})")
