"""The neutrality check finds what takes a side, tells what to write instead, and treats every side alike."""

import pytest

from counterclaim.model.incidents import Incident, Status
from counterclaim.model.layers import Layers
from counterclaim.views.neutrality import Finding, Known, Rule, checked
from counterclaim.vocab.knowledge import knowledge_of
from counterclaim.vocab.loaded_labels import labels
from tests.golden.mirrors import exchanged
from tests.reading import engine, layers, told

KENYA_LIBYA = {"Kenya": "Libya", "Kenyan": "Libyan", "Nairobi": "Tripoli"}


def found(text: str, *packs: str, known: tuple[Known, ...] = ()) -> list[Finding]:
    return checked(layers(text, packs=packs), knowledge_of(packs or ["none"]), known=known)


def rules(text: str, *packs: str) -> list[str]:
    return [f"{one.rule}: {one.words}" for one in found(text, *packs)]


class TestNames:
    def test_a_name_of_one_side_is_flagged_with_a_neutral_one_and_who_uses_it(self) -> None:
        (one,) = found("Snow fell in Khankendi on Monday.", "karabakh")

        assert (one.rule, one.words) == (Rule.ONE_SIDED_NAME, "Khankendi")
        assert "only Azerbaijan uses this name" in one.why
        assert "Khankendi/Stepanakert" in one.instead

    def test_both_names_side_by_side_take_no_side(self) -> None:
        assert rules("Snow fell in Khankendi/Stepanakert on Monday.", "karabakh") == []
        assert rules("Snow fell in Stepanakert, which Baku calls Khankendi.", "karabakh") == []

    def test_two_names_of_the_same_side_do(self) -> None:
        assert len(found("Snow fell in Khankendi, in Xankəndi.", "karabakh")) == 2

    def test_each_side_is_treated_alike(self) -> None:
        one, other = (found(f"Snow fell in {name}.", "karabakh") for name in ("Stepanakert", "Khankendi"))

        assert [f.rule for f in one] == [f.rule for f in other] == [Rule.ONE_SIDED_NAME]
        assert one[0].instead == other[0].instead

    def test_a_name_in_somebody_s_own_words_is_his(self) -> None:
        assert rules('The mayor said: "Snow fell in Khankendi yesterday."', "karabakh") == []

    def test_a_name_that_everybody_uses_is_no_matter(self) -> None:
        assert rules("Snow fell in Karabakh and in Goris.", "karabakh") == []

    @pytest.mark.parametrize(
        ("name", "neutral"),
        [
            ("the Malvinas", "Falkland Islands (Malvinas)"),
            ("the Diaoyu Islands", "Senkaku/Diaoyu Islands"),
            ("the Senkaku Islands", "Senkaku/Diaoyu Islands"),
            ("Judea and Samaria", "West Bank"),
            ("Pakistan-occupied Kashmir", "Pakistan-administered Kashmir"),
        ],
    )
    def test_a_claimant_s_name_of_a_place_is_flagged_where_no_pack_knows_it(
        self, name: str, neutral: str
    ) -> None:
        (one,) = found(f"Snow fell in {name} on Monday.")

        assert one.rule is Rule.ONE_SIDED_NAME
        assert neutral in one.instead
        assert rules(f'The mayor said: "Snow fell in {name} yesterday."') == []

    def test_the_names_of_both_claimants_take_no_side(self) -> None:
        assert rules("Snow fell on the Falkland Islands (Malvinas) and near Dokdo/Takeshima.") == []


class TestLabels:
    @pytest.mark.parametrize(
        "text",
        [
            "The sanctions regime against the two banks was extended.",
            "Snow lay on Martyrs' Square in Tripoli.",
            "Snow lay on Heroes Avenue.",
            "Children staged a puppet show in the school.",
            "The group is listed as a terrorist organisation by the European Union.",
            "The council was described by residents as a puppet government.",
            "The minister called the protesters “terrorists”; their lawyers objected.",
        ],
    )
    def test_what_is_a_name_a_term_or_somebody_s_word_is_no_label(self, text: str) -> None:
        assert rules(text) == []

    def test_a_word_after_the_article_that_begins_a_sentence_is_no_name(self) -> None:
        assert rules("The Zionist entity will vote in October.") == ["loaded-label: Zionist entity"]

    def test_every_word_of_the_list_is_found_wherever_it_stands(self) -> None:
        words = [word for label in labels() for word in label.words]
        text = " ".join(f"It snowed on the {word} and on soldiers all night." for word in words)

        assert [one.words for one in found(text) if one.rule is Rule.LOADED_LABEL] == words

    def test_every_entry_says_who_uses_it_why_it_judges_and_what_to_write(self) -> None:
        for label in labels():
            assert label.users, label.words
            assert label.why, label.words
            assert not {word for word in label.words if word in label.instead.split(", ")}, label.words

    def test_the_words_of_a_speaker_in_quotation_marks_are_his(self) -> None:
        assert rules('The minister said: "The terrorists will be caught by Friday."') == []

    def test_words_in_quotation_marks_that_nobody_speaks_are_the_texts_own(self) -> None:
        (one,) = found('Snow fell on the "liberators" all night.')

        assert "nobody is said to speak" in one.why

    def test_a_label_in_reported_speech_without_marks_is_the_texts_own(self) -> None:
        assert rules("The minister said that the terrorists would be caught.") == ["loaded-label: terrorists"]

    @pytest.mark.parametrize(
        "text",
        [
            "The governor described the march as a provocation.",
            "The deputy envoy spoke of a provocation.",
            "The ministry calls the strike unprovoked.",
        ],
    )
    def test_what_somebody_is_said_to_call_something_is_his_word_for_it(self, text: str) -> None:
        assert rules(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "The governor described the march of the terrorists as calm.",
            "The march was called a provocation.",
            "The envoy condemned the terrorists.",
        ],
    )
    def test_whom_he_speaks_of_is_still_named_by_the_text(self, text: str) -> None:
        assert [rule for rule in rules(text) if rule.startswith("loaded-label")] != []

    def test_a_word_of_a_name_is_none(self) -> None:
        assert rules("Snow fell on Heroes Square and on the road to it.") == []
        assert rules("Heroes came home in the snow.") == ["loaded-label: Heroes"]

    @pytest.mark.parametrize(
        "text",
        [
            "The council eliminated two taxes.",
            "The post of deputy mayor was eliminated in May.",
            "Forty goats were slaughtered for the feast.",
            "Small shops became collateral damage of the price dispute.",
            "Permits are sold under a regime of caps and auctions.",
            "The hills have had a brutal winter.",
        ],
    )
    def test_what_is_done_to_no_people_hides_and_judges_nothing(self, text: str) -> None:
        assert [rule for rule in rules(text) if rule.startswith("loaded-label")] == []

    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("Nine militants were eliminated in the hills.", "eliminated"),
            ("The unit wiped out a patrol near Orsa.", "wiped out"),
            ("The guests at the wedding were slaughtered.", "slaughtered"),
            ("The strike caused collateral damage.", "collateral damage"),
            ("A regime of terror has begun in Orsa.", "A regime of terror"),
            ("The dictator will speak on Monday.", "dictator"),
            ("Occupation troops closed two schools.", "Occupation troops"),
            ("Subversives were seen in the hills.", "Subversives"),
        ],
    )
    def test_what_is_done_to_people_and_what_they_are_called_is_told_of(self, text: str, word: str) -> None:
        assert f"loaded-label: {word}" in rules(text)

    def test_praise_of_a_deed_and_of_a_person_are_each_told_what_to_write(self) -> None:
        (deed,) = found("It was a heroic stand.")
        (person,) = found("The hero came home.")

        assert deed.instead.startswith("leave it out")
        assert person.instead.startswith("soldiers")

    def test_a_longer_word_is_another_one(self) -> None:
        assert rules("The regiment crossed the enemy-free valley of Regimento.") == []

    def test_a_name_that_is_a_label_is_told_once(self) -> None:
        told_once = found("Snow fell on the illegal armed formations.", "karabakh")

        assert [one.rule for one in told_once] == [Rule.ONE_SIDED_NAME]


class TestAssertions:
    @pytest.mark.parametrize(
        "text",
        [
            "Kenyan troops shelled the village of Orsa on Monday and killed four people.",
            "Four soldiers were wounded by Kenyan artillery on Monday.",
            "A drone struck a bus near Orsa on Monday.",
        ],
    )
    def test_a_deed_that_nobody_is_said_to_tell_is_flagged(self, text: str) -> None:
        (one,) = found(text)

        assert one.rule is Rule.UNATTRIBUTED
        assert "according to" in one.instead

    @pytest.mark.parametrize(
        "text",
        [
            "Kenyan troops shelled the village of Orsa on Monday, the Libyan Defence Ministry said.",
            "According to the Libyan army, four soldiers were wounded by Kenyan artillery on Monday.",
            "Libya accused Kenya of shelling the village of Orsa on Monday.",
            "Kenya denied that its troops had shelled the village of Orsa.",
            'The governor said: "They shelled our school on Monday."',
            "Libya fears that Kenyan troops will attack Orsa.",
            "The ministers met in Nairobi on Monday and signed an agreement on trade.",
        ],
    )
    def test_what_somebody_says_fears_or_denies_is_not(self, text: str) -> None:
        assert [one for one in found(text) if one.rule is Rule.UNATTRIBUTED] == []

    @pytest.mark.parametrize(
        "text",
        [
            "The ministry counts four dead and two injured in the convoy.",  # "two" belongs to what it counts
            "The envoy voiced concern on Tuesday and mentioned a number of truce violations.",
            "How many people were hit is not known exactly.",
            "It is said nowhere who was wounded, and whether anybody was hit remains unclear.",
            "The downing of the drone is another matter: Chad claimed it and Sudan confirmed the loss.",
            "A woman was killed when a bullet hit her in Orsa, a court heard.",
            "The three men are on trial for murder in Orsa.",
            "According to a paper in Orsa, a raid began on Monday and in it two policemen died.",
            "The mission has registered four explosions near Orsa.",
            "The mission's count of explosions near Orsa rose to 40 on Monday.",
            "Kenyan troops allegedly shelled Orsa on Monday.",
            "The clash reportedly left six dead.",
            "The ministry named the soldier who was killed on Monday as Ali Toure.",
            "She passed on what had been reported to her: that gunmen seized two ferries on Friday.",
            "The number of ceasefire breaches, for which each side blames the other, is rising.",
            "Southern jets struck the depots at dawn and six conscripts were killed, the ministry announced.",
        ],
    )
    def test_what_somebody_counts_mentions_or_does_not_know_is_not(self, text: str) -> None:
        assert rules(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Kenyan troops shelled Orsa on Monday; the ministry said that the road was closed.",
            "Kenyan troops shelled Orsa on Monday, and the ministry mentioned rain.",
            "The envoy mentioned rain, and Kenyan troops shelled Orsa on Monday.",
            "Four people were killed in Orsa on Monday, and who did it is not known.",
            "Kenyan troops shelled Orsa on Monday; the mayor was on trial for fraud, a court heard.",
            "A man named Ali Toure shot four people in Orsa on Monday.",
            "Troops allegedly left on Sunday, but Kenyan guns shelled Orsa on Monday.",
            "A count of ships was made on Monday as Kenyan guns shelled Orsa.",
        ],
    )
    def test_a_voice_for_something_else_in_the_sentence_is_none_for_the_deed(self, text: str) -> None:
        assert [one.rule for one in found(text)] == [Rule.UNATTRIBUTED]

    def test_one_sentence_is_told_of_once(self) -> None:
        text = "Kenyan troops shelled Orsa on Monday, killed four people and wounded nine."

        assert [one.rule for one in found(text)] == [Rule.UNATTRIBUTED]

    def test_a_closure_that_nobody_is_said_to_tell_is_flagged(self) -> None:
        text = "Kenya has closed the border crossing at Orsa since 12 June."
        bare = told(text).restrictions
        findings = checked(layers(text), knowledge_of(["none"]), restrictions=bare)

        assert bare
        assert [one.rule for one in findings] == [Rule.UNATTRIBUTED]

    def test_exchanged_parties_are_found_out_alike(self) -> None:
        text = (
            "Kenyan troops shelled the village of Orsa on Monday and killed four people. "
            "Libya said that the enemy had been neutralised. The Libyan regime denied the attack."
        )

        mirrored = rules(exchanged(text, KENYA_LIBYA))

        assert [exchanged(line, KENYA_LIBYA) for line in rules(text)] == mirrored
        assert len(mirrored) == 4


class TestAgainstALedger:
    TEXT = "Kenyan troops shelled the village of Orsa on Monday and killed four people."

    def known(self, status: Status) -> tuple[Known, ...]:
        read = layers(self.TEXT)
        incident = Incident(
            id="incident:1",
            type="attack.artillery",
            types=("attack.artillery",),
            title="",
            date=None,
            place=None,
            place_text=None,
            accounts=(),
            status=status,
            elements={},
            toll=(),
            origins=1,
        )
        spans = tuple(happening.span for happening in read.happenings)
        return (Known(spans=spans, incident=incident, affirmed_by="Libya", denied_by="Kenya"),)

    def test_what_one_side_alone_says_is_to_be_said_as_that(self) -> None:
        (one,) = found(self.TEXT, known=self.known(Status.SINGLE_SOURCE))

        assert (one.rule, one.incident) == (Rule.UNHEDGED, "incident:1")
        assert one.instead == "“according to Libya, …”"

    def test_what_is_denied_is_to_be_said_with_who_says_and_who_denies(self) -> None:
        (one,) = found(self.TEXT, known=self.known(Status.CONTESTED))

        assert "contested in this ledger: said by Libya, denied by Kenya" in one.why
        assert "that Kenya denied it" in one.instead

    @pytest.mark.parametrize("status", [Status.CORROBORATED, Status.CONFIRMED])
    def test_what_is_borne_out_may_be_asserted(self, status: Status) -> None:
        assert found(self.TEXT, known=self.known(status)) == []


def test_layers_are_all_it_needs() -> None:
    read: Layers = layers("It snowed on Monday.")

    assert checked(read, engine().reader.knowledge) == []


def test_whose_shelling_it_was_is_an_assertion_however_it_is_told() -> None:
    assert rules("The army's shelling of the hospital in Goma brought nurses into the streets.") == [
        "unattributed: shelling"
    ]
    assert rules("The shelling brought nurses into the streets.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Residents denounced the council as shells hit the market in Orsa.",
        "The mayor was described as tired as Kenyan troops shelled the market in Orsa.",
        "The town of Orsa saw Kenyan troops shell a school.",  # a town is no witness
    ],
)
def test_what_happens_while_somebody_is_called_something_is_nobodys_word(text: str) -> None:
    assert [line.partition(":")[0] for line in rules(text)] == ["unattributed"]


def test_pests_that_are_no_people_are_no_label() -> None:
    assert rules("Vermin and cockroaches spoiled the grain in the camp.") == []


def test_a_noun_that_first_tells_of_the_dead_asserts_them_and_one_that_takes_them_up_does_not() -> None:
    assert rules("The quarrel over the market led to the killing of 40 traders in Orsa.") == [
        "unattributed: killing"
    ]
    told_before = "The mayor said that raiders had killed 40 traders. The killing of 40 traders shook Orsa."
    assert rules(told_before) == []
    assert rules("The deaths shook Orsa.") == []


def test_names_that_each_would_do_are_each_in_marks_of_their_own() -> None:
    (one,) = found("Snow fell on the Arabian Gulf.")

    assert one.instead.startswith("“Persian Gulf” or “Gulf”, or quote")


@pytest.mark.parametrize(
    "text",
    [
        "Maria Roy hit the post twice in the second half of the match.",
        "Two of the patients died on Monday.",
        "Her campaign has targeted young voters in Orsa.",
        "The club fought for every ball in Orsa.",
    ],
)
def test_a_word_that_sport_and_votes_share_asserts_no_deed_where_nobody_fights(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels hit a bus near Orsa on Monday.",
        "A convoy was attacked near Orsa on Monday.",
        "Kenya hit a bus near Orsa on Monday.",
        "A bus was shelled near Orsa on Monday.",
        "The army left on Sunday, the mayor said. A bus was attacked on Monday.",
    ],
)
def test_it_asserts_one_where_fighters_arms_or_a_state_are_near(text: str) -> None:
    assert [line.partition(":")[0] for line in rules(text)] == ["unattributed"]
