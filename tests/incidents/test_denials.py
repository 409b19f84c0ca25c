"""A denial hangs on the incident it denies, also over sentences, and on no other."""

from counterclaim.model.claims import Stance
from counterclaim.model.incidents import Telling
from tests.reading import told


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
