"""Bulletins made from texts: whom a text cites, who tells of a pledge, what talks there are."""

from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.views.bulletin import Moments, Scope, bulletin_of
from counterclaim.vocab.knowledge import Knowledge
from tests.reading import gathered

EMPTY = Ledger(generated_by=Derivation(version="0", rules="own-loss"))


def bulletin(*texts: tuple[str, str], day: str = "2024-06-20") -> str:
    """The sentences of a day's bulletin."""
    moments = Moments(before=EMPTY, now=gathered(*texts))
    made = bulletin_of(moments, Scope(first=day, last=day, full=True), Knowledge(()))
    return " ".join(sentence.text for sentence in made.sentences)


def test_whom_a_text_cites_without_a_name_stands_in_its_words() -> None:
    told = bulletin(("2024-06-20", "Three people were killed by a shell in Mandera, rescue workers said."))

    assert "by the words of “rescue workers”, there was artillery fire" in told
    assert "by the words of “rescue workers”, 3 people were killed" in told


def test_a_text_that_cites_nobody_is_told_as_that() -> None:
    told = bulletin(("2024-06-20", "Three people were killed by a shell in Mandera."))

    assert "by no voice that this ledger knows, there was artillery fire" in told


def test_a_pledge_stands_with_who_tells_of_it() -> None:
    told = bulletin(("2024-06-20", "Kenya pledged last year to leave Mandera by May 2024."))
    nested = bulletin(("2024-06-20", "Kenya promised to leave Mandera by May, Somalia's army said."))

    assert "According to 2024-06-20.txt, Kenya pledged" in told
    assert "According to the armed forces of Somalia, Kenya pledged" in nested


def test_talks_that_go_on_since_a_day_before_are_talks_of_the_day() -> None:
    text = (
        "Kenya and Somalia are at odds. The foreign ministers of the two countries have been meeting in Doha "
        "since 18 June 2024."
    )

    assert "Kenya and Somalia have been meeting" in bulletin(("2024-06-20", text))
    assert "have been meeting" not in bulletin(("2024-06-20", text), day="2024-06-25")


def test_a_general_denial_is_told_as_general() -> None:
    text = "Kenyan shells hit a clinic, Somalia said. Kenya's army does not strike clinics, Kenya said."
    told = bulletin(("2024-06-20", text))

    assert "Kenya said in general denial: “Kenya's army does not strike clinics”" in told
    assert "denied responsibility" not in told


def test_all_arms_and_places_that_are_told_are_there() -> None:
    text = (
        "Four Somali soldiers were killed on Wednesday when Kenyan forces attacked with artillery and drones "
        "in the districts of Mandera and Wajir, Somalia's army said."
    )

    assert "(artillery, drone)" in bulletin(("2024-06-20", text))
    assert "(Mandera and Wajir)" in bulletin(("2024-06-20", text))


def test_who_was_struck_is_not_told_as_blamed() -> None:
    told = bulletin(
        ("2024-06-20", "Kenyan shells struck Somali soldiers in Mandera on Wednesday, Chad said.")
    )

    assert "Somalia was on the receiving side of an incident told here" in told
    assert "Kenya had a part in an incident told here" in told


def test_a_minister_who_promises_for_his_state_is_who_tells_it() -> None:
    told = bulletin(
        (
            "2024-06-20",
            "Kenya will withdraw its troops from Mandera by May, Kenya's foreign minister Ann Njeri said.",
        )
    )

    assert "Ann Njeri (Kenya) pledged" in told


def test_whom_nobody_knows_by_name_denies_in_its_words() -> None:
    told = bulletin(("2024-06-20", "Chad said rebels shelled Faya on Monday. A local elder denied it."))

    assert "“A local elder” denied as a whole the account of artillery fire" in told
    assert "“A local elder”, there was" not in told
