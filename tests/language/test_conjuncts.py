"""No finite verb goes on with an infinitive: who urged offers, not who is urged."""

import pytest

from tests.reading import layers, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Kenya urged both countries to stand down and offered to mediate.",
            [("state:KE", "demand"), ("state:KE", "pledge")],
        ),
        (
            "Kenya asked Somalia to withdraw and denied firing.",
            [("state:KE", "demand"), ("state:KE", "deny")],
        ),
    ],
)
def test_who_asks_goes_on_and_not_who_is_asked(text: str, claims: list[tuple[str, str]]) -> None:
    assert [(a.actor, a.stance.value) for a in layers(text).attributions] == claims


def test_what_is_asked_may_be_two_things() -> None:
    text = "Kenya urged both countries to stand down and withdraw."
    (demand,) = layers(text).attributions

    assert demand.content[-1].of(text).endswith("withdraw")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Gao and four of his guards were killed by a bomb on Monday.",
        "The governor of Kidal and four of his aides died in a blast on Monday.",
    ],
)
def test_who_died_beside_somebody_is_counted_with_him(text: str) -> None:
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert sum(entry.killed.low for entry in account.casualties if entry.killed is not None) == 5


def test_the_guards_hurt_elsewhere_are_not_among_the_dead() -> None:
    text = "Two men of Gao were killed on Monday and four of the guards were wounded."
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert sum(entry.killed.low for entry in account.casualties if entry.killed is not None) == 2


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Kenya said Somalia had shelled Moyale and denied firing first.",
            [("state:KE", "report"), ("state:KE", "deny")],
        ),
        (
            "Hamas said Israel had committed a massacre and rejected the claim that fighters hid there.",
            [("actor:hamas", "report"), ("actor:hamas", "deny"), (None, "claim")],
        ),
        (
            "Kenya said that Somalia had shelled Moyale and accused it of killing two herders.",
            [("state:KE", "report"), ("state:KE", "accuse")],
        ),
        (
            "Chad said that Sudan had admitted the raid and denied killing civilians.",
            [("state:TD", "report"), ("state:TD", "report"), ("state:SD", "deny")],
        ),
        (
            "The UN said troops had burned homes near Gao and denied access to aid workers.",
            [("actor:un", "report")],
        ),
    ],
)
def test_who_tells_what_another_did_goes_on_with_his_own_denial(
    text: str, claims: list[tuple[str | None, str]]
) -> None:
    assert [(a.actor, a.stance.value) for a in layers(text).attributions] == claims


@pytest.mark.parametrize("watcher", ["The UN", "Human Rights Watch", "Reuters"])
def test_a_denial_behind_what_a_watcher_tells_of_others_is_nobodys(watcher: str) -> None:
    text = f"{watcher} said M23 had shelled a camp near Goma and denied killing civilians."
    denials = [a for a in layers(text).attributions if a.stance == "deny"]

    assert [(denial.actor, denial.source) for denial in denials] == [(None, ())]


def test_a_watcher_that_tells_of_its_own_denies_for_itself() -> None:
    text = "The UN said its convoy had been shelled near Goma and denied carrying weapons."

    assert [a.actor for a in layers(text).attributions if a.stance == "deny"] == ["actor:un"]


@pytest.mark.parametrize("words", ["report", "claim", "account", "Sudanese report"])
def test_who_calls_words_false_accuses_and_the_words_do_not(words: str) -> None:
    text = f"Chad said the {words} was false and accused Sudan of shelling Adre on Sunday."
    charges = [(a.actor, a.stance.value) for a in layers(text).attributions if a.stance == "accuse"]

    assert charges == [("state:TD", "accuse")]


@pytest.mark.parametrize("verb", ["withdrew", "retracted"])
def test_what_somebody_then_did_he_did_himself(verb: str) -> None:
    text = f"The Azawad Front claimed the raid on Gao on Monday, then {verb} the claim."

    assert [(a.actor, a.stance.value) for a in layers(text).attributions] == [
        ("named:azawad-front", "confirm"),
        ("named:azawad-front", "deny"),
    ]
