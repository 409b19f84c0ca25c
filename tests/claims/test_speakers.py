"""How far the words of a source reach, and where a cue stands beside what it tells."""

import pytest

from counterclaim.model.claims import Stance
from tests.claims.proposals import proposed
from tests.claims.test_attribution import said
from tests.reading import layers, told


def sources(text: str) -> list[str]:
    return [source for source, _, _ in proposed(text)]


def test_who_asked_not_to_be_named_is_not_called_so() -> None:
    text = "An officer who spoke on condition of anonymity said the bridge at Orsa was mined."
    assert sources(text) == ["An officer"]
    assert "A miner" in sources("A miner who asked not to be named said the shaft was flooded.")


def test_a_clause_behind_a_cue_makes_its_speaker_known() -> None:
    text = "The bridge is mined, said Ali Sow, who led the patrol that crossed it."
    assert sources(text) == ["Ali Sow, who led the patrol that crossed it"]


def test_a_clause_before_a_cue_tells_something_beside_who_speaks() -> None:
    text = "Ali Sow, who has called the truce a farce, said the bridge was mined."
    assert sources(text)[-1] == "Ali Sow"


def test_words_of_a_noun_are_told_by_the_noun_and_not_by_that() -> None:
    assert "letters" in sources("He burnt letters that said the well was poisoned.")


ASIDES = [
    "The bad news for the town, Mali's army said, is that the bridge is mined.",
    "If the rebels shell the road, Mali's army said, the convoy will turn back.",
    "Last spring, Mali's army said, rebels shelled the road near Gao.",
    "The well near Gao, says the army of Mali, is poisoned.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_a_cue_between_commas_has_both_sides_of_it_for_its_content(text: str) -> None:
    told = [contents for source, cue, contents in proposed(text) if cue in ("said", "says")]
    assert len(told) == 1
    assert len(told[0]) == 2
    assert "ML/armed-force" in str(said(text)[0][0])


def test_a_cue_between_commas_tells_nothing_beyond_a_semicolon() -> None:
    text = "On Monday, Mali's army recalled, shells hit the well near Gao; Chad blames bandits."
    assert ["On Monday", "shells hit the well near Gao"] in [contents for _, _, contents in proposed(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On Tuesday, Mali said, rebels fired on Gao, and Chad, the mayor said, did nothing.",
            [("Mali", ["On Tuesday", "rebels fired on Gao"]), ("the mayor", ["Chad", "did nothing"])],
        ),
        (
            "The war, claims Chad, is over, but Mali denies it.",
            [("Chad", ["The war", "is over"]), ("Mali", ["it"])],
        ),
        ("Mali shelled Gao, but the town, Chad said, was empty.", [("Chad", ["the town", "was empty"])]),
        (
            "If rebels come, and the road is shut, Chad said, the convoy will wait.",
            [("Chad", ["If rebels come, and the road is shut", "the convoy will wait"])],
        ),
    ],
)
def test_a_cue_between_commas_tells_its_own_clause_and_no_other_tellers(
    text: str, told: list[tuple[str, list[str]]]
) -> None:
    assert [(source, contents) for source, _, contents in proposed(text)] == told


def test_it_that_adds_something_is_the_body_that_spoke_before() -> None:
    text = "Mali's army said shells had hit Gao.\n\nThe well was damaged, it added."
    assert said(text)[-1] == ("state:ML/armed-force", "report")


def test_it_that_nobody_stands_behind_says_nothing() -> None:
    assert said("The well was damaged, it says on the wall.") == []


def test_the_agency_that_writes_is_the_one_of_news() -> None:
    text = (
        "Mali's department of mines closed the shaft, Reuters reported.\n\n"
        "The well was poisoned as well, the agency writes."
    )
    assert "reuters" in str(said(text)[-1][0])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Asked if the road was open, the mayor left.", "if the road was open"),
        ("The mayor was asked about the shaft.", "the shaft"),
        ("A widow asked the mayor about the shaft.", "the shaft"),
        ("The miners were told that the shaft was flooded.", "that the shaft was flooded"),
    ],
)
def test_what_is_asked_stands_under_if_and_behind_about(text: str, content: str) -> None:
    assert [content] in [contents for _, _, contents in proposed(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A mill called Red Star burnt down.",
        "Do you support the truce?",
        "Farmers backing the truce met in Gao.",
        "Those who support the truce met in Gao.",
    ],
)
def test_who_somebody_is_and_what_is_asked_is_no_attitude_told(text: str) -> None:
    assert proposed(text) == []


def test_what_is_compared_with_something_keeps_both() -> None:
    told = proposed("The mayor compared the siege to a famine.")
    assert told == [("The mayor", "compared", ["the siege to a famine"])]


def test_words_right_behind_a_circumstance_are_what_was_said() -> None:
    text = 'The army spoke up, saying in a post on Monday: "We shall not leave the well at Orsa."'
    assert ["We shall not leave the well at Orsa."] in [contents for _, _, contents in proposed(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor denied the charge in an interview.", "the charge"),
        ("The mayor denied the charge and left for Gao.", "the charge"),
        ("The mayor referred to him as a thief.", "him as a thief"),
    ],
)
def test_what_is_told_of_ends_where_the_telling_is_told_of(text: str, content: str) -> None:
    assert [content] in [contents for _, _, contents in proposed(text)]


def test_crimes_and_forces_that_are_committed_are_no_pledge() -> None:
    assert proposed("The mayor said the rebels had committed adultery and murder.")[0][1] == "said"
    assert said("The army of Mali committed five battalions.") == []


def test_a_second_cue_in_the_tense_of_the_first_has_its_speaker() -> None:
    text = "The minister says the town was shelled and accuses Chad of the attack."
    assert [(source, cue) for source, cue, _ in proposed(text)] == [
        ("The minister", "says"),
        ("The minister", "accuses"),
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The raid led the mayor to say that the truce was over.", "the mayor", "that the truce was over"),
        ("Chad was quick to reject the charge.", "Chad", "the charge"),
        ("The envoy took the floor to deny that he had left.", "The envoy", "that he had left"),
    ],
)
def test_what_somebody_went_on_or_rose_to_say_has_been_said(text: str, source: str, content: str) -> None:
    assert (source, [content]) in [(who, told) for who, _, told in proposed(text)]


def test_what_somebody_wants_or_fails_to_say_has_not_been_said() -> None:
    text = "The mayor wants to accuse Chad of the raid."

    assert proposed(text) == [("The mayor", "wants", ["to accuse Chad of the raid"])]
    assert proposed("The mayor did not go on to say that the truce was over.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels seized the road to deny the army supplies.",
        "The army held the bridge to claim the east bank.",
        "Soldiers went to the village to demand weapons.",
        "The army used drones to confirm the damage.",
    ],
)
def test_what_is_done_by_no_words_has_told_nothing(text: str) -> None:
    assert said(text) == []


def test_a_deed_and_a_colon_bring_in_a_quotation() -> None:
    text = "The widow turned to the miners: “We stay at the shaft. Nobody will leave.”"
    assert proposed(text) == [("The widow", "turned", ["We stay at the shaft. Nobody will leave."])]


def test_who_is_confident_of_something_beside_what_he_does_holds_it() -> None:
    text = "The general left at dawn, confident that the truce would hold."
    assert proposed(text) == [("The general", "confident", ["that the truce would hold"])]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "According to the army's spokesman, Colonel Idriss, the road that leads to Gao is mined.",
            "the army's spokesman, Colonel Idriss",
            "the road that leads to Gao is mined",
        ),
        (
            "According to Ali Sow, the mayor of Gao, the road is mined.",
            "Ali Sow, the mayor of Gao",
            "the road is mined",
        ),
        (
            "According to the ministry, soldiers, police and border guards crossed the river.",
            "the ministry",
            "soldiers, police and border guards crossed the river",
        ),
        (
            "According to Chad, Mali, which denies it, shelled Gao.",
            "Chad",
            "Mali, which denies it, shelled Gao",
        ),
        (
            "Half the huts burnt down, according to a Reuters count.",
            "a Reuters count",
            "Half the huts burnt down",
        ),
        ("Rain fell on Monday (according to the army).", "the army", "Rain fell on Monday"),
        (
            "The rebels fled and, according to witnesses, the mill burnt down.",
            "witnesses",
            "the mill burnt down",
        ),
        (
            "While the army denies it, according to residents the shells fell on Gao.",
            "residents",
            "the shells fell on Gao",
        ),
        (
            "“We saw them run. Nobody fired,” the mayor told reporters, according to the Gao Herald.",
            "the Gao Herald",
            "We saw them run. Nobody fired,” the mayor told reporters",
        ),
        ("According to Sow, “the road is mined,” meaning the old one.", "Sow", "the road is mined,"),
    ],
)
def test_according_to_somebody_is_the_clause_beside_him_and_he_ends_where_his_name_does(
    text: str, source: str, content: str
) -> None:
    assert (source, [content]) in [(who, told) for who, cue, told in proposed(text) if "ccording" in cue]


def test_what_follows_a_noun_to_say_who_it_is_belongs_to_the_source() -> None:
    text = "Two officials familiar with the matter said the bridge was mined."
    assert sources(text) == ["Two officials familiar with the matter"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Satellite images show burnt huts near Gao.", ("Satellite images", "show", ["burnt huts near Gao"])),
        (
            "The mayor attacked the army for its silence.",
            ("The mayor", "attacked", ["the army for its silence"]),
        ),
        (
            "The envoy has been talking to the miners about the shaft.",
            ("The envoy", "has been talking", ["the shaft"]),
        ),
    ],
)
def test_what_pictures_show_and_words_of_force_with_a_ground_tell_something(
    text: str, told: tuple[str, str, list[str]]
) -> None:
    assert told in proposed(text)


@pytest.mark.parametrize(
    "text", ["The army attacked Gao for three hours.", "The army attacked Gao for the third time."]
)
def test_an_attack_that_lasts_or_comes_again_is_no_criticism(text: str) -> None:
    assert proposed(text) == []


def test_whose_thing_it_is_that_somebody_tells_of_tells_nothing() -> None:
    text = "Chad, whose jets the mayor says crossed the river, left the talks."
    assert [source for source, _, _ in proposed(text)] == ["the mayor"]
    text = "Ali Sow, whose mother says he was beaten, left the talks."
    assert [source for source, _, _ in proposed(text)] == ["whose mother"]


def test_a_quotation_that_goes_on_behind_its_speaker_is_no_part_of_him() -> None:
    text = "“We stay,” said Ali Sow, who leads the guards, “because of the flood.”"
    assert [(source, told) for source, _, told in proposed(text)] == [
        ("Ali Sow, who leads the guards", ["We stay", "because of the flood."])
    ]
    assert proposed('A group that calls itself "Red Star" said the mill had burnt down.')[-1][0] == (
        'A group that calls itself "Red Star"'
    )


def test_a_teller_before_a_semicolon_tells_what_is_before_him() -> None:
    assert ("state:ML", "claim") in said("Two jets fell, claims Mali; Chad denies it.")


def test_whose_statement_it_is_makes_it() -> None:
    assert ("state:ML", "report") in said("Chad rejected Mali's statement that two jets had crossed.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orsa, farmers who back the truce met.", False),
        ("Sow, who for years had in his quiet way opposed the truce, left for Gao.", True),
    ],
)
def test_a_comma_before_who_tells_something_of_somebody_known(text: str, expected: bool) -> None:
    assert bool(proposed(text)) is expected


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("Mali, accused by Chad of the raid, left the talks.", "Chad", ["Mali", "the raid"]),
        ("Mali was accused by the head of the army.", "the head of the army", ["Mali"]),
    ],
)
def test_what_somebody_is_accused_of_is_no_part_of_who_accuses(
    text: str, source: str, contents: list[str]
) -> None:
    assert (source, contents) in [(who, told) for who, _, told in proposed(text)]


def test_who_is_set_against_the_speaker_does_not_speak() -> None:
    assert said("Mali, but not Chad, admitted that shells had hit the well.") == [("state:ML", "confirm")]
    assert said("Mali, not Chad, denies the raid.") == [("state:ML", "deny")]
    assert said("Not one of Mali's officials denied the raid.")[0][1] == "assess"


def test_a_question_demands_nothing() -> None:
    assert said("Reuters asked whether the road to Gao was open.") == []
    assert said("Mali asked Chad to open the road to Gao.") == [("state:ML", "demand")]


@pytest.mark.parametrize(
    "body", ["The Karabakh army", "The Donetsk army", "The Crimean army", "The Vorandu army"]
)
@pytest.mark.parametrize("state", ["Azerbaijan", "Ukraine", "Kenya"])
def test_an_army_named_by_words_of_its_own_is_not_the_one_told_of_before(body: str, state: str) -> None:
    text = f"{state}'s army said it had held its fire. {body} said shells fell on a school near Tela."
    _, (own, stance) = said(text)

    assert str(own).startswith("described:")
    assert stance == "report"


def test_what_an_unknown_body_goes_on_to_say_is_of_nobody_told_before() -> None:
    text = "Peru denied the raid. A village council denied this: it said its hall was hit by Peruvian jets."
    by = {attribution.cue[0].of(text): attribution.actor for attribution in layers(text).attributions}

    assert by.get("said") is None


def test_what_was_done_to_a_site_is_no_charge_that_the_site_brings() -> None:
    text = "Peru's army said only army sites were targeted and accused the rebels of burning a school."
    (charge,) = [a for a in layers(text).attributions if a.stance is Stance.ACCUSE]

    assert charge.actor == "state:PE/armed-force"


@pytest.mark.parametrize("pronoun", ["He", "She"])
@pytest.mark.parametrize("body", ["Congo", "Uganda's army", "The Red Sand Front", "The UN mission in Congo"])
def test_a_body_that_spoke_is_not_he_who_denies_it(body: str, pronoun: str) -> None:
    text = f"{body} said Rwandan troops killed four farmers near Kibumba. {pronoun} denied it."
    assert said(text)[-1] == (None, "deny")


def test_what_one_claimed_is_no_subject_of_what_the_other_confirmed() -> None:
    text = "The shooting down of a Libyan jet near Faya is old: Chad claimed it and Libya confirmed the loss."

    assert said(text) == [("state:TD", "confirm"), ("state:LY", "confirm")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rwanda, which Congo and UN experts say backs M23, called for a ceasefire.", "state:RW"),
        ("Mali, which Chad and Libya say arms rebels, denied it on Monday.", "state:ML"),
        ("Eritrea, which Ethiopia and the US say keeps troops in Tigray, rejected it.", "state:ER"),
        ("Iran, which Israel says armed the group, denied any role.", "state:IR"),
    ],
)
def test_a_name_goes_on_behind_what_others_say_of_it(text: str, speaker: str) -> None:
    assert speaker in {claimer for claimer, _ in said(text)}


def test_an_office_of_somebody_is_a_voice_of_its_own() -> None:
    text = "The ombudsman's office said two students were shot in Orsa on Tuesday."

    assert [claim for claim, _ in said(text)] != [None]


@pytest.mark.parametrize(
    ("text", "claimer"),
    [
        ("Palestinian sources said three had died in Jenin.", None),
        ("Ukrainian security sources said three had died in Kherson.", None),
        ("The Sudan Doctors' Committee said 56 had died.", "named:doctors-committee"),
        ("Three aid workers died in clashes in Kutum, the UN agency said.", "actor:un"),
    ],
)
def test_sources_of_a_people_are_no_state_and_a_committee_of_doctors_is_a_body(
    text: str, claimer: str | None
) -> None:
    """Whoever a Palestinian source is, the State of Palestine has said nothing."""
    assert [claim.claimer for claim in told(text).claims] == [claimer]


def test_the_group_is_who_did_what_it_tells() -> None:
    text = (
        "Israel's army had no comment. Hezbollah fired rockets at Metula, the group said. Hamas was silent."
    )

    assert "actor:hezbollah" in {claim.claimer for claim in told(text).claims}


def test_their_targets_are_whom_they_aimed_at() -> None:
    (happening,) = layers("Iran claimed that nine missiles had hit their targets.").happenings

    assert happening.victim is None


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's army said several attempts to free the hostages had failed and admitted that two had died.",
        "Kenya's army said two helicopters had crashed and admitted that rebels had shot at them.",
    ],
)
def test_no_attempt_and_no_helicopter_admits_anything(text: str) -> None:
    admitted = [one for one in layers(text).attributions if one.verb == "admit"]

    assert [one.actor for one in admitted] == ["state:KE/armed-force"]


@pytest.mark.parametrize(
    ("office", "whose"),
    [
        ("Hamas's Beirut office", "actor:hamas"),
        ("The U.N.'s Baghdad mission", "actor:un"),
        ("The Red Cross's Kyiv delegation", "actor:icrc/delegation"),
        ("The office of the Polisario in Madrid", "actor:polisario"),
        ("Mali's Nairobi embassy", "state:ML/embassy"),
        ("The miners' Paris bureau", None),
        ("The Yemen branch of al-Qaeda", "actor:al-qaeda"),
        ("The Kenya chapter of Amnesty International", "actor:amnesty"),
        ("The Moscow office of the OSCE", "actor:osce"),
    ],
)
def test_the_capital_where_an_office_is_does_not_speak_in_it(office: str, whose: str | None) -> None:
    assert [actor for actor, _ in said(f"{office} said that a convoy had been shelled.")] == [whose]


def test_tigers_told_of_in_full_speak_through_their_office_abroad() -> None:
    text = "Tamil Tigers seized a post. The Tigers' London office said that the police had fired first."
    assert [actor for actor, _ in said(text)] == ["actor:ltte"]


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said that rebels had attacked a village in Zango, Chin state.",
        "Mali's army said that its troops had repelled an attack on a base in Paletwa township, Chin state.",
    ],
)
def test_a_state_in_a_federation_says_nothing(text: str) -> None:
    assert [actor for actor, _ in said(text)] == ["state:ML/armed-force"]


def test_a_name_behind_another_persons_is_that_of_who_speaks() -> None:
    text = "An aide to President Ilham Aliyev, Hikmet Hajiyev, said Armenia had shelled Agdam."
    assert [actor for actor, _ in said(text)] == ["person:hikmet-hajiyev"]


@pytest.mark.parametrize(
    "denied",
    [
        'Mali\'s army "categorically denied" using such shells.',
        'Mali\'s army "firmly rejected" the charge.',
    ],
)
def test_a_word_of_saying_in_quotation_marks_says_it_all_the_same(denied: str) -> None:
    assert said(f"Shells hit Gao on Monday. {denied}") == [("state:ML/armed-force", "deny")]


def test_an_adviser_to_a_president_speaks_for_his_state_and_an_envoy_to_one_does_not() -> None:
    nothing = "said Kyiv had nothing to do with it."
    text = f"A bomb killed 40 people in Moscow. Hugo Rojas, an adviser to the Ukrainian president, {nothing}"
    assert [stance for _, stance in said(text)] == ["deny"]
    text = f"A bomb killed 40 people in Moscow. Hugo Rojas, an envoy to the Ukrainian president, {nothing}"
    assert "deny" not in [stance for _, stance in said(text)]


def test_a_group_with_its_name_beside_it_is_no_group_told_of_before() -> None:
    text = (
        "More than 30 people were killed in Kayah State on Friday, said the Karenni Human Rights Group. "
        "The aid group Save the Children said two of its staff were missing."
    )
    assert [actor for actor, _ in said(text)][-1] == "actor:save-the-children"


def test_who_denies_deliberately_attacking_civilians_denies() -> None:
    assert said("Shells hit Mykolaiv on Monday. Moscow denies deliberately attacking civilians.") == [
        ("state:RU", "deny")
    ]


def test_one_word_in_quotation_marks_may_be_all_that_was_said() -> None:
    assert [actor for actor, _ in said('Shells hit Gao on Monday. "Denied," said Mali\'s army.')] == [
        "state:ML/armed-force"
    ]


@pytest.mark.parametrize(
    "helper",
    ["a former adviser to the Ukrainian president", "an aide to the Ukrainian opposition leader"],
)
def test_who_helped_once_or_helps_the_opposition_does_not_speak_for_the_state(helper: str) -> None:
    text = f"A bomb killed 40 people in Moscow. Hugo Rojas, {helper}, said Kyiv had nothing to do with it."
    assert "deny" not in [stance for _, stance in said(text)]


def test_a_panel_of_judges_is_no_body_of_their_state() -> None:
    text = "A panel of Kenyan judges said that police had shot two people in Garissa."
    assert said(text) == [(None, "report")]
