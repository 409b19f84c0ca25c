"""Who says what: speaker, stance and words of a claim. Each sentence stands for a way of reporting."""

from collections.abc import Sequence

import pytest

from counterclaim.model.claims import Claim, Stance
from tests.claims.situated import told


def claims(text: str) -> Sequence[Claim]:
    return sorted(told(text).claims, key=lambda claim: claim.evidence[0].start)


def said(text: str) -> list[tuple[str | None, str]]:
    """Claimer and stance of each claim, in text order."""
    return [(claim.claimer, claim.stance.value) for claim in claims(text)]


FORMS = [
    (
        "a condition and the force for it",
        "If the rebels do not leave Kidal, one battalion will be enough, Mali's army said.",
        "state:ML/armed-force",
        "threaten",
    ),
    (
        "a clause with that",
        "Ethiopia said that Eritrean troops had shelled Zalambessa.",
        "state:ET",
        "report",
    ),
    ("a clause without that", "Chad says Sudanese soldiers crossed the border.", "state:TD", "report"),
    (
        "a cue behind the content",
        "Rebels fired on the convoy, Mali's army said.",
        "state:ML/armed-force",
        "report",
    ),
    (
        "a cue between commas",
        "The rebels, Mali's army said, fired on the convoy near Gao.",
        "state:ML/armed-force",
        "report",
    ),
    ("verb before subject", "Rebels fired on the convoy, said Mali.", "state:ML", "report"),
    ("according to", "According to Kenya, the gunmen crossed from Somalia.", "state:KE", "report"),
    ("a quotation", "“Our soldiers did not fire,” Rwanda's army said.", "state:RW/armed-force", "deny"),
    ("a colon", "Uganda replied: the border is closed to fighters.", "state:UG", "report"),
    ("accuse of", "Rwanda accused Burundi of shelling the village of Bweyeye.", "state:RW", "accuse"),
    ("blame for", "Sudan blamed Chad for the attack on the convoy.", "state:SD", "accuse"),
    ("deny with a gerund", "Burundi denied shelling the village.", "state:BI", "deny"),
    ("deny with a clause", "Burundi denied that its troops had shelled the village.", "state:BI", "deny"),
    ("admit", "Kenya admitted that its aircraft had struck the camp.", "state:KE", "confirm"),
    ("pledge with an infinitive", "Chad pledged to withdraw its troops by 1 July.", "state:TD", "pledge"),
    ("demand", "Sudan demanded that Chad withdraw its troops.", "state:SD", "demand"),
    ("call for", "Uganda called for an immediate ceasefire.", "state:UG", "demand"),
    ("urge somebody to", "Kenya urged Somalia to stop the shelling.", "state:KE", "demand"),
    ("threaten to", "Eritrea threatened to shell the port.", "state:ER", "threaten"),
    (
        "a statement that speaks",
        "Mali's statement said that rebels had fired on the convoy.",
        "state:ML",
        "report",
    ),
    (
        "a passive with its doer",
        "The shelling of Zalambessa was reported by Eritrea.",
        "state:ER",
        "report",
    ),
    ("a version in passing", "By Ethiopia's account, Eritrean troops fired first.", "state:ET", "report"),
    ("speaking of something", "Chad spoke of an attack by Sudanese soldiers.", "state:TD", "report"),
    (
        "a title before a name",
        "Chadian Defence Minister Idris Abakar said rebels fired.",
        "person:idris-abakar",
        "report",
    ),
    (
        "an apposition after a name",
        "Idris Abakar, Chad's defence minister, said rebels had fired on the convoy.",
        "person:idris-abakar",
        "report",
    ),
    (
        "for its part",
        "Eritrea for its part said that Ethiopian troops had fired first.",
        "state:ER",
        "report",
    ),
]


@pytest.mark.parametrize(("form", "text", "claimer", "stance"), FORMS, ids=[form[0] for form in FORMS])
def test_a_claim_is_its_speakers_in_every_form_of_reporting(
    form: str, text: str, claimer: str, stance: str
) -> None:
    assert (claimer, stance) in said(text), form


class TestNobodyIsGivenWordsOfOthers:
    """Misattributions once made, each with its reason."""

    def test_having_announced_is_of_whoever_wants_not_of_whom_it_wants_to_leave(self) -> None:
        text = "Eritrea wants Ethiopia to leave the talks, having announced that its village was shelled."

        assert ("state:ET", "report") not in said(text)
        assert ("state:ER", "report") in said(text)

    def test_the_regions_ministry_is_that_of_the_region_and_not_of_the_state_last_named(self) -> None:
        text = (
            "Russian guns fired on positions of the breakaway republic of Transnistria. "
            "Four soldiers died, the region's Ministry of Defence announced."
        )

        (claim,) = told(text).claims

        assert claim.claimer is not None
        assert not claim.claimer.startswith("state:RU")
        assert claim.claimer.endswith("/ministry/defence")

    def test_it_as_an_object_is_not_the_speaker(self) -> None:
        records = told("Rwanda said that Burundi had shelled Bweyeye. Burundi called it a lie.")

        assert ("state:BI", "deny") in [(c.claimer, c.stance.value) for c in records.claims]

    def test_the_accused_do_not_accuse(self) -> None:
        assert said("Rwanda accused Burundi of shelling Bweyeye.") == [("state:RW", "accuse")]

    def test_an_agency_that_cites_a_ministry_is_not_the_claimer(self) -> None:
        text = "Citing Mali's Defence Ministry, Reuters writes that rebels fired on the convoy."

        assert said(text) == [("state:ML/ministry/defence", "report")]

    def test_a_subject_that_is_no_party_stays_without_a_claimer_but_keeps_its_words(self) -> None:
        (claim,) = told("Residents said that shells fell on the market.").claims

        assert claim.claimer is None
        assert claim.claimer_text == "Residents"

    def test_what_was_only_wished_is_not_claimed(self) -> None:
        assert said("If Chad says that rebels fired, nobody will believe it.") == []

    def test_who_blamed_nobody_accuses_nobody(self) -> None:
        assert said("Kenya blamed nobody for the attack.") == []

    def test_not_denying_is_no_denial(self) -> None:
        assert said("Kenya did not deny that its aircraft struck.") == [("state:KE", "assess")]

    def test_refusing_to_comment_is_no_denial(self) -> None:
        (claim,) = told("Kenya refused to comment on the attack.").claims

        assert claim.sub_stance is not None
        assert claim.sub_stance.value == "no-comment"

    def test_both_of_two_coordinated_speakers_claim(self) -> None:
        text = "The shelling began at dawn, said Sudan and Chad."

        assert {claimer for claimer, _ in said(text)} == {"state:SD", "state:TD"}

    def test_a_dateline_city_says_nothing(self) -> None:
        text = "NAIROBI, June 20 — Somalia accuses Ethiopia of having laid mines."

        assert [claimer for claimer, _ in said(text)] == ["state:SO"]

    def test_an_agency_behind_its_cue_tells_and_not_the_army_that_acted(self) -> None:
        text = (
            "Malian soldiers had fired two shells at Kidal and searched several houses, "
            "reported Niger's state-run National News Agency."
        )

        (claim,) = claims(text)

        assert claim.claimer is not None
        assert not claim.claimer.startswith("state:ML")
        assert claim.claimer_text is not None
        assert claim.claimer_text.startswith("Niger's")

    def test_a_word_of_saying_that_ends_a_sentence_has_the_name_before_it(self) -> None:
        text = "Turkish soldiers were fired on by Syrian troops at Saraqib on Monday, the ministry states."

        (claim,) = claims(text)

        assert claim.claimer_text == "the ministry"

    def test_an_agency_that_was_told_is_not_the_speaker(self) -> None:
        text = "“The village was shelled all night,” Idris Abakar, 58, told Reuters."

        assert [claim.claimer for claim in claims(text)] == ["person:idris-abakar"]

    def test_a_name_behind_a_place_is_the_speaker_and_no_part_of_the_place(self) -> None:
        text = "Rebels fired on a convoy near Gao, Mali's Defence Ministry said."

        assert said(text) == [("state:ML/ministry/defence", "report")]

    def test_who_calls_reports_false_does_not_own_up_to_what_they_tell(self) -> None:
        text = "Sudan had spread false reports of a truce breach by Chad, Chad's Defence Ministry said."

        assert said(text) == [("state:TD/ministry/defence", "deny")]

    def test_second_hand_words_are_less_sure_than_first_hand_ones(self) -> None:
        outer, inner = claims("Chad said that Sudan had accused it of shelling Bahai.")

        assert (outer.confidence or 0) > (inner.confidence or 1)


class TestWhoSpeaksOn:
    def test_the_ministry_is_the_one_named_before(self) -> None:
        text = "Mali's Defence Ministry said rebels had fired. The ministry added that two soldiers died."

        assert {claimer for claimer, _ in said(text)} == {"state:ML/ministry/defence"}

    def test_it_added_goes_on_with_the_body_that_spoke(self) -> None:
        text = "Mali's army said rebels had fired. It added that two soldiers were killed."

        assert {claimer for claimer, _ in said(text)} == {"state:ML/armed-force"}

    def test_a_quotation_that_goes_on_after_its_cue_is_one_claim(self) -> None:
        text = "“We saw the rockets,” Idris Abakar said. “They came from the other side of the river.”"

        (claim,) = told(text).claims

        assert len(claim.quotes) == 2

    def test_they_are_the_many_who_acted(self) -> None:
        text = "Sudanese activists have closed the road. They blame the government for the shortages."

        assert ("state:SD/activists", "accuse") in said(text)

    def test_a_surname_alone_is_the_person_named_in_full(self) -> None:
        text = (
            "Idris Abakar, Chad's defence minister, said rebels had fired. Abakar said two soldiers had died."
        )

        assert {claimer for claimer, _ in said(text)} == {"person:idris-abakar"}


class TestAnswers:
    def test_a_denial_points_at_the_claim_it_answers(self) -> None:
        text = "Rwanda accused Burundi of shelling Bweyeye. Burundi rejected the accusation."
        by_stance = {claim.stance.value: claim for claim in told(text).claims}

        assert by_stance["deny"].reply_to == by_stance["accuse"].id

    def test_calling_a_report_false_denies_the_whole(self) -> None:
        text = "Rwanda said that Burundi had shelled Bweyeye. Burundi called the report false."
        denial = next(claim for claim in told(text).claims if claim.stance.value == "deny")

        assert denial.scope is not None
        assert denial.scope.value == "whole"

    def test_denying_involvement_denies_responsibility_only(self) -> None:
        text = "Rwanda said that Burundi had shelled Bweyeye. Burundi denied involvement."
        denial = next(claim for claim in told(text).claims if claim.stance.value == "deny")

        assert denial.scope is not None
        assert denial.scope.value == "responsibility"


def test_every_word_of_a_claim_is_in_the_text() -> None:
    text = "Ethiopia said that “Eritrean troops” had, it claimed, shelled Zalambessa. Eritrea denied it."
    records = told(text)

    assert records.claims
    for claim in records.claims:
        for evidence in (
            *claim.evidence,
            *claim.quotes,
            *(e for group in claim.evidence_of.values() for e in group),
        ):
            assert text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A junta spokesman, Zaw Min Tun, said that soldiers had shelled Loikaw.", "person:zaw-min-tun"),
        (
            "A volunteer group, the Goma Relief Committee, put the number of dead at 22.",
            "named:goma-relief-committee",
        ),
    ],
)
def test_who_is_described_and_then_named_speaks_by_that_name(text: str, speaker: str) -> None:
    assert said(text)[0] == (speaker, "report")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Amnesty International found that soldiers shot 23 men in Bora.", "actor:amnesty"),
        (
            "An investigation by Amnesty International found that soldiers shot 23 men in Bora.",
            "actor:amnesty",
        ),
        ("The UN panel determined that the army had shelled the camp.", "actor:un"),
        ("The inquiry established that police shot 23 men in Bora.", None),
        ("The panel's report finds that soldiers executed six prisoners.", None),
    ],
)
def test_what_an_inquiry_has_come_to_is_its_report(text: str, actor: str | None) -> None:
    """A finding was read as an opinion, or as the narrator's own word, so that an account was lost."""
    assert said(text) == [(actor, "report")]


def test_who_puts_it_so_says_so() -> None:
    assert said("As Chad put it, “aircraft struck the market three times”.") == [("state:TD", "report")]


def test_what_a_mission_s_camera_records_is_the_mission_s_report() -> None:
    assert said("The OSCE's camera recorded 14 explosions near Tela.") == [("actor:osce", "report")]


@pytest.mark.parametrize(
    "text",
    [
        "Ministry informs the public that rebels shelled Mandera on Monday.",
        "The Ministry informs the public of shelling by rebels near Mandera.",
        "The ministry notified residents about a raid on Mandera.",
        "Ministry of Defence informs the public that two soldiers were killed.",
    ],
)
def test_who_informs_the_public_of_something_tells_it(text: str) -> None:
    (claim,) = claims(text)

    assert claim.claimer is not None
    assert claim.stance is Stance.REPORT


def test_who_is_informed_tells_nothing() -> None:
    assert claims("Residents were informed of a raid on Mandera.") == []
