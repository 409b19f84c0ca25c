"""When something happened: by its own sentence, else by the day that the story around it is told of."""

from collections.abc import Sequence

import pytest

from counterclaim.model.dates import DateRelation, When
from counterclaim.model.incidents import Telling
from tests.reading import layers, told

PUBLISHED = "2024-06-20"  # a Thursday


def tellings(text: str) -> Sequence[Telling]:
    return told(text.strip(), published=PUBLISHED).tellings


def dates(text: str) -> list[When | None]:
    """The dates of the accounts of a text's events, events in text order."""
    accounts = [account for telling in tellings(text) for account in telling.accounts]
    accounts.sort(key=lambda account: min(words.start for words in account.evidence))
    return [account.date for account in accounts]


def days(text: str) -> list[str | None]:
    return [when.best for when in dates(text) if when is not None]


# ---------------------------------------------------------------- the sentence itself


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled a market in Goma on Tuesday, the army said on Wednesday.",
        "The army admitted on Wednesday that its soldiers had opened fire on a bus in Kassala on Tuesday.",
        "Eritrean troops fired on a patrol near Badme on Tuesday, it was conceded on Wednesday.",
        "The attack on a hospital in Goma, which killed nine on Tuesday, was blamed on rebels on Wednesday.",
    ],
)
def test_an_event_is_of_the_day_told_of_it_and_not_of_the_day_it_was_told(text: str) -> None:
    assert set(days(text)) == {"2024-06-18"}


def test_the_last_of_several_days_is_not_that_of_the_story() -> None:
    text = (
        "Rebels shelled Kidal on Monday, killing two. Proof had been shown twice this year, most recently on "
        "28 May. A shell also struck a house in Gao, hurting a woman."
    )

    assert set(days(text)) == {"2024-06-17"}


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said on Wednesday that rebels attacked a convoy near Gao.",
        "Rebels attacked a convoy near Gao, Mali's army said on Wednesday.",
        "The ministry said in a statement on Sunday evening that three soldiers were killed in shelling.",
        "Eritrea accused Ethiopia on Wednesday of shelling Zalambessa.",
        "On Tuesday Eritrea accused Ethiopia of shelling Zalambessa.",
        "On Wednesday Sudan's army accused the RSF of burning down a market.",
    ],
)
def test_the_day_of_saying_alone_is_no_day_of_the_event(text: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert (when.earliest, when.latest is None) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "The army said on Wednesday that rebels attacked a convoy near Gao.",
        "The envoy flew to Goma on Wednesday after rebels shelled a market there, killing nine.",
        "The minister resigned on Wednesday, days after an attack on Gao killed nine soldiers.",
        "The harvest came to a stop on Wednesday because rebels shelled Goma.",
        "The army had struck a depot with drones before it pulled back on Wednesday.",
    ],
)
def test_what_was_told_or_answered_on_a_day_had_happened_by_then(text: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert (when.earliest, when.latest, when.relation) == (None, "2024-06-19", DateRelation.BY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Two days after a drone strike killed nine, rebels fired on a patrol near Gao on Tuesday.",
            {"strike": "2024-06-16", "fired": "2024-06-18"},
        ),
        (
            "Rebels fired on a patrol near Gao on Tuesday, a week after a drone strike on Kidal.",
            {"strike": "2024-06-10", "fired": "2024-06-18"},
        ),
        (
            "Before rebels shelled Goma on Sunday, the army had struck a depot with drones.",
            {"struck": None, "shelled": "2024-06-16"},
        ),
        (
            "Rebels shelled Goma on Sunday and attacked a convoy near Gao on Tuesday.",
            {"shelled": "2024-06-16", "attacked": "2024-06-18"},
        ),
        (
            "Rebels, who shelled Goma on Sunday, attacked a convoy near Gao on Tuesday.",
            {"shelled": "2024-06-16", "attacked": "2024-06-18"},
        ),
        ("The village that rebels burned on Monday was shelled on Tuesday.", {"shelled": "2024-06-18"}),
    ],
)
def test_two_events_of_one_sentence_have_each_their_own_day(text: str, told: dict[str, str | None]) -> None:
    for telling in tellings(text):
        (account,) = telling.accounts
        day = next(day for word, day in told.items() if any(word in x.quote for x in account.evidence))
        assert account.date is not None
        assert account.date.earliest == day
    assert len(tellings(text)) == len(told)


def test_what_happened_since_a_truce_is_not_of_its_day() -> None:
    (when,) = dates("Since the truce of 3 June, rebels have shelled Goma twice, killing seven.")

    assert when is not None
    assert (when.earliest, when.latest, when.relation) == ("2024-06-03", None, DateRelation.SINCE)


def test_the_day_of_an_admission_moves_no_story() -> None:
    text = """Eritrean troops shelled Zalambessa on Tuesday, Eritrea admitted on Wednesday. That night a drone
struck a depot near Adigrat."""
    assert days(text)[-1] == "2024-06-18"


def test_what_began_before_dawn_of_a_day_leaves_the_story_on_that_day() -> None:
    text = "Rebels attacked a post near Gao before dawn on 17 June. That evening a drone struck a depot."
    assert days(text)[-1] == "2024-06-17"


def test_a_day_to_come_dates_nothing_that_has_happened() -> None:
    assert days("Before talks on 27 June, rebels have shelled Goma, killing seven.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A shell hit the 17 July Bridge in Goma, killing two.",
        "A bomb went off on 26 September Street in Goma, killing four.",
        "Soldiers opened fire on a crowd in 1 May Square in Goma, killing four.",
        "A drone struck the October 14 Hospital in Goma, killing nine.",
        "Rebels attacked the 4 June University in Goma.",
        "Fighters of the 23 March Movement shelled Goma.",
        "The mission's 3 June report says that rebels shelled a market in Goma.",
        "In its 12 June statement the army said that rebels shelled Goma.",
        "Rebels shelled Goma despite the 9 May agreement.",
        "Rebels shelled Goma in breach of the May 9 peace accord.",
    ],
)
def test_the_day_in_the_name_of_a_street_or_a_report_dates_no_event(text: str) -> None:
    accounts = [account for telling in tellings(text) for account in telling.accounts]

    assert accounts
    assert all(account.date is None or account.date.earliest is None for account in accounts)


@pytest.mark.parametrize(
    "text",
    [
        "The 10 June shelling of Goma killed nine people.",
        "The June 10 Goma bombing killed nine.",
        "A bomb hit the 17 July Bridge on 10 June.",
        "On 10 June rebels shelled Goma despite the 9 May agreement.",
    ],
)
def test_the_day_of_an_attack_dates_it_whatever_else_is_named_for_a_day(text: str) -> None:
    assert set(days(text)) == {"2024-06-10"}


def test_an_event_of_a_day_that_no_calendar_has_is_given_no_other_day() -> None:
    text = "Rebels shelled Goma on Monday. On 31 April they attacked a convoy near Gao."

    assert [when and when.best for when in dates(text)] == ["2024-06-17", None]


# ---------------------------------------------------------------- the story around it


def test_an_event_without_a_day_is_of_the_day_told_before() -> None:
    text = """
On Tuesday a column of trucks left Kidal under guard.

Rebels shelled it near Gao. Nine drivers were killed."""
    assert days(text) == ["2024-06-18"]


def test_a_lead_without_a_day_takes_it_from_the_paragraph_behind() -> None:
    text = """
Eritrean troops fired on a patrol of Ethiopia's army near Badme, killing two.

The patrol had set out on Sunday to look for mines."""
    assert days(text) == ["2024-06-16"]


@pytest.mark.parametrize(
    "text",
    [
        "KAMPALA, June 20 (Wire) - Rebels shelled Goma, killing seven.",
        "Talks are due to open on Friday. Rebels have shelled Goma, killing seven.",
        "A truce was signed in March 2021. Rebels have shelled Goma, killing seven.",
        "Rebels will be gone by 25 June, the envoy hoped. Rebels have shelled Goma, killing seven.",
        "The road has been shut for two weeks, since rebels attacked a post near Gao.",
        "On Tuesday a road was shut. It was the first time since rebels attacked a post near Gao.",
        "On Tuesday deminers came to Gao. There are 200 mines around the town, the mayor said.",
    ],
)
def test_datelines_deadlines_histories_and_beginnings_lend_no_day(text: str) -> None:
    assert days(text) == []


def test_what_has_since_happened_came_after_the_day_of_the_story() -> None:
    text = "The truce ended on Sunday. Ethiopia's army has since struck depots in Eritrea with drones."
    (when,) = (when for when in dates(text) if when is not None)

    assert (when.earliest, when.latest, when.relation) == ("2024-06-16", None, DateRelation.AFTER)
    assert when.best == "2024-06-16/.."


def test_the_day_of_the_story_is_shown_by_its_words() -> None:
    text = "On Tuesday trucks left Kidal. Rebels shelled them near Gao. Nine drivers were killed."
    (when,) = (when for when in dates(text) if when is not None)

    assert [text[words.start : words.end] for words in when.evidence] == ["On Tuesday"]


def test_a_siege_before_our_era_stops_nobody_from_reading_on() -> None:
    text = "In 260 BC the Romans, it was reported, shelled Messana. On Monday rebels shelled Gao, Mali said."
    assert told(text, published="2024-06-20").claims


def test_a_day_before_our_era_is_no_day_to_reckon_with() -> None:
    when = When(earliest="-0260-01-01", latest="-0260-12-31", best="-0260", precision=None)
    assert (when.first_day, when.last_day) == (None, None)


def test_a_day_in_front_of_a_deed_is_the_storys_though_something_is_said_behind_it() -> None:
    text = (
        "Mali hit rebels near Gao on Tuesday.\n\n"
        "On Monday the rebels had fired two rockets at Kidal, and they spoke of a reply. "
        "The army's shelling in answer killed nine miners."
    )
    accounts = [account for telling in tellings(text) for account in telling.accounts]
    killed = [account.date for account in accounts if account.casualties]
    assert [when.first_day if when else None for when in killed] == ["2024-06-17"]


@pytest.mark.parametrize(
    "text",
    [
        "The March 23 Movement attacked the town of Sake.",
        "The 1st of May Brigade struck a depot.",
        "Al-Jabal's 8 March Alliance fired rockets at a post.",
    ],
)
def test_a_day_that_a_body_is_named_for_dates_nothing(text: str) -> None:
    assert dates(text) == [None]


def test_what_a_body_named_for_a_day_did_is_of_the_day_told() -> None:
    assert days("Gunmen killed two men of the 5 June Battalion on Monday.") == ["2024-06-17"]


@pytest.mark.parametrize(
    "text",
    [
        "Calm returned on Wednesday. Rebels had shelled the town, residents said.",
        "Rebels shelled the port, the mayor said. Both sides are to meet on Wednesday.",
    ],
)
def test_a_day_of_calm_or_of_a_plan_is_no_day_of_the_story(text: str) -> None:
    assert dates(text) == [None]


def test_a_broken_truce_takes_the_day_of_the_fire_told_behind_it() -> None:
    text = "Both sides say the other broke the truce. Shelling was heard on Monday. By Tuesday all was quiet."

    assert days(text) == ["2024-06-17", "2024-06-17"]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the agency carried a letter in which Chad's army admitted that it had fired on a bus.",
        "Earlier on Tuesday, a channel aired an interview in which Chad's army admitted firing on a bus.",
        "The ministry released a report on Tuesday in which Chad's army admitted that it had shelled Bol.",
    ],
)
def test_the_day_on_which_a_paper_is_published_is_not_the_day_of_what_it_admits(text: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert (when.earliest, when.latest, when.relation) == (None, "2024-06-18", DateRelation.BY)


@pytest.mark.parametrize(
    "text",
    [
        "The Orsa Front, which signed a deal in 2014, said a fighter had been killed.",
        "He said Kenya had broken the 2019 truce. Nine men had been killed when it fired back, he said.",
    ],
)
def test_a_year_in_an_aside_or_in_what_is_said_is_not_when_it_was_said(text: str) -> None:
    assert [claim.date for claim in told(text).claims if claim.date is not None] == []


def test_what_came_before_the_day_told_is_not_of_that_day() -> None:
    text = (
        "Chadian jets killed 80 people in Gao on Friday, Mali said.\n\n"
        "The raids came five days after rebels shelled Kidal, killing three."
    )
    earlier = next(when for when in dates(text) if when is not None and when.earliest is None)

    assert earlier.latest == "2024-06-14"


def test_a_separate_incident_is_not_of_the_day_told_before() -> None:
    text = (
        "Mali's army shot 32 civilians in Diafarabe on 12 May, Human Rights Watch said.\n\n"
        "In a separate incident, a drone strike on a convoy near Tene killed 20, Chad said."
    )
    first, second = dates(text)

    assert first is not None
    assert first.best == "2024-05-12"
    assert second is None


def test_another_village_is_another_event_of_the_same_day() -> None:
    """Both were one: what neighbours saw in another village bore out an air strike that Kenya owned up to."""
    text = (
        "Kenya said its jets had bombed Liboi on 12 June. "
        "In another village, Kenyan soldiers shelled a clinic, residents said."
    )

    assert len(told(text).tellings) == 2
    assert [when and when.best for when in dates(text)] == ["2024-06-12", "2024-06-12"]


def test_a_claim_of_today_for_a_raid_on_monday_dates_the_raid_to_monday() -> None:
    text = "The Free Front claimed responsibility today for the raid on a convoy in Gao on Monday."

    assert set(days(text)) == {"2024-06-17"}


def test_what_happened_recently_is_not_of_the_day_told_before() -> None:
    text = "The army met the press on 3 June. The minister said 18 farmers were killed recently near Gao."

    assert days(text) == []


def test_another_city_hospital_is_no_other_city_of_another_event() -> None:
    text = (
        "Rebels bombed Baidoa on Monday, killing nine people. "
        "In another city hospital, three of the wounded died, doctors said."
    )

    assert [h.another for h in layers(text).happenings if h.sentence == 1] == [False]


def test_the_day_on_which_bodies_were_found_is_not_that_of_the_murder() -> None:
    text = (
        "The ministry condemned today the assassination of Omar Keita.\n\n"
        "His body was found today near Gao after he was kidnapped in Gao yesterday."
    )

    assert "2024-06-20" not in days(text)


def test_it_happened_on_a_day_dates_what_was_told_first() -> None:
    text = (
        "Thirty sailors were hurt in Gao by a bomb hidden in a kiosk.\n\nWe called the ministry.\n\n"
        '"It happened on 15 June at noon," a spokesman said.'
    )

    assert set(days(text)) == {"2024-06-15"}


def test_who_was_shot_was_shot_on_the_day_he_was_wounded() -> None:
    text = (
        "Doctors said a nun who was shot in Gao was out of danger.\n\n"
        "She was taken to hospital after being wounded on 15 June."
    )

    assert days(text)[:1] == ["2024-06-15"]


SAME_TOLL = [
    (
        (
            "The bishop of Goma today condemned the murder of two nuns.\n\n"
            "The two were killed on 17 June when their car was ambushed."
        ),
        "as many died in it",
    ),
    (
        (
            "Doctors said today that the nun, who was shot in Goma by several men, is out of danger.\n\n"
            "A spokesman for the clinic to which she was taken after being wounded with two others "
            "on 17 June, said she had lost an eye."
        ),
        "a day beside the words of a speaker dates what it hangs on",
    ),
    (
        (
            "Doctors said today that Sister Ana Sow, who was shot in Goma by several men, is out of danger."
            "\n\nA spokesman of the clinic where the nun lay after being wounded with two others on "
            "17 June, said she had lost an eye."
        ),
        "who has a name may be the nun",
    ),
]


@pytest.mark.parametrize(("text", "reason"), SAME_TOLL, ids=[reason for _, reason in SAME_TOLL])
def test_what_is_told_first_has_the_day_told_behind_it(text: str, reason: str) -> None:
    first = layers(text, published=PUBLISHED)
    happening = first.happenings[0]
    index = happening.day if happening.by else happening.time

    assert index is not None, reason
    assert first.times[index].value == "2024-06-17", reason


def test_a_day_of_what_is_only_wanted_dates_nothing_else() -> None:
    text = (
        "Kavia wants Orsa to walk out of its talks with Belmar, having announced on Wednesday morning that "
        "Belmar forces had killed four of its soldiers.\n\n"
        "Positions near Tarn came under attack from artillery, said Kavia, which accused Belmar."
    )
    attack = next(h for h in layers(text, published=PUBLISHED).happenings if "attack.artillery" in h.types)

    assert (attack.time, attack.day) == (None, None)


@pytest.mark.parametrize(
    "custody",
    [
        "Police said that they had arrested a man who filmed the market before the blast.",
        "Two men have been detained, the police said.",
        "Four suspects were taken into custody, the prosecutor's office said.",
    ],
)
def test_who_is_arrested_over_a_blast_is_not_so_on_the_day_of_it(custody: str) -> None:
    text = f"A shell killed five people at a market in Kassala on Tuesday, Sudan's army said.\n\n{custody}"
    arrests = [h for h in layers(text).happenings if h.types == ("detention.arrest",)]

    assert arrests
    assert all(arrest.day is None and arrest.time is None for arrest in arrests)


@pytest.mark.parametrize(
    "text",
    [
        "Chadian troops stormed a camp near Sarh on Monday, villagers said. They arrested ten men.",
        "Police arrested five men in Nairobi on Monday. Two women were detained in Mombasa.",
        "A shell fell on Kassala on Tuesday. Police arrested a man on Monday.",
    ],
)
def test_who_is_arrested_where_the_day_is_that_of_arrests_is_so_on_it(text: str) -> None:
    arrests = [h for h in layers(text).happenings if h.types == ("detention.arrest",)]

    assert arrests
    assert all(arrest.day is not None or arrest.time is not None for arrest in arrests)


# ---------------------------------------------------------------- of who speaks, and of the saying


@pytest.mark.parametrize(
    "who",
    [
        "The RSF, which has held the town since October 2023,",
        "Residents who fled Kutum in March 2021",
    ],
)
def test_what_who_speaks_did_before_is_no_day_of_what_he_tells(who: str) -> None:
    text = f"{who} said that the Sudanese army had shelled Kutum on Monday."

    assert days(text) == ["2024-06-17"]


@pytest.mark.parametrize(
    "opening",
    ["Mali's army on Wednesday denied that its", "On Wednesday Mali's army denied that its"],
)
def test_a_day_in_front_of_a_denial_is_the_day_of_denying(opening: str) -> None:
    text = f"{opening} jets had bombed Kidal. Rebels said that jets bombed Kidal on Sunday."
    (telling,) = tellings(text)

    assert {account.date.best for account in telling.accounts if account.date} == {"2024-06-16"}


def test_a_day_between_who_speaks_and_the_verb_is_of_the_saying() -> None:
    (when,) = dates("Chad's army on Wednesday said rebels had attacked a post near Bol.")

    assert when is not None
    assert when.relation is DateRelation.BY


def test_a_day_that_something_is_set_for_dates_no_attack_told_before() -> None:
    text = "Rebels shelled Goma in the night, it said. The mayor announced a day of mourning for Wednesday."

    assert "2024-06-19" not in days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gao has been under curfew since the killing of a leading preacher there on May 18.", "2024-05-18"),
        ("The church condemned Tuesday's murder of the mayor of Gao.", "2024-06-18"),
        ("The union deplored the 12 June murder of a teacher in Gao.", "2024-06-12"),
    ],
)
def test_a_deeds_own_day_is_its_day_whatever_is_said_of_it(text: str, day: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert when.relation in (None, DateRelation.AT)
    assert (when.first_day, when.last_day) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "The post has been vacant since 18 May when the mayor of Gao was shot to death.",
        "The market had been shut since 18 May, when rebels shelled the town of Gao.",
        "Gao was quiet until 18 May, when rebels shelled the town.",
    ],
)
def test_what_when_goes_on_to_tell_took_place_on_the_day_before_it(text: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert (when.first_day, when.last_day) == ("2024-05-18", "2024-05-18")


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Kidal was killed on 13 June, and the mayor of Gao was killed yesterday.",
        "A judge was murdered in Kidal on 13 June and a teacher was shot dead in Gao yesterday.",
    ],
)
def test_two_who_were_killed_on_two_days_died_in_two_incidents(text: str) -> None:
    assert set(days(text)) == {"2024-06-13", "2024-06-19"}


@pytest.mark.parametrize(
    "text",
    [
        "A judge was wounded in Gao on 13 June and died yesterday.",
        "The judge was shot in Gao on 13 June and was pronounced dead yesterday.",
    ],
)
def test_who_died_days_later_died_of_the_same_incident(text: str) -> None:
    assert days(text) == ["2024-06-13"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Gao died yesterday of wounds he suffered when gunmen attacked him on Tuesday.",
        "A soldier died yesterday of injuries received in a rocket attack in Gao on Tuesday.",
        "On Wednesday a nurse died of burns from a bomb that exploded in Gao on Tuesday.",
    ],
)
def test_who_died_of_wounds_was_hurt_on_the_day_told_of_these(text: str) -> None:
    assert days(text) == ["2024-06-18"]


def test_who_died_of_wounds_was_hurt_by_the_day_of_death() -> None:
    (when,) = dates("A soldier died yesterday of his wounds in Gao.")

    assert when is not None
    assert when.relation is DateRelation.BY


def test_midnight_ends_the_day_it_is_told_of() -> None:
    (when,) = dates("Shortly before midnight on 12 June, a car bomb went off in Gao.")

    assert when is not None
    assert (when.first_day, when.last_day) == ("2024-06-12", "2024-06-12")


def test_of_two_times_the_finer_one_dates_an_event() -> None:
    assert days("Gao came under rebel fire for the third time this month on Monday.") == ["2024-06-17"]


def test_what_a_posted_video_shows_had_happened_by_then() -> None:
    (when,) = dates("A video posted on 14 June shows men executing two soldiers near Gao.")

    assert when is not None
    assert when.relation is DateRelation.BY


def test_who_left_his_office_went_home_and_who_left_office_was_replaced() -> None:
    text = "The mayor of Gao left his office at 1800 on 18 June; minutes later masked men shot him."
    assert [(day or "")[:10] for day in days(text)] == ["2024-06-18"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A witness to the murder of six priests in Gao on 16 June has left the country.", "2024-06-16"),
        ("A judge was the victim of an attack in Gao yesterday.", "2024-06-19"),
    ],
)
def test_the_day_behind_a_deed_is_its_day_where_nothing_else_can_be_of_it(text: str, day: str) -> None:
    (when,) = dates(text)

    assert when is not None
    assert (when.first_day, when.last_day) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "Thousands marched in Gao today to protest the murder of a priest on Tuesday.",
        "Thousands marched in Gao today in protest at the murder of a priest on Tuesday.",
        "Thousands rallied in Gao today over the murder of a priest on Tuesday.",
        "A march in Gao today against the killing of two students on Tuesday drew thousands.",
    ],
)
def test_what_people_march_against_is_of_another_day_than_their_march(text: str) -> None:
    assert sorted(filter(None, days(text))) == ["2024-06-18", "2024-06-20"]


def test_what_is_told_behind_a_day_is_of_that_day_and_not_of_the_denial() -> None:
    text = "The Sun Front today denied that it bombed a market in Gao on 18 June, in which nine people died."

    assert set(days(text)) == {"2024-06-18"}


def test_the_day_that_a_truce_began_is_not_the_day_that_it_was_broken() -> None:
    assert days("Chad's army broke a truce that began on Monday, the Ouaddai Front said on Thursday.") == [
        "2024-06-20"
    ]


def test_the_day_that_a_truce_began_is_the_day_of_nothing_told_next() -> None:
    text = (
        "Rebels seized Kalembe on Tuesday after clashes with militias. Congo's army said that they had "
        "broken a truce that came into force on 4 June. The mayor said that three civilians were killed."
    )
    assert set(days(text)) == {"2024-06-18"}


def test_a_day_on_which_somebody_had_died_before_is_left_by_what_is_told_next() -> None:
    text = (
        "Soldiers shelled Gao on Monday, killing one. Omar Keita had died two weeks earlier. "
        "Two guards were shot in the town."
    )
    read = layers(text, published="2024-06-20")
    shot = next(one for one in read.happenings if one.trigger[0].of(text) == "shot")
    assert shot.day is not None
    assert read.times[shot.day].value == "2024-06-17"
