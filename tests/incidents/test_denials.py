"""A denial hangs on the incident it denies, also over sentences, and on no other."""

import pytest

from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.incidents import Status, Telling
from tests.reading import gathered, told


def denied(text: str) -> list[Telling]:
    """The tellings that somebody denies."""
    return [t for t in told(text).tellings if any(a.stance is Stance.DENY for a in t.accounts)]


def types(tellings: list[Telling]) -> list[str]:
    return [telling.types[0] for telling in tellings]


def test_denying_it_denies_what_was_told_before_and_not_what_comes_later() -> None:
    text = (
        "A Kenyan warship destroyed a Somali drone near Lamu on Thursday, Kenya's army said. "
        "The drone had come within 900 metres, it said. Somalia denies it: no drone was lost there. "
        "In January Somali soldiers had shot down a Kenyan helicopter near Mandera."
    )

    assert types(denied(text)) == ["drone.shootdown"]


@pytest.mark.parametrize(("group", "army"), [("The Azawad Front", "Mali's army"), ("M23", "Rwanda's army")])
def test_who_calls_an_account_a_lie_does_not_deny_the_deed_that_he_tells_next(group: str, army: str) -> None:
    text = (
        f"{group} said it had not shelled Sarn, calling the account of {army} a lie. "
        f"According to {group}, its fighters took control of the village of Orsa on Wednesday."
    )

    assert "territory.gain-nonstate" not in types(denied(text))


def test_who_owned_up_to_a_deed_before_may_deny_it_later() -> None:
    text = "M23 claimed the raid on Sake on Monday. On Friday the group withdrew its claim."

    assert len(denied(text)) == 1


def test_a_claim_called_false_in_the_next_breath_is_denied() -> None:
    text = "A Chadian soldier was wounded by Sudanese fire on 17 June; the army in Khartoum called it false."

    assert len(denied(text)) == 1


def test_nonsense_as_an_answer_denies_what_was_told() -> None:
    text = (
        "Chad's army said Sudanese soldiers had shelled Bahai on Monday. "
        "Nonsense, Sudan's Foreign Ministry replied: nobody fired."
    )

    assert len(denied(text)) == 1


def test_false_reports_of_a_breach_are_denied_and_nobody_owns_up_to_the_breach() -> None:
    text = (
        "Sudan's army said that Chad had violated the ceasefire on Monday and hurt a Sudanese soldier. "
        "Sudan had spread false word of a breach of the ceasefire, Chad's Defence Ministry said."
    )
    stances = {a.stance for t in told(text).tellings for a in t.accounts}

    assert Stance.CONFIRM not in stances
    assert len(denied(text)) == 1


def test_an_own_act_that_is_disowned_is_a_denial_of_responsibility() -> None:
    text = (
        "Thailand accused Cambodia of laying a mine that hurt three soldiers near Chong Bok on Wednesday. "
        "Cambodia says it laid no mines."
    )
    scopes = {a.scope.value for t in denied(text) for a in t.accounts if a.scope is not None}

    assert scopes == {"responsibility"}


def test_a_denial_of_the_dead_denies_the_number() -> None:
    text = (
        "Eighty soldiers were killed in the strike on Erbil, Iran claimed. "
        "The United States denied that any had died."
    )
    scopes = {a.scope.value for t in denied(text) for a in t.accounts if a.scope is not None}

    assert scopes == {"number"}


def test_the_struck_side_contests_what_the_doer_owns_up_to() -> None:
    text = (
        "Rwanda said on Monday that its army had shelled a camp near Goma. "
        "Congo denied that the camp had been hit."
    )

    assert len(denied(text)) == 1


TOLD = "Chad's army said Sudanese troops had shelled Bahai on Monday. "


@pytest.mark.parametrize(
    "answer",
    [
        "The accusation is baseless, Sudan's Defence Ministry said.",
        "That is not true, said Sudan's Defence Ministry.",
        "To accuse the army is absurd, Sudan's Defence Ministry said.",
        "Chad's version was a fabrication, the Sudanese government said.",
        "Chad distorted the facts, Sudan's Defence Ministry said.",
        "Chad is spreading disinformation, according to Sudan's army.",
        "Sudan denies having anything to do with the shelling.",
        "Khartoum denied having anything to do with it.",
        "No shell was fired at Bahai, the Sudanese military replied.",
        "Nobody shelled the town, Sudan's Defence Ministry answered.",
        "Sudan ruled out that its guns had fired.",
        "Sudan dismissed the charge as propaganda.",
        "Sudan rejected any involvement in the shelling.",
    ],
)
def test_a_denial_in_many_words_denies_what_was_told(answer: str) -> None:
    assert types(denied(TOLD + answer)) == ["attack.artillery"]


@pytest.mark.parametrize(
    "answer",
    [
        "Sudan denied arming the rebels in Abeche.",
        "Sudan denied that its ministers had met the rebels.",
        "Sudan denied supplying shells to the militia.",
        "Sudan also denied that doctors had given aid to the wounded.",
        "Sudan neither confirmed nor denied it.",
        "Sudan would neither confirm nor deny the shelling.",
        "Sudan did not rule out that its guns had fired.",
        "Sudan has yet to comment.",
        "Sudan ruled out talks.",
        "Sudan said that the road to Bahai was false security.",
    ],
)
def test_who_denies_something_else_or_says_nothing_denies_no_shelling(answer: str) -> None:
    assert denied(TOLD + answer) == []


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Sudan denied Chadian claims that its troops had shelled Bahai on Monday.", "state:TD"),
        ("Sudan denied Chad's claim that its troops had shelled Bahai on Monday.", "state:TD"),
        ("Sudan rejected an accusation by Chad that its troops had shelled Bahai on Monday.", "state:TD"),
        ("Allegations by Chad that Sudan shelled Bahai on Monday are false, Sudan's army said.", "state:TD"),
        ("Sudan's army called reports that its soldiers had shelled Bahai on Monday untrue.", None),
        ("Sudan denied reports that its troops had shelled Bahai on Monday.", None),
    ],
)
def test_what_is_denied_is_a_claim_of_whoever_made_it(text: str, teller: str | None) -> None:
    (telling,) = denied(text)

    assert [a.party for a in telling.accounts if a.stance is not Stance.DENY] == [teller]


def test_what_was_told_before_is_denied_rather_than_what_comes_next() -> None:
    text = (
        "Chad said on Monday that Sudanese guns had fired at Bahai. Nobody was hurt. It rained all day. "
        "Sudan denied any attack. Sudanese drones struck Tine on Tuesday, Chad's army said."
    )

    assert [a.place for t in denied(text) for a in t.accounts][:1] == ["place:bahai"]


def test_a_flight_that_nobody_struck_is_no_strike() -> None:
    text = "Kenya said its troops had crossed the river. No air strike hit Mandera, residents said."

    assert types(list(told(text).tellings)) == []


@pytest.mark.parametrize(
    ("answer", "scope"),
    [
        ("The accusation is baseless, Sudan's Defence Ministry said.", DenialScope.RESPONSIBILITY),
        ("The report is baseless, Sudan's Defence Ministry said.", DenialScope.WHOLE),
    ],
)
def test_a_false_accusation_is_blame_denied_and_a_false_report_the_whole(
    answer: str, scope: DenialScope
) -> None:
    scopes = {a.scope for t in denied(TOLD + answer) for a in t.accounts if a.stance is Stance.DENY}

    assert scopes == {scope}


def test_a_side_that_tells_of_a_raid_and_calls_talk_of_dead_false_denies_the_number_alone() -> None:
    text = (
        "Malian aircraft bombed a camp near Arawan on 17 June, Algeria's army said. "
        "Nobody was killed, it insisted; Malian talk of dozens of dead was false."
    )
    (telling,) = denied(text)
    scopes = {account.scope for account in telling.accounts if account.stance is Stance.DENY}

    assert scopes == {DenialScope.NUMBER}


def test_nobody_was_hurt_goes_on_with_what_was_told_and_is_no_incident() -> None:
    text = (
        "Malian aircraft bombed a camp near Arawan on 17 June, Algeria's army said. The night was clear. "
        "Smoke hung over the wells. Nobody was hurt, the army insisted."
    )

    assert len(told(text).tellings) == 1


def test_false_reports_of_a_strike_with_dead_deny_the_strike_and_not_its_number() -> None:
    text = (
        "Chad's army said Sudanese aircraft had bombed Bahai on Monday and killed two. "
        "Sudan's army said that reports of an air strike on Bahai were false."
    )
    (telling,) = denied(text)

    assert DenialScope.WHOLE in {account.scope for account in telling.accounts}


def test_who_rejects_a_charge_about_another_day_denies_not_what_was_told_of_this_one() -> None:
    text = (
        "Chad's army said it shot down a Sudanese drone near Bahai on 18 June. "
        "Chad goes on rejecting a Sudanese accusation over two boats that burnt on Lake Fitri on 2 June."
    )

    assert denied(text) == []


def test_who_goes_on_denying_denies_the_same_and_nothing_told_elsewhere() -> None:
    text = (
        "Chad's army said it shot down a Sudanese drone near Bahai on 18 June. "
        "Chad goes on rejecting a Sudanese accusation over two boats that burnt on Lake Fitri on 2 June. "
        "To suspect Chad of those blasts is absurd, its Foreign Ministry said: it had no part in them."
    )

    assert denied(text) == []


def test_who_denies_fire_on_one_town_has_not_denied_that_on_another_far_off() -> None:
    text = "Yemen accused Oman of shelling Taiz on Monday and Marib on Friday. Oman denied shelling Marib."

    (telling,) = denied(text)

    assert {(account.party, account.place_text) for account in telling.accounts} == {
        ("state:YE", "Marib"),
        ("state:OM", "Marib"),
    }


def test_who_denies_fire_on_the_region_denies_the_fire_on_its_town() -> None:
    text = "Ukraine said Russian shells had hit Kherson on Monday. Russia denied shelling the Kherson region."

    assert len(denied(text)) == 1


@pytest.mark.parametrize(
    "denial",
    [
        "Chad's military has previously denied attacking civilians.",
        "Chad's military has repeatedly denied shelling villages.",
        "Chad's military denied attacking civilians.",
    ],
)
def test_a_denial_of_what_one_never_does_denies_no_clash_of_soldiers(denial: str) -> None:
    clash = "Rebels said they killed 20 Chadian soldiers near Bol on Friday."

    assert not [telling for telling in denied(f"{clash} {denial}") if len(telling.accounts) > 1]


def test_what_was_always_denied_of_one_attack_is_denied() -> None:
    text = "Rebels said Chad's army shelled Bardai on Monday. Chad's army has always denied the attack."

    assert len(denied(text)) == 1


def test_a_claim_that_is_denied_and_tells_no_incident_is_not_the_incident_told_before() -> None:
    """Kabul denies that they came from Khost, and not what the rebels say that they did."""
    read = told(
        "The TTP said it had shot dead eleven soldiers near Spinwam. Afghanistan rejected as baseless "
        "Pakistan's claim that the attackers had crossed from Khost province."
    )

    assert {account.party for telling in read.tellings for account in telling.accounts} == {"actor:ttp"}


def test_an_event_that_only_says_when_is_not_what_is_denied() -> None:
    text = (
        "M23 claimed to have burned 30 houses in Sake on Monday. "
        "Congo's government rejected reports that the army had left its post before the attack."
    )
    (incident,) = gathered(("2024-06-20", text)).incidents

    assert [(a.party, a.stance.value) for a in incident.accounts] == [("actor:m23", "confirm")]


def test_a_charge_that_tells_no_event_is_denied_and_no_event_with_it() -> None:
    text = (
        "A bridge was blown up in Bolan on Monday, railways official Muhammad Kashif said. "
        "Pakistan accused India of financing the group. India called the allegation baseless."
    )
    ledger = gathered(("2024-06-20", text))
    (incident,) = ledger.incidents

    assert ("state:IN", "deny") in {(claim.claimer, claim.stance.value) for claim in ledger.claims}
    assert [(a.party, a.stance.value) for a in incident.accounts] == [("person:muhammad-kashif", "report")]


def test_who_owns_up_to_one_strike_denies_another() -> None:
    text = (
        "Ethiopia's air force struck Mekelle on Wednesday, the Ethiopian government said.\n\n"
        "On Monday two strikes on Adigrat killed three civilians, according to the TPLF. "
        "Ethiopia denied carrying out those attacks."
    )
    (denied,) = [
        incident
        for incident in gathered(("2024-06-20", text)).incidents
        if any(account.stance.value == "deny" for account in incident.accounts)
    ]

    assert "actor:tplf" in {account.party for account in denied.accounts}


def test_who_took_a_man_before_a_strike_has_told_of_taking_him() -> None:
    records = told(
        "A missile struck a market in Sarh on Tuesday, Chad's army said. "
        "Chad's police said that they had arrested a man who filmed the market before the strike."
    )
    arrest = next(t for t in records.tellings if t.types == ("detention.arrest",))

    assert [c.about.id for c in records.claims if c.claimer == "state:TD/police" and c.about] == [arrest.id]


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army rejected the reports and said rebels had shot the men in Gao.",
        "Russia denied the claims and said Ukrainian missiles had hit a school in Odesa.",
        "Chad denied the raid. It said its troops had shelled a rebel camp.",
    ],
)
def test_nobody_denies_what_he_tells_next(text: str) -> None:
    assert denied(text) == []


def test_a_denial_of_the_event_just_told_is_not_of_another_that_one_is_blamed_for() -> None:
    """The army was blamed for a shell in the item above, and its denial of having fired went there."""
    text = (
        "- 6 June: A shell landed in a camp at Bulengo, killing three. M23 blamed the Congolese army.\n\n"
        "- 7 June: A patrol of MONUSCO came under small-arms fire at Sake. "
        "The Congolese army denied that its men had opened fire."
    )

    assert types(denied(text)) == ["attack.small-arms"]


def test_who_disowns_one_attack_and_claims_another_denies_not_what_he_claims() -> None:
    text = (
        "The Azawad Front claimed an ambush near Tessalit on Tuesday that killed 47 soldiers.\n\n"
        "JNIM said it had nothing to do with the ambush but claimed a roadside bomb that killed two at Koro."
    )

    assert "attack.ied-mine" not in types(denied(text))


@pytest.mark.parametrize(
    "text",
    [
        "A school in Gao was hit on Monday. Chad denied shelling it.",
        "A school in Gao was hit on Monday. Chad denied that it had shelled the school.",
        "Libya bombed Kidal on Sunday. A school in Gao was hit on Monday. Chad denied bombing it.",
        "Gao was shelled on Monday. The mayor said shops would stay shut. Chad denied shelling it.",
    ],
)
def test_who_denies_having_struck_it_denies_what_was_told_last(text: str) -> None:
    contested = [i for i in gathered(("2024-06-20", text)).incidents if i.status is Status.CONTESTED]

    (incident,) = contested
    assert incident.place == "geonames:2457163"
    assert [a.party for a in incident.accounts if a.stance is Stance.DENY] == ["state:TD"]


def test_who_denies_that_any_had_died_denies_no_other_deed() -> None:
    text = (
        "Chad's army admitted that it had shot down a jet over Kidal on Friday.\n\n"
        "On Sunday rockets struck the port of Gao, the mayor confirmed. Eighty sailors were killed there, "
        "Chadian state television claimed; Libya denied that any had died."
    )
    (shot_down,) = (i for i in gathered(("2024-06-20", text)).incidents if i.type == "attack.shootdown")

    assert "state:LY" not in {account.party for account in shot_down.accounts}


@pytest.mark.parametrize(
    "denial",
    [
        "Sudan denied that its soldiers had shelled Kassala on 18 June.",
        "Sudan's army denied shelling Kassala on 18 June.",
    ],
)
def test_dead_told_right_behind_a_denied_blow_are_those_of_it(denial: str) -> None:
    text = f"{denial} The Sudan Human Rights Commission said 22 people had been killed."

    (telling,) = denied(text)

    assert {(a.stance, a.scope) for a in telling.accounts} == {
        (Stance.DENY, DenialScope.RESPONSIBILITY),
        (Stance.REPORT, None),
    }


@pytest.mark.parametrize(
    "toll",
    [
        "Nurses said 22 people had been killed in Kosti.",
        "Nurses said 22 people had been killed on Wednesday.",
        "Nurses said 22 people had been killed in a crash.",
        "Chad said rebels had killed 22 people.",
        "The UN said 2,200 people had been killed since January.",
        "Nurses said 22 people had died.",
    ],
)
def test_dead_of_another_place_day_or_cause_are_not(toll: str) -> None:
    text = f"Sudan denied that its soldiers had shelled Kassala on 18 June. {toll}"

    assert [t for t in denied(text) if len(t.accounts) > 1] == []


def test_who_died_of_what_nobody_tells_is_no_dead_of_a_denied_attack() -> None:
    found = denied("Chad denied attacking Adre on Monday. Officials said nine people had died.")

    assert [t for t in found if len(t.accounts) > 1] == []


@pytest.mark.parametrize("told", ["had been shot dead", "had been killed", "had died in the attack"])
def test_who_was_killed_or_died_in_it_is_a_dead_of_a_denied_attack(told: str) -> None:
    (telling,) = denied(f"Chad denied attacking Adre on Monday. Officials said nine people {told}.")

    assert len(telling.accounts) == 2


@pytest.mark.parametrize("end", ["then withdrew the claim", "then denied it", "then retracted its claim"])
def test_who_claims_a_raid_and_then_does_not_denies_it(end: str) -> None:
    (telling,) = denied(f"The Azawad Front claimed the raid on Gao on Monday, {end}.")

    assert telling.types == ("attack.unspecified",)


def test_who_withdraws_what_he_said_is_who_said_it() -> None:
    assert (
        len(denied("The M23 said it had bombed a bus in Goma on Monday, then withdrew the statement.")) == 1
    )
