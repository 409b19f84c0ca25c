"""A denial that tells what it denies is of that, and of nothing else that the text has told."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Incident, Status
from tests.reading import gathered


def incident_of(text: str, kind: str) -> Incident:
    (found,) = [one for one in gathered(("2024-06-20", text)).incidents if one.type == kind]
    return found


def deniers(incident: Incident) -> list[str | None]:
    return [account.party for account in incident.accounts if account.stance is Stance.DENY]


def test_who_rejects_the_allegation_of_mines_denies_no_air_strike() -> None:
    text = (
        "Chad said that Sudanese jets had hit a school in Adre on 14 June.\n\nChad's ministry rejected the "
        "allegation that its border guards planted mines near Tine, where a shepherd was killed on 13 June."
    )

    assert deniers(incident_of(text, "attack.air")) == []


def test_what_a_clause_says_to_be_denied_is_told_in_its_own_sentence() -> None:
    text = (
        "Kenya's army said its jets had struck a depot near Mandera.\n\nThe mission could not verify reports "
        "of Ethiopian shelling in Dollo on 4 June, which Ethiopia denies."
    )

    assert deniers(incident_of(text, "attack.air")) == []


@pytest.mark.parametrize(
    "answer",
    [
        'Chad dismissed as "pure fantasy" Libya\'s claim that it downed two Chadian helicopters on Tuesday.',
        "Chad rejected Libya's assertion that it downed two Chadian helicopters on Tuesday.",
    ],
)
def test_whose_claim_is_dismissed_is_who_is_answered(answer: str) -> None:
    text = f"The mayor of Faya said explosions were heard across the town.\n\n{answer}"

    assert deniers(incident_of(text, "attack.shootdown")) == ["state:TD"]
    assert deniers(incident_of(text, "attack.unspecified")) == []


def test_who_calls_what_he_rejects_absurd_denies_nothing_more() -> None:
    text = (
        "Somali army spokesman Ali Odowa rejected Kenya's claim that 90 Somali soldiers were killed, calling "
        "it absurd.\n\nKenya accused Somalia of shelling a market in Mandera on Tuesday evening."
    )

    assert deniers(incident_of(text, "attack.artillery")) == []


def test_who_denies_a_loss_of_posts_answers_who_says_he_took_them() -> None:
    text = (
        "Somali officials said Kenyan planes bombed Baidoa on Thursday.\n\nKenya's army said that the attack "
        "was no surprise and that its troops had captured nine Somali posts. Somalia denied losing any posts."
    )

    assert deniers(incident_of(text, "attack.air")) == []
    assert deniers(incident_of(text, "territory.gain-state")) == ["state:SO"]


def test_a_shelling_named_with_its_place_and_day_is_no_air_raid_told_before() -> None:
    text = (
        "Medics said barrel bombs had been dropped on a bakery.\n\nChad's army called the accusation a lie."
        "\n\nOn the shelling of Tine on Sunday, which left nine dead according to nurses, Sudan said it had "
        "not fired at the town."
    )

    assert deniers(incident_of(text, "attack.artillery")) == ["state:SD"]
    assert "state:SD" not in deniers(incident_of(text, "attack.air"))


def test_who_denies_having_opened_fire_denies_the_shelling_just_told() -> None:
    text = "Mortars hit the market of Tine on Sunday. Sudan denied that it had opened fire at a bus."

    assert deniers(incident_of(text, "attack.artillery")) == ["state:SD"]


def test_who_denies_his_own_deed_does_not_deny_what_he_lays_to_others() -> None:
    text = (
        "Chad's ministry condemned the Libyan attack at Wour on 14 June.\n\nIts spokeswoman rejected the "
        "Libyan allegation that Chadian forces had targeted farms."
    )

    assert all(deniers(one) == [] for one in gathered(("2024-06-20", text)).incidents)


@pytest.mark.parametrize(
    "further",
    [
        "It also denied reports that a Sudanese jet had been lost.",
        "It also denied that it had lost a drone near Tine.",
        "It denied losing a drone near Tine.",
        "It also denied that two of its soldiers had been captured.",
        "It also denied moving troops to Tine.",
        "It denied that its troops were moving to Tine.",
    ],
)
def test_who_denies_one_thing_after_another_denies_two(further: str) -> None:
    text = f"Chad said Sudanese shells killed a nurse in Bahai on 14 June. Sudan denied it. {further}"

    assert deniers(incident_of(text, "attack.artillery")) == ["state:SD"]


@pytest.mark.parametrize("loss", ["that it had lost a drone", "that its drones had been downed"])
def test_who_denies_a_loss_denies_no_blow_of_his_own(loss: str) -> None:
    text = f"Chad accused Sudan of shelling Bahai on 14 June. Sudan denied {loss} near Tine."

    assert deniers(incident_of(text, "attack.artillery")) == []


@pytest.mark.parametrize("loss", ["that it had lost a drone", "losing any drone"])
def test_who_denies_a_loss_answers_who_says_he_dealt_it(loss: str) -> None:
    text = f"Chad said it shot down a Sudanese drone near Bahai on 14 June. Sudan denied {loss}."

    incident = incident_of(text, "drone.shootdown")

    assert deniers(incident) == ["state:SD"]
    assert incident.elements["occurrence"].status is Status.CONTESTED
    assert incident.elements["perpetrator"].status is not Status.CONTESTED


@pytest.mark.parametrize(
    "loss", ["that it had suffered any casualties", "that it had lost any soldiers", "losing any men"]
)
def test_who_denies_dead_of_his_own_denies_their_number(loss: str) -> None:
    text = f"Chad said it killed five Sudanese soldiers near Bahai on 14 June. Sudan denied {loss}."

    (denial,) = [a for a in incident_of(text, "attack.unspecified").accounts if a.stance is Stance.DENY]

    assert denial.scope is DenialScope.NUMBER


@pytest.mark.parametrize(
    "denied",
    [
        "that its jets had bombed a school that was destroyed",
        "that its shelling had led to the loss of a bridge",
        "that its men, who were captured later, had fired",
        "that its guns had hit a school or that its men had been captured there",
        "reports that its jets had destroyed a house that was lost",
    ],
)
def test_what_was_lost_in_a_blow_is_no_loss_of_the_denier(denied: str) -> None:
    text = f"Sudan said Chad bombed a school in Adre on Monday. Chad denied {denied}."

    assert deniers(incident_of(text, "attack.air")) == ["state:TD"]


@pytest.mark.parametrize("answer", ["denied the loss of a drone", "said it had not lost a drone"])
def test_who_speaks_of_a_loss_in_other_words_denies_no_blow_of_his_own(answer: str) -> None:
    text = f"Sudan accused Chad of shelling Bahai on Monday. Chad {answer} near Tine."

    assert deniers(incident_of(text, "attack.artillery")) == []
