"""Who is said to have done it: a charge names the accuser, the accused and the deed, whatever its words.

The accused may stand behind the deed, and the parser hangs him on it: read so, he would be its victim.
"""

import pytest

from counterclaim.model.claims import Claim, Stance
from counterclaim.model.incidents import Account
from tests.reading import told

MALI, NIGER, GAO = "state:ML", "state:NE", "Gao"


def accounts(text: str, party: str | None = MALI) -> list[Account]:
    """The accounts of a text that a party gives."""
    return [a for telling in told(text).tellings for a in telling.accounts if a.party == party]


def charges(text: str) -> list[Claim]:
    """The accusations of a text."""
    return [claim for claim in told(text).claims if claim.stance is Stance.ACCUSE]


LAID = [
    ("Mali blamed the raid on Gao on Niger.", "the last 'on' names the accused"),
    ("Mali blames Tuesday's raid in Gao on Niger.", "the present, and a day as owner"),
    ("Mali on Monday blamed the raid on Gao on Niger.", "a day before the verb is no accused"),
    ("Mali blamed the raid on Gao on Monday on Niger.", "a day behind the deed is no accused"),
    ("Mali blamed the raid on Gao on Niger on Monday.", "a day behind the accused is none"),
    ("Mali blamed the raid on Gao on Niger on state television.", "nor is where it was said"),
    ("Mali blamed the raid on Gao, the worst this year, on Niger.", "an aside stands between"),
    ("Mali blamed the raid, which killed six in Gao, on Niger.", "a clause stands between"),
    (
        "Blaming the raid on Gao on Niger, Mali closed the border.",
        "a participle has the subject of its clause",
    ),
    ("Mali pinned the raid in Gao on Niger.", "another verb of the kind"),
    ("Mali attributed the raid on Gao to Niger.", "the deed keeps its place"),
    ("Mali linked the raid on Gao to Niger.", "a softer verb of the kind"),
    ("Mali traced the missile that hit Gao to Niger.", "what it was done with stands for the deed"),
    ("Mali put the blame for the raid on Gao on Niger.", "the blame is the object"),
    ("Mali put the blame on Niger for the raid on Gao.", "the accused before the deed"),
    ("Mali placed the blame for the raid on Gao squarely on Niger.", "an adverb stands between"),
    ("Mali pinned the blame for the raid on Gao on Niger.", "another light verb"),
    ("Mali laid responsibility for the raid on Gao on Niger.", "responsibility for a deed"),
    ("Mali laid the blame for the raid on Gao at Niger's door.", "whose door it is is no victim"),
    ("Mali laid the raid on Gao at Niger's door.", "the deed itself at the door"),
    ("Mali pointed the finger at Niger for the raid on Gao.", "the finger is the object"),
    ("Mali pointed the finger at Niger over the raid on Gao.", "over it"),
    ("The raid on Gao was blamed on Niger by Mali.", "the passive, by whom at the end"),
    ("The blame for the raid on Gao was laid at Niger's door by Mali.", "the passive of the blame"),
    ("The raid on Gao was attributed to Niger by Mali.", "the passive of another verb"),
    ("Mali blames Gao raid on Niger.", "a headline"),
    (
        "Niger was accused by Mali of the raid on Gao.",
        "by whom stands before of what, and the deed has a place",
    ),
    ("Mali accused Niger, backed by Chad, of the raid on Gao.", "who backs the accused is told between"),
    ("Reuters reported that Mali blamed the raid on Gao on Niger.", "who reports a charge makes none"),
]


@pytest.mark.parametrize(("text", "reason"), LAID, ids=[reason for _, reason in LAID])
def test_a_deed_laid_to_somebody_is_his_by_the_accusers_account(text: str, reason: str) -> None:
    (account,) = accounts(text)
    (charge,) = charges(text)

    assert (account.stance, account.perpetrator, account.place_text) == (Stance.ACCUSE, NIGER, GAO), reason
    assert account.victim != NIGER, reason
    assert (charge.claimer, charge.addressee) == (MALI, NIGER), reason


ACCUSED = [
    ("Chad's army blamed the shelling of Abeche on Libya.", "state:TD/armed-force", "state:LY"),
    (
        "The Chadian army blamed Tuesday's raid on the Libyan army.",
        "state:TD/armed-force",
        "state:LY/armed-force",
    ),
    ("Mali blamed the raid on Gao on the Azawad Front.", MALI, "named:azawad-front"),
    ("Mali blamed the raid on the village on fighters from the Azawad Front.", MALI, "named:azawad-front"),
    ("Niger blamed the strike on Zinder on Mali.", NIGER, MALI),
]


@pytest.mark.parametrize(("text", "accuser", "accused"), ACCUSED, ids=[text for text, *_ in ACCUSED])
def test_whoever_accuses_whomever_the_form_decides(text: str, accuser: str, accused: str) -> None:
    assert [account.perpetrator for account in accounts(text, accuser)] == [accused]


def test_the_dead_of_a_deed_are_not_those_of_the_accused() -> None:
    (account,) = accounts("Mali blamed the killing of six soldiers in Gao on Niger.")

    assert (account.perpetrator, account.victim) == (NIGER, MALI)


BESIDE = [
    ("Six soldiers died in Gao in a raid that Mali blamed on Niger.", "a clause on the deed"),
    ("Six soldiers died in Gao in a raid Mali blamed on Niger.", "a clause without a pronoun"),
    ("The raid, which Mali blamed on Niger, killed six soldiers in Gao.", "a clause set in"),
    ("The raid on Gao, for which Mali blames Niger, killed six soldiers.", "for which"),
    ("A shell hit Gao on Monday, killing six. Mali blamed it on Niger.", "a pronoun for what was told"),
    (
        "A shell hit Gao on Monday, killing six. Mali pointed the finger at Niger.",
        "no word for what was told",
    ),
]


@pytest.mark.parametrize(("text", "reason"), BESIDE, ids=[reason for _, reason in BESIDE])
def test_what_is_told_first_is_the_narrators_and_the_charge_the_accusers(text: str, reason: str) -> None:
    (theirs,), (narrated,) = accounts(text), accounts(text, None)

    assert (theirs.stance, theirs.perpetrator) == (Stance.ACCUSE, NIGER), reason
    assert (narrated.stance, narrated.perpetrator) == (Stance.REPORT, None), reason


NOBODY = [
    ("The raid on Gao was blamed on Niger.", "a passive without agent"),
    ("The strike on Gao was attributed to Niger.", "another verb"),
    ("A strike on Gao, widely blamed on Niger, killed six soldiers.", "a participle set in"),
    ("A raid blamed on Niger killed six soldiers in Gao.", "a participle"),
    ("The blame for the raid on Gao was put on Niger.", "the blame as subject"),
    ("Niger blamed for raid on Gao.", "a headline leaves out the helping verb"),
    ("Niger accused of shelling Gao.", "of another verb too: Niger accuses nobody"),
]


@pytest.mark.parametrize(("text", "reason"), NOBODY, ids=[reason for _, reason in NOBODY])
def test_a_charge_by_nobody_named_is_nobodys(text: str, reason: str) -> None:
    (charge,) = charges(text)

    assert (charge.claimer, charge.addressee) == (None, NIGER), reason
    assert {account.perpetrator for account in accounts(text, None)} == {NIGER}, reason


OF_NO_DEED = [
    ("Mali blamed the drought on Niger.", "a drought is no deed of force"),
    ("Mali attributed the rise in prices to Niger.", "nor are prices"),
    ("Mali linked the road to the port.", "to link is also to join"),
    ("Mali placed responsibility for the clinic on the army.", "a duty is no blame"),
]


@pytest.mark.parametrize(("text", "reason"), OF_NO_DEED, ids=[reason for _, reason in OF_NO_DEED])
def test_blame_for_no_deed_tells_no_incident(text: str, reason: str) -> None:
    assert not told(text).tellings, reason


UNMADE = [
    ("Mali did not blame the raid on Gao on Niger.", "a negated charge is none"),
    ("Mali stopped short of blaming the raid on Gao on Niger.", "nor is one not made"),
    ("Mali refused to blame the raid on Gao on Niger.", "nor one refused; who refuses it denies nothing"),
]


@pytest.mark.parametrize(("text", "reason"), UNMADE, ids=[reason for _, reason in UNMADE])
def test_a_charge_not_made_is_nobodys(text: str, reason: str) -> None:
    assert not charges(text), reason
    assert not [claim for claim in told(text).claims if claim.stance is Stance.DENY], reason


def test_who_blames_deaths_on_shelling_has_shelled_nobody() -> None:
    (account,) = accounts("The Red Cross blamed the deaths of two nurses in Gao on shelling.", "actor:icrc")

    assert account.perpetrator is None


def test_whom_it_is_blamed_on_is_accused_and_not_what_it_stands_for() -> None:
    text = (
        "Armenia's border service called the incident a provocation and blamed it on Azerbaijan's leadership."
    )
    addressees = {charge.addressee for charge in charges(text)}

    assert "state:AZ" in addressees
    assert not {address for address in addressees if address and address.startswith("state:AM")}


SAID = [
    ("Mali said Niger was behind the raid on Gao.", Stance.REPORT, "behind a deed"),
    ("Mali said Niger was to blame for the raid on Gao.", Stance.REPORT, "to blame for it"),
    ("Niger is responsible for the raid on Gao, Mali said.", Stance.REPORT, "responsible for it"),
    ("Mali said the raid on Gao was the work of Niger.", Stance.REPORT, "whose work it was"),
    ("Mali said the raid on Gao was Niger's doing.", Stance.REPORT, "whose doing it was"),
    ("Mali said Niger bears full responsibility for the raid on Gao.", Stance.REPORT, "who bears the guilt"),
    ("Mali said the raid on Gao bore the hallmarks of Niger.", Stance.REPORT, "whose marks it bears"),
    ("Mali said Niger was guilty of the raid on Gao.", Stance.REPORT, "guilty of it"),
    ("Mali said Niger was the mastermind of the raid on Gao.", Stance.REPORT, "who thought it out"),
    ("Mali said that harassment and raids by Niger had emptied Gao.", Stance.REPORT, "who did both"),
    ("Mali named Niger as the culprit in the raid on Gao.", Stance.ACCUSE, "named as the culprit"),
    ("Mali identified Niger as the perpetrator of the raid on Gao.", Stance.ACCUSE, "identified as who did"),
    ("Mali saw the hand of Niger in the raid on Gao.", Stance.ACCUSE, "whose hand is in it"),
    ("Mali sees Niger's hand behind the raid on Gao.", Stance.ACCUSE, "whose hand is behind it"),
    ("Mali charged Niger with shelling Gao.", Stance.ACCUSE, "who is charged with an act would have done it"),
    ("A shell hit Gao, killing six. Mali said Niger was behind it.", Stance.REPORT, "behind what was told"),
    (
        "A shell hit Gao, killing six. Mali said Niger was to blame.",
        Stance.REPORT,
        "to blame for what was told",
    ),
    ("A shell hit Gao, killing six. Mali said Niger was responsible for it.", Stance.REPORT, "for that"),
    ("A shell hit Gao, killing six. Mali said Niger was guilty of this.", Stance.REPORT, "of what was told"),
]


@pytest.mark.parametrize(("text", "stance", "reason"), SAID, ids=[reason for *_, reason in SAID])
def test_who_is_said_to_be_behind_a_deed_did_it_by_that_account(
    text: str, stance: Stance, reason: str
) -> None:
    (account,) = accounts(text)

    assert (account.stance, account.perpetrator) == (stance, NIGER), reason


NOT_SAID = [
    ("A shell hit Gao, killing six. Mali said Niger was not behind it.", "a negation clears"),
    ("A shell hit Gao, killing six. Mali said Niger was not to blame.", "so it does before the blame"),
    ("Mali said Niger was not to blame for the raid on Gao.", "and where the deed is named"),
    ("Mali said Niger bore no responsibility for the raid on Gao.", "none is borne"),
    ("Mali said the raid on Gao bore no hallmarks of Niger.", "it bears no marks of his"),
    ("Mali said Niger could be responsible for the raid on Gao.", "who could be did not"),
    ("Mali said Niger had not been named as the culprit in the raid on Gao.", "nor who is not named"),
    ("A shell hit Gao, killing six. Mali said Niger was responsible for the border.", "for another matter"),
    ("A shell hit Gao, killing six. Mali said Niger was guilty of fraud.", "of another matter"),
    ("Mali said its envoy shook Niger's hand after the raid on Gao.", "a hand shaken after it did nothing"),
    ("A shell hit Gao, killing six. Mali said Niger may be behind it.", "a possibility is no charge"),
    ("Mali said the raid on Gao was not the work of Niger.", "nor is it the work of who is cleared"),
    ("Mali asked whether Niger was behind the raid on Gao.", "a question charges nobody"),
    ("The ceasefire collapsed. Mali said Niger was to blame.", "what nobody did is nobody's deed"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_SAID, ids=[reason for _, reason in NOT_SAID])
def test_who_is_not_said_to_have_done_it_did_not(text: str, reason: str) -> None:
    assert not [account for account in accounts(text) if account.perpetrator], reason


def test_the_own_side_is_not_accused_but_owns_up() -> None:
    (account,) = accounts("A shell hit Gao, killing six. Niger said it was behind it.", NIGER)

    assert (account.stance, account.perpetrator) == (Stance.CONFIRM, NIGER)


def test_a_denial_of_being_behind_a_deed_hangs_on_the_charge() -> None:
    text = "Niger denied Mali's accusation that it was behind the raid on Gao."
    (theirs,), (own,) = accounts(text), accounts(text, NIGER)

    assert (theirs.stance, theirs.perpetrator) == (Stance.ACCUSE, NIGER)
    assert own.stance is Stance.DENY


def test_whom_somebody_suspects_is_called_what_he_is() -> None:
    (account,) = accounts("Suspected Azawad Front fighters raided Gao.", None)

    assert account.perpetrator == "named:azawad-front"


def test_who_accuses_somebody_has_not_done_it() -> None:
    text = "Mali accused the Azawad Front, backed by Niger, of raiding Gao."

    assert [account.perpetrator for account in accounts(text)] == ["named:azawad-front"]
    assert not accounts(text, None), "nobody but Mali tells of it"


def test_who_hits_out_at_somebody_strikes_with_words() -> None:
    found = accounts("Mali hit out at Niger over the raid on Gao.", None)

    assert not [account for account in found if account.perpetrator == MALI or account.victim == NIGER]


NAMED = [
    ("The victims of the raid on Gao were identified as Awa Keita and Moussa Traore.", "who was killed"),
    ("The dead guard was named as Moussa Traore.", "whose body it is"),
    ("The gunmen were identified as members of the Azawad Front.", "a membership is no deed"),
]


@pytest.mark.parametrize(("text", "reason"), NAMED, ids=[reason for _, reason in NAMED])
def test_who_is_identified_is_accused_of_nothing(text: str, reason: str) -> None:
    assert not charges(text), reason
