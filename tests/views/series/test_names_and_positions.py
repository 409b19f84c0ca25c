"""Who uses which name when, and what each party wants on each issue over time."""

from dataclasses import replace

from counterclaim.model.actors import NARRATOR, Alias, Place, PlacePrecision
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.situations import Position, Voice
from counterclaim.views.series import Period, names, positions
from counterclaim.views.series.positions import DayBasis
from tests.views.series.small import MINISTRY_S, N, S, ledger, on, part, statement, words

FIRST, SECOND = "2024-03-01", "2024-03-02"


def test_a_name_is_the_word_of_the_claimer_in_whose_claim_it_stands() -> None:
    own = Alias(form="Hilltown", used_by=(N, NARRATOR), contested=True, evidence=(*words(1), *words(2, 40)))
    other = Alias(form="Hillstadt", used_by=(S,), contested=True, evidence=words(3))
    unseen = Alias(form="Hill", used_by=(), contested=False, evidence=())
    place = Place(
        id="place:hill",
        name="Hilltown",
        country=None,
        latitude=None,
        longitude=None,
        precision=PlacePrecision(ucdp=1, acled=1),
        names=(own, other, unseen),
    )
    made = ledger(claims=(statement("1", N, Stance.CLAIM),), places=(place,))
    published = zip(made.documents, (FIRST, SECOND, None), strict=True)
    made = replace(made, documents=tuple(replace(doc, published=day) for doc, day in published))

    found = names(made)

    assert [(r.name, r.user, r.day, r.uses) for r in part(found, "days")] == [
        ("Hilltown", N, FIRST, 1),
        ("Hilltown", NARRATOR, SECOND, 1),
        ("Hillstadt", S, None, 1),
    ]
    assert [(r.name, r.user, r.first, r.last, r.contested) for r in part(found, "names")] == [
        ("Hillstadt", S, None, None, True),
        ("Hilltown", NARRATOR, SECOND, SECOND, True),
        ("Hilltown", N, FIRST, FIRST, True),
    ]
    assert "names that are known and stand in no document: 1" in found.left_out
    assert [r.name for r in part(names(made, Period(since=SECOND)), "days")] == ["Hilltown"]


def test_a_position_on_two_issues_has_a_row_for_each_and_says_what_its_day_is() -> None:
    denial = Voice(
        party=S, origin=S, stance=Stance.DENY, scope=DenialScope.WHOLE, claims=(), evidence=words(1)
    )
    both = Position(
        id="position:1",
        actor=MINISTRY_S,
        issue="road, talks",
        position="wants them open",
        since=None,
        evidence=words(1),
        voices=(denial,),
    )
    earlier = Position(
        id="position:2", actor=N, issue="road", position="wants it shut", since=on(FIRST), evidence=words(2)
    )

    rows = part(positions(ledger(positions=(both, earlier))), "positions")

    assert [(r.issue, r.day, r.day_is, r.side, r.position, r.disputed_by) for r in rows] == [
        ("road", FIRST, DayBasis.SINCE, N, "wants it shut", ()),
        ("road", "2024-03-31", DayBasis.PUBLISHED, S, "wants them open", (S,)),
        ("talks", "2024-03-31", DayBasis.PUBLISHED, S, "wants them open", (S,)),
    ]
