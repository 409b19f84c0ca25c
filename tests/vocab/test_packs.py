"""Packs: what an analyst writes is read exactly, and every slip is told with its place."""

import time
from pathlib import Path

import pytest

from counterclaim.model.actors import ActorKind
from counterclaim.model.errors import BadPack
from counterclaim.vocab.packs import (
    GENERAL_PACK,
    MAX_PACK_BYTES,
    Pack,
    load_pack,
    parse_pack,
    shipped_packs,
)

HEAD = '[pack]\nname = "vale"\ntitle = "The Vale"\nkind = "conflict"\n'
VALE = (
    HEAD
    + """
[[state]]
code = "VA"
name = "Valeland"
adjectives = ["Valish"]
people = ["Vales"]
capital = ["Tavel"]
capital_at = [12.5, -7]
capital_hosts = true

[[actor]]
id = "actor:guard"
name = "Vale Guard"
kind = "armed-force"
of = "state:VA"
side = ""
names = [
  { form = "Vale Guard" },
  { form = "the bandits of the Vale", used_by = ["state:UP"], contested = true },
]

[[person]]
name = "Ivo Tarn"
also = ["Tarn"]
roles = [{ role = "minister", of = "state:VA", from = 2020-01-02, to = "2023-04-05" }]

[[place]]
id = "place:orsa"
name = "Orsa"
country = "VA"
latitude = 12.25
longitude = -7.5
ucdp = 1
acled = 1

[[source]]
name = "The Vale Courier"
affiliation = "state:VA"
reliability = "B"

[outlets]
names = ["Courier TV"]

[peoples]
communities = ["Hillman", "Dalesman"]
with_bodies = ["Dalesman"]
"""
)


def pack(text: str) -> Pack:
    return parse_pack(text.encode(), "vale.toml")


def actor(lines: str) -> str:
    return f'{HEAD}[[actor]]\nid = "actor:a"\nname = "A"\nkind = "state"\n{lines}\n'


def place(lines: str) -> str:
    return f'{HEAD}[[place]]\nid = "place:a"\nname = "A"\n{lines}\n'


class TestWhatIsRead:
    def test_every_member_comes_as_it_was_written(self) -> None:
        vale = pack(VALE)
        (state,), (guard,), (person,), (orsa,), (courier,) = (
            vale.states,
            vale.actors,
            vale.persons,
            vale.places,
            vale.sources,
        )

        assert (vale.name, vale.title, vale.kind) == ("vale", "The Vale", "conflict")
        assert (state.id, state.capital_at, state.capital_hosts, state.also) == (
            "state:VA",
            (12.5, -7.0),
            True,
            (),
        )
        assert (guard.kind, guard.of, guard.side) == (ActorKind.ARMED_FORCE, "state:VA", "")
        assert [(n.form, n.used_by, n.contested) for n in guard.names] == [
            ("Vale Guard", (), False),
            ("the bandits of the Vale", ("state:UP",), True),
        ]
        assert [(r.role, r.since, r.until) for r in person.roles] == [
            ("minister", "2020-01-02", "2023-04-05")
        ]
        assert (orsa.latitude, orsa.longitude, orsa.ucdp, orsa.acled) == (12.25, -7.5, 1, 1)
        assert (courier.affiliation, courier.reliability) == ("state:VA", "B")
        assert vale.outlets == ("Courier TV",)
        assert (vale.peoples.communities, vale.peoples.with_bodies, vale.peoples.at_home) == (
            ("Hillman", "Dalesman"),
            ("Dalesman",),
            (),
        )

    def test_what_is_left_out_is_unknown(self) -> None:
        (orsa,) = pack(place("")).places

        assert (orsa.country, orsa.latitude, orsa.ucdp, orsa.government) == (None, None, None, None)

    def test_a_mark_of_utf_8_before_the_first_line_is_no_mistake(self) -> None:
        assert pack("\ufeff" + VALE) == pack(VALE)

    def test_a_pack_in_a_file_is_read_by_its_path(self, tmp_path: Path) -> None:
        (tmp_path / "vale.toml").write_text(VALE)

        assert load_pack(str(tmp_path / "vale.toml")) == pack(VALE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"\[pack\] is missing"),
        ("pack = 3", r"\[pack\] is missing"),
        ("[pack", "Expected"),
        ('[pack]\nname = "vale"', "'title' is missing"),
        (HEAD + "colour = 3", "'vale': unknown key 'colour'; known are kind, name, title"),
        (HEAD + "[[weapon]]", "unknown key 'weapon'"),
        (actor('alias = "B"'), "'actor:a': unknown key 'alias'"),
        (actor('names = [{ form = "B", usedby = ["x"] }]'), "'B': unknown key 'usedby'"),
        (actor('names = "B"'), "'actor:a': 'names' must be a list of tables"),
        (actor('names = [{ form = "B", contested = "no" }]'), "'contested' must be true or false"),
        (actor('names = [{ form = " " }]'), "'form' must be a text that is not blank"),
        (actor('of = ""'), "'of' must be a text that is not blank"),
        (actor("of = 5"), "'of' must be a text"),
        (actor('body = "a\\u202eb"'), "'body' holds a sign that cannot be seen"),
        (actor("") + actor("").removeprefix(HEAD), "'actor:a' is there twice"),
        (
            HEAD + '[[actor]]\nid = "actor:a"\nname = "A"\nkind = "army"',
            "unknown kind 'army'; one of person,",
        ),
        (HEAD + '[[actor]]\nid = "actor:a"\nkind = "state"', "'actor:a': 'name' is missing"),
        (HEAD + '[[actor]]\nkind = "state"', "'actor 1': 'id' is missing"),
        (place("latitude = 90.5"), "'latitude' must be a number from -90 to 90"),
        (place("longitude = nan"), "'longitude' must be a number from -180 to 180"),
        (place("latitude = true"), "'latitude' must be a number"),
        (place("ucdp = 8"), "'ucdp' must be a number from 1 to 7"),
        (place("acled = 1.5"), "'acled' must be a whole number"),
        (place("country = ['VA']"), "'country' must be a text"),
        (
            HEAD + '[[state]]\ncode = "VA"\nname = "V"\ncapital_at = [1]',
            "'capital_at' must be a list of 2 numbers",
        ),
        (HEAD + '[[state]]\ncode = "VA"\nname = "V"\ncapital_at = [1, 181]', "'capital_at' must be a number"),
        (HEAD + '[[state]]\ncode = "VA"\nname = "V"\npeople = "Vales"', "'people' must be a list of texts"),
        (HEAD + '[[source]]\nname = "S"\nreliability = "G"', "reliability 'G' is none of A to F"),
        (HEAD + '[outlets]\nnames = "S"', "'names' must be a list of texts"),
        (HEAD + '[peoples]\ncommunities = "P"', "'communities' must be a list of texts"),
        (HEAD + '[[outlets]]\nnames = ["S"]', r"\[outlets\] must be a table"),
        (
            HEAD + '[[person]]\nname = "P"\nroles = [{ role = "r", of = "o", from = "soon" }]',
            "'r': 'from' must be a day",
        ),
    ],
)
def test_a_slip_is_told_with_its_file_and_its_entry(text: str, said: str) -> None:
    with pytest.raises(BadPack, match=said) as refused:
        pack(text)

    assert str(refused.value).startswith("vale.toml: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        b"#" * (MAX_PACK_BYTES + 1),
        b"\xff\xfe",
        b"a = " + b"[" * 200_000,
        b"a" + b".a" * 200_000 + b" = 1",
        b"a = " + b"9" * 10_000,
        b"a = 0x" + b"f" * 100_000,
        f"{place('ucdp = 0x' + 'f' * 100_000)}".encode(),
        b'"' + b"a" * 1_000_000 + b'" = 1',
        b"\x00" * 1_000,
    ],
    ids=["large", "wide", "nested", "dotted", "long number", "hexadecimal", "huge scale", "long key", "NUL"],
)
def test_a_hostile_file_is_refused_at_once(data: bytes) -> None:
    started = time.process_time()
    with pytest.raises(BadPack):
        parse_pack(data, "vale.toml")

    assert time.process_time() - started < 5


@pytest.mark.parametrize("name", ["atlantis", "../karabakh", "/etc/passwd", "", "gone.toml", "a\x00.toml"])
def test_a_pack_that_is_not_there_is_an_error_that_names_it(name: str) -> None:
    with pytest.raises(BadPack, match=r"no such pack file|no pack named|cannot be opened"):
        load_pack(name)


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "vale.toml").mkdir()

    with pytest.raises(BadPack, match="no such pack file"):
        load_pack(str(tmp_path / "vale.toml"))


def test_the_general_pack_comes_first_and_every_shipped_one_is_well_formed() -> None:
    assert shipped_packs()[0] == GENERAL_PACK
    assert [load_pack(name).name for name in shipped_packs()] == shipped_packs()
