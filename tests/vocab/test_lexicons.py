"""The word lists: every entry is well formed, and none takes a side."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import counterclaim
from counterclaim.vocab.lexicons import (
    bodies,
    cues,
    loaded_words,
    longest_head,
    numbers,
    participants,
    situations,
    triggers,
    weapons,
)
from counterclaim.vocab.name_words import name_words
from counterclaim.vocab.packs import load_pack

FOLDER = files("counterclaim.vocab") / "lexicons"
LISTS = sorted(entry.name for entry in FOLDER.iterdir() if entry.name.endswith(".toml"))
EVENT_TYPE = re.compile(r"[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?")
FRAMES = re.compile(r"(prep:)?[a-z]+(-[a-z]+)*")
OUTCOMES = {None, "killed", "wounded", "missing", "captured", "harmed"}


def content(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def word_lists(value: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    """All lists of words of a file, with where they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from word_lists(inner, f"{path}.{key}")
    elif isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            yield path, value
        else:
            for number, inner in enumerate(value, 1):
                yield from word_lists(inner, f"{path} {number}")


@pytest.mark.parametrize("name", LISTS)
class TestEveryList:
    def test_no_word_is_blank_or_there_twice(self, name: str) -> None:
        for path, words in word_lists(content(name), name):
            assert [word for word in words if not word or word != " ".join(word.split())] == [], path
            assert sorted(words) == sorted(set(words)), path

    def test_no_list_of_a_section_is_read_by_nobody(self, name: str) -> None:
        lists = {
            "cues.toml": cues().words,
            "triggers.toml": triggers().words,
            "situations.toml": situations().words,
            "participants.toml": participants(),
            "names.toml": name_words(),
        }
        read = "".join(
            path.read_text(encoding="utf-8") for path in Path(counterclaim.__path__[0]).rglob("*.py")
        )

        assert [key for key in lists.get(name, {}) if f'"{key}"' not in read] == []

    def test_no_list_is_empty(self, name: str) -> None:
        assert "= []" not in (FOLDER / name).read_text(encoding="utf-8")

    def test_no_state_people_or_capital_is_among_the_words(self, name: str) -> None:
        states = load_pack("world").states
        named = {form for s in states for form in (s.name, *s.also, *s.adjectives, *s.people, *s.capital)}
        words = {word for _, words in word_lists(content(name), name) for word in words}

        assert {word for word in words if word in named or word.title() in named} == set()


class TestCues:
    def test_lemmas_are_in_small_letters_and_frames_look_like_frames(self) -> None:
        found = [cue for entries in cues().verbs.values() for cue in entries]

        assert found
        assert [cue.lemma for cue in (*found, *cues().nouns.values()) if cue.lemma != cue.lemma.lower()] == []
        assert {frame for cue in found for frame in cue.frames if not FRAMES.fullmatch(frame)} == set()
        assert [cue.lemma for cue in found if not cue.frames] == []

    def test_each_entry_has_a_rule_name_of_its_own_kind(self) -> None:
        assert cues().verbs["deny"][0].rule == "cue:v:deny"
        assert all(cue.rule.startswith("cue:n:") for cue in cues().nouns.values())

    def test_saying_decides_nothing_and_denying_denies(self) -> None:
        assert {cue.stance for cue in cues().verbs["say"]} == {None}
        assert {str(cue.stance) for cue in cues().verbs["deny"] if "that" in cue.frames} == {"deny"}


class TestTriggers:
    def test_types_look_like_types_and_outcomes_are_counted_ones(self) -> None:
        verbs = [trigger for entries in triggers().verbs.values() for trigger in entries]
        found = [*verbs, *triggers().nouns.values()]

        assert [trigger.type for trigger in found if not EVENT_TYPE.fullmatch(trigger.type)] == []
        assert {trigger.outcome for trigger in found} <= OUTCOMES
        assert [trigger.lemma for trigger in found if trigger.lemma != trigger.lemma.lower()] == []


class TestBodies:
    def test_heads_are_in_small_letters(self) -> None:
        assert [head for head in bodies().heads if head != head.lower()] == []

    @pytest.mark.parametrize(
        ("words", "head"),
        [
            ("the karabakh armed forces", "armed forces"),
            ("a foreign minister", "foreign minister"),
            ("the forces", "forces"),
        ],
    )
    def test_the_longest_head_that_words_end_in_is_found(self, words: str, head: str) -> None:
        found = longest_head(words.split())

        assert found is not None
        assert found[0] == head

    @pytest.mark.parametrize("words", ["", "armed forces day", "a green mill"])
    def test_words_that_end_in_no_head_name_no_body(self, words: str) -> None:
        assert longest_head(words.split()) is None


class TestNumbers:
    def test_ranges_run_upwards_and_open_ones_have_no_end(self) -> None:
        vague = numbers().vague.values()

        assert [bounds for bounds in vague if bounds[1] is not None and not 0 <= bounds[0] <= bounds[1]] == []
        assert numbers().vague["several"] == (2, None)

    def test_exact_words_are_exact(self) -> None:
        assert (numbers().exact["zero"], numbers().exact["twelve"], numbers().multipliers["hundred"]) == (
            0,
            12,
            100,
        )
        assert set(numbers().exact) & set(numbers().vague) == set()


class TestWeapons:
    def test_every_class_that_makes_a_type_has_words(self) -> None:
        assert set(weapons().types) == set(weapons().classes.values())
        assert all(EVENT_TYPE.fullmatch(type) for type in weapons().types.values())


class TestOthers:
    def test_words_that_judge_are_in_small_letters(self) -> None:
        assert loaded_words()
        assert [word for word in loaded_words() if word != word.lower()] == []

    def test_a_way_a_blockade_and_a_round_of_talks_are_known(self) -> None:
        words = situations()

        assert words.nouns["blockade"] == "blockade"
        assert words.verbs["close"] == "closure"
        assert "road" in words["things.ways"]
        assert "round" in words["talks.nouns"]
