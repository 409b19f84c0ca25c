"""Officers, spies and bodies known by their letters tell for those whom they serve."""

import pytest

from tests.reading import blames, gathered, layers

TOLD = "Russian forces shelled Kupiansk on Monday"


def tellers(text: str) -> list[str | None]:
    return [one.actor for one in layers(text).attributions]


@pytest.mark.parametrize(
    ("who", "actor"),
    [
        ("A senior Ukrainian officer", "state:UA"),
        ("A Ukrainian intelligence officer", "state:UA"),
        ("A senior Ukrainian army officer", "state:UA"),
        ("A Ukrainian air force officer", "state:UA"),
        ("A Ukrainian police officer", "state:UA/police"),
        ("A Ukrainian officer in Kupiansk", "state:UA"),
        ("A Ukrainian officer who asked not to be named", "state:UA"),
        ("A Ukrainian officer speaking on condition of anonymity", "state:UA"),
        ("An M23 officer", "actor:m23"),
        ("Ukrainian intelligence", "state:UA/intelligence"),
        ("Ukraine's military intelligence", "state:UA/intelligence"),
        ("Israel's intelligence service", "state:IL/intelligence"),
        ("The Main Intelligence Directorate of Ukraine", "actor:hur"),
        ("Pakistan's Inter-Services Intelligence", "actor:isi"),
        ("AFRICOM", "actor:africom"),
        ("US Africa Command", "actor:africom"),
        ("Amnesty", "actor:amnesty"),
        ("The Amnesty Commission", "named:amnesty-commission"),
        ("A former Ukrainian officer", None),
        ("An officer", None),
    ],
)
def test_who_tells_it_tells_for_whom_he_serves(who: str, actor: str | None) -> None:
    assert tellers(f"{who} said {TOLD}.") == [actor]


@pytest.mark.parametrize(
    "who",
    [
        "A Kenyan officer with the UN mission",
        "A Kenyan officer of the peacekeeping mission",
        "A US officer serving in the Israeli army",
        "A US officer who serves in the Israeli army",
        "A US officer seconded to NATO",
        "A Chadian medical officer",
        "A Chadian public health officer",
        "A Palestinian press officer",
        "A Malian customs officer",
        "A Malian army medical officer",
        "A Kenyan UN officer",
        "A Ukrainian election officer",
        "A retired Malian army officer",
    ],
)
def test_an_officer_of_something_else_does_not_tell_for_his_state(who: str) -> None:
    states = {"state:KE", "state:US", "state:TD", "state:PS", "state:ML", "state:UA", "state:ML/armed-force"}

    assert states.isdisjoint(tellers(f"{who} said rebels killed nine men in Goma on Monday."))


@pytest.mark.parametrize(
    "who",
    [
        "The Main Directorate of Intelligence",
        "Russia's Main Directorate of Intelligence",
        "Ben Hur",
        "BEN HUR",
        "HUR",
        "The ISI",
        "Iraq's ISI",
        "The Amnesty Law",
        "The Amnesty law",
        "The amnesty",
    ],
)
def test_who_may_be_another_is_not_taken_for_a_known_body(who: str) -> None:
    known = {"actor:hur", "actor:isi", "actor:amnesty", "state:UA", "state:PK"}

    assert known.isdisjoint(tellers(f"{who} said {TOLD}."))


def test_an_amnesty_is_no_body() -> None:
    assert blames("An amnesty for rebels was refused on Monday after Mali's army shelled Kidal.") == {
        (None, "state:ML/armed-force")
    }


@pytest.mark.parametrize(
    ("what", "stance"),
    [
        ("losing three men in fighting near Adre", "report"),
        ("having lost three men in fighting near Adre", "report"),
        ("coming under fire near Adre", "report"),
        ("killing three rebels near Adre", "confirm"),
    ],
)
def test_who_reports_losing_men_or_killing_others_tells_it_himself(what: str, stance: str) -> None:
    (incident,) = gathered(("2024-06-20", f"Chad's army reported {what} on Monday.")).incidents

    assert [(a.party, a.stance.value) for a in incident.accounts] == [("state:TD/armed-force", stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad reported shelling near Adre on Monday.",
        "Residents reported hearing explosions near Adre on Monday.",
        "The Red Cross reported finding nine bodies near Adre on Monday.",
    ],
)
def test_who_reports_shelling_or_what_he_saw_owns_up_to_nothing(text: str) -> None:
    accounts = [a for i in gathered(("2024-06-20", text)).incidents for a in i.accounts]

    assert all(account.stance.value != "confirm" for account in accounts)
