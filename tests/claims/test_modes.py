"""How a happening is told: done, tried, feared, threatened, planned, denied, past or as a rule."""

import pytest

from counterclaim.model.happenings import Happening
from counterclaim.model.modes import Mode
from tests.reading import gathered, layers, told


def only(text: str) -> Happening:
    """The one happening that a text tells."""
    (happening,) = layers(text).happenings
    return happening


@pytest.mark.parametrize(
    "text",
    [
        "Rebels tried to storm the police station in Gao on Monday.",
        "Rebels have tried in vain to storm the police station in Gao.",
        "Four men attempted to kill a judge near Gao on Monday, officials said.",
        "The rebels failed to capture the town of Gao on Monday.",
        "The judge survived an assassination attempt in Gao on Monday.",
        "An attempted assassination of a judge shook Gao on Monday.",
        "A failed raid on the barracks in Gao on Monday hurt nobody.",
        "A botched attack on the barracks in Gao on Monday hurt nobody.",
        "Police foiled an attack on the Chadian embassy in Gao on Monday.",
        "An attack on the embassy in Gao was thwarted on Monday, police said.",
        "Libya said Chad's raid on Faya on Monday had failed.",
        "Rebels made an attempt to shell Gao on Monday.",
        "A bid to storm the barracks in Gao on Monday was beaten off.",
    ],
)
def test_what_was_tried_failed_or_was_foiled_is_an_attempt(text: str) -> None:
    happening = only(text)

    assert (happening.mode, happening.real) == (Mode.ATTEMPTED, True)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Rebels stormed the police station in Gao on Monday.", Mode.HAPPENED),
        ("Officials fear an attack on Gao.", Mode.FEARED),
        ("Chad threatened to shell Gao.", Mode.THREATENED),
        ("The army plans to attack Gao.", Mode.HYPOTHETICAL),
        ("The army may attack Gao.", Mode.HYPOTHETICAL),
        ("If the rebels shell Gao, talks will end.", Mode.HYPOTHETICAL),
        ("Troops tried to prevent an attack on Gao.", Mode.HYPOTHETICAL),
        ("The army might try to storm Gao.", Mode.HYPOTHETICAL),
        ("Chad denied shelling Gao on Monday.", Mode.DENIED),
        ("Nobody fired on Gao on Monday.", Mode.DENIED),
        ("Rebels did not try to storm the barracks in Gao.", Mode.DENIED),
        ("Reports of a possible attack on Gao are false.", Mode.HYPOTHETICAL),
        ("Plans for an attack on Gao were found in a cellar.", Mode.HYPOTHETICAL),
        ("The threat of an attack on Gao remains.", Mode.THREATENED),
        ("The recent attack on Gao killed nine guards.", Mode.HAPPENED),
        ("Rebels shelled Gao in May 2011.", Mode.HISTORICAL),
        ("Chad said that its jets strike only rebel camps.", Mode.HABITUAL),
        ("Chad says its drones strike rebel camps.", Mode.HABITUAL),
        ("Army says its jets strike only rebel camps", Mode.HABITUAL),
        ("Mines kill 20 people a month near Gao, the army says.", Mode.HABITUAL),
        ("Gunmen regularly attack buses in Gao, police say", Mode.HABITUAL),
        ("Rebels kill 11 in Gao, army says", Mode.HAPPENED),
        ("Raid kills four in Gao: army", Mode.HAPPENED),
        ("Rebels seize Goma, UN says", Mode.HAPPENED),
        ("Raid on Gao kills ten, medics say.", Mode.HAPPENED),
    ],
)
def test_each_way_of_telling_is_a_mode(text: str, mode: Mode) -> None:
    assert mode in {happening.mode for happening in layers(text).happenings}


@pytest.mark.parametrize(
    "text",
    [
        "Four men attempted to kill a judge near Gao on Monday.",
        "Four men tried to kidnap two aid workers near Gao on Monday.",
        "An attempted assassination of a judge shook Gao on Monday.",
        "Rebels failed to kill nine soldiers near Gao on Monday.",
    ],
)
def test_what_an_attempt_aimed_at_is_no_toll(text: str) -> None:
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert (account.mode, account.casualties) == (Mode.ATTEMPTED, ())


@pytest.mark.parametrize(
    "text",
    [
        "Rebels tried to storm the barracks in Gao on Monday, killing two soldiers.",
        "A failed attempt to storm the barracks in Gao on Monday left two soldiers dead.",
        "Two soldiers were killed on Monday when rebels tried to storm the barracks in Gao.",
    ],
)
def test_people_hurt_in_an_attempt_are_counted(text: str) -> None:
    (telling,) = told(text).tellings
    (account,) = telling.accounts

    assert account.mode is Mode.ATTEMPTED
    assert [entry.killed.low for entry in account.casualties if entry.killed] == [2]


def test_a_deed_done_in_an_attempt_at_another_is_a_deed() -> None:
    text = "In an attempt to kill a commander, Chadian jets bombed a house in Gao on Monday."
    (telling,) = told(text).tellings

    assert (telling.accounts[0].mode, telling.accounts[0].casualties) == (Mode.HAPPENED, ())


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis claimed to have shot down a US drone over Marib on Monday.",
        "M23 claims to have killed 20 soldiers in Sake.",
        "Gunmen are said to have attacked the town of Sake.",
        "M23 claimed killing 20 soldiers in Sake.",
    ],
)
def test_what_is_claimed_to_have_been_done_was_done_by_that_account(text: str) -> None:
    (happening,) = layers(text).happenings

    assert (happening.mode, happening.real) == (Mode.HAPPENED, True)
    assert happening.attribution is not None


def test_what_somebody_wants_to_have_done_was_not_done() -> None:
    assert [happening.real for happening in layers("The rebels want to have killed him.").happenings] == [
        False
    ]


def test_all_that_is_claimed_to_have_been_done_is_claimed() -> None:
    text = "M23 claimed to have killed nine guards and burned a church and 30 houses in Sake."
    layered = layers(text)
    (claim,) = layered.attributions

    assert {happening.attribution for happening in layered.happenings} == {0}
    assert claim.content[-1].of(text).endswith("in Sake")


@pytest.mark.parametrize(
    "text",
    [
        "The report of a Chadian soldier wounded near Gao on Monday was one of them, the Mali army said.",
        "Mali's army said that reports of nine Chadian soldiers killed near Gao were part of a campaign.",
    ],
)
def test_who_says_something_of_others_words_tells_nothing_of_what_these_are_of(text: str) -> None:
    """Else a ministry that calls a report a part of a campaign would bear it out."""
    assert not told(text).tellings


def test_who_confirms_a_report_tells_what_it_is_of() -> None:
    (telling,) = told("Mali's army confirmed reports of a raid on Gao on Monday.").tellings

    assert telling.accounts[0].party == "state:ML/armed-force"


@pytest.mark.parametrize(
    "text",
    [
        "Police shot nobody in Gao on Monday.",
        "The soldiers shot no one in Gao on Monday.",
        "The rebels kidnapped nobody in Gao.",
        "The soldiers fired no rounds in Gao on Monday.",
    ],
)
def test_what_was_done_to_nobody_was_not_done(text: str) -> None:
    assert only(text).mode is Mode.DENIED
    assert told(text).tellings == ()


def test_shells_that_hit_nobody_fell_all_the_same() -> None:
    assert only("Two shells hit no one in Gao on Monday.").mode is Mode.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "The army killed no civilians in Gao.",
        "No soldier was killed in Gao on Monday.",
        "Nobody was killed in Gao.",
    ],
)
def test_that_nobody_was_killed_tells_of_no_attack_by_itself(text: str) -> None:
    assert told(text).tellings == ()


def test_that_nobody_was_killed_is_the_toll_of_what_was_told_before() -> None:
    (incident,) = gathered(("2024-06-20", "Rebels shelled Gao on Monday. Nobody was killed.")).incidents
    counts = [c.killed for account in incident.accounts for c in account.casualties]

    assert [(count.low, count.high) for count in counts if count] == [(0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "Under the draft, any side that shells a town forfeits its seat.",
        "Anyone who attacks the convoy near Gao will be tried.",
        "The law bars everyone who fires on an ambulance.",
    ],
)
def test_what_whoever_does_it_must_expect_is_a_rule_and_no_deed(text: str) -> None:
    assert only(text).mode is Mode.HYPOTHETICAL


@pytest.mark.parametrize("ahead", ["about", "ready"])
def test_who_was_about_to_attack_has_not(ahead: str) -> None:
    found = layers(f"A missile hit a car of rebels who were {ahead} to attack the airport.").happenings

    assert [one.real for one in found if "attack.generic" in one.types] == [False]


def test_who_was_able_to_attack_has() -> None:
    found = layers(
        "Soldiers are looking for four rebels who were able to attack the airport of Gao."
    ).happenings

    assert [one.real for one in found if "attack.generic" in one.types] == [True]


def test_the_only_bridge_is_seized_once() -> None:
    assert [h.mode for h in layers("Rebels seize only bridge in Gao, army says").happenings] == [
        Mode.HAPPENED
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "They plan to meet the Sun Front, which has staged raids, including the murder of a judge.",
            "attack.generic",
        ),
        ("The minister fears for Gao, where rebels shot two teachers on Monday.", "civilians.attack"),
        ("Villagers fear a return of the days when rebels shelled Gao.", "attack.artillery"),
    ],
)
def test_what_a_clause_tells_of_what_is_feared_or_planned_was_done(text: str, kind: str) -> None:
    assert (kind, Mode.HAPPENED) in [(h.types[0], h.mode) for h in layers(text).happenings]


@pytest.mark.parametrize(
    "text",
    [
        "Police guarded the school in Gao following a bomb threat on Monday.",
        "The embassy received a bomb threat on Monday, the ministry said.",
    ],
)
def test_a_bomb_threat_threatens_and_is_no_attack(text: str) -> None:
    happening = only(text)

    assert (happening.types[0], happening.mode) == ("attack.ied-mine", Mode.THREATENED)
    assert gathered(("2024-06-20", text)).incidents == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rebels were preparing to leave Gao when troops shelled them on Tuesday.",
        "The driver was planning to cross the border as gunmen shot him dead near Gao.",
        "Villagers feared for their lives while rebels shelled Gao on Tuesday.",
        "The judge had been threatened before he was murdered in Gao on 12 June.",
        "The mayor of Gao had been threatened for months until gunmen killed him on 12 June.",
    ],
)
def test_what_cut_a_plan_or_a_fear_short_was_done(text: str) -> None:
    (happening,) = layers(text).happenings

    assert happening.mode is Mode.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threatened to shell Gao when troops leave.",
        "They planned to shell Gao when the convoy had left.",
        "Rebels were preparing to leave before troops would shell them.",
    ],
)
def test_what_is_planned_for_then_is_not_done(text: str) -> None:
    assert not any(happening.real for happening in layers(text).happenings)


def test_what_is_told_beside_an_attempt_was_done() -> None:
    text = "Chad said Libyan troops had attempted to cross and that its village of Aouzou came under fire."
    (fire,) = layers(text).happenings
    assert fire.mode is Mode.HAPPENED
