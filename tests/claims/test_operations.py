"""Operations on fighters are attacks; those that search, arrest or feed are none."""

import pytest

from tests.reading import gathered, layers, told


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Turkey's army launched an operation against the PKK near Hakkari on Monday.", "actor:pkk"),
        ("Nigerian troops carried out an operation against a camp of bandits near Zaria on Monday.", None),
        ("Malian forces conducted an operation on a terrorist hideout near Gao on Monday.", None),
        (
            "Mali's army announced that it had carried out an operation against rebels near Gao on Monday.",
            None,
        ),
        (
            "Mali's army, helped by the police, carried out an operation against bandits near Gao on Monday.",
            None,
        ),
        (
            "Mali's army carried out an operation on rebels near Gao on Monday, killing 9 and arresting two.",
            None,
        ),
        (
            "Nigerian troops carried out an operation against Ansaru near Zaria on Monday, rescuing 9 women.",
            "actor:ansaru",
        ),
    ],
)
def test_an_operation_on_fighters_is_an_attack_on_them(text: str, victim: str | None) -> None:
    (account,) = (account for telling in told(text).tellings for account in telling.accounts)

    assert account.perpetrator in ("state:TR/armed-force", "state:NG/armed-force", "state:ML/armed-force")
    assert (account.victim, account.date is not None, account.place is not None) == (victim, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army carried out an operation to deliver food near Gao on Monday.",
        "Mali's army launched an operation against smuggling near Gao on Monday.",
        "Mali's army carried out a peacekeeping operation against rebels near Gao.",
        "Surgeons carried out an operation on a rebel fighter near Gao on Monday.",
        "Malian police officers carried out an operation against bandits near Gao.",
        "Mali's army carried out an operation against bandits near Gao, arresting nine.",
        "The police of Mali carried out an operation against bandits near Gao, arresting nine.",
        "Mali's army said it would launch an operation against rebels near Gao.",
        "Mali's army said it would carry out a raid on rebels near Gao.",
    ],
)
def test_other_operations_and_those_to_come_are_none(text: str) -> None:
    assert not any(
        happening.real and happening.types[0].startswith("attack") for happening in layers(text).happenings
    )


def test_who_is_told_right_after_an_operation_to_have_died_died_in_it() -> None:
    text = (
        "KINSHASA, 4 March 2024 - Congo said that on 3 March units of its army carried "
        "out an operation against a rebel camp near Goma. Seventeen rebels were killed.\n\n"
        "Congo recalled that the killing of two policemen near Bukavu on 2 March was the work of the M23."
    )
    tolls = {
        max(
            entry.killed.low for account in incident.accounts for entry in account.casualties if entry.killed
        ): {account.place for account in incident.accounts if account.place}
        for incident in gathered(("2024-03-04", text)).incidents
    }

    assert tolls == {17: {"geonames:216281"}, 2: {"geonames:217831"}}
