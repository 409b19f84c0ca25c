"""The bulletin says nothing that nobody said: each sentence has a voice, a stance and its words."""

import re
from dataclasses import replace

import pytest

from counterclaim.model.actors import Actor, ActorKind
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.documents import Document
from counterclaim.model.errors import BadInput
from counterclaim.model.incidents import Account, Status
from counterclaim.model.ledgers import Derivation, Ledger
from counterclaim.model.situations import PledgeStatus
from counterclaim.model.spans import Evidence
from counterclaim.views.bulletin import (
    Bulletin,
    Moments,
    Scope,
    bulletin_of,
    differences,
    read_printed,
    to_html,
    to_markdown,
)
from counterclaim.views.bulletin.records import Sentence
from counterclaim.vocab.knowledge import Knowledge, knowledge_of
from tests.ledger.samples import ledger
from tests.views.ledgers import hostile, many, whole
from tests.views.pages import parse

EMPTY = Ledger(generated_by=Derivation(version="0", rules="own-loss"))
NOBODY_KNOWN = Knowledge(())


def of(now: Ledger, *, before: Ledger = EMPTY, day: str = "2023-06-28", **asked: object) -> Bulletin:
    scope = Scope(first=day, last=day, **asked)  # type: ignore[arg-type]
    return bulletin_of(Moments(before=before, now=now), scope, NOBODY_KNOWN)


def text_of(bulletin: Bulletin) -> str:
    return " ".join(sentence.text for sentence in bulletin.sentences)


def alone(account: Account, status: Status = Status.SINGLE_SOURCE) -> Ledger:
    sample = ledger()
    incident = replace(sample.incidents[0], accounts=(account,), status=status, toll=())
    return replace(sample, incidents=(incident,))


def account(party: str) -> Account:
    return next(a for a in ledger().incidents[0].accounts if a.party == party)


@pytest.mark.parametrize("made", [whole, hostile, lambda: many(20), lambda: EMPTY])
def test_every_sentence_names_who_says_it_and_cites_words_of_a_document(made: object) -> None:
    bulletin = of(made(), full=True)  # type: ignore[operator]
    texts = {document.id: document.text or "" for document in bulletin.ledger.documents}

    for sentence in bulletin.sentences:
        assert any(voice.casefold() in sentence.text.casefold() for voice in sentence.voices), sentence.text
        for words in sentence.evidence:
            assert texts[words.document][words.start : words.end] == words.quote


def test_a_sentence_without_a_voice_or_without_words_cannot_be_made() -> None:
    words = Evidence(document="document:1", start=0, end=4, quote="four")

    with pytest.raises(ValueError, match="needs a voice and its words"):
        Sentence(text="Four were killed.", voices=(), evidence=(words,))
    with pytest.raises(ValueError, match="needs a voice and its words"):
        Sentence(text="The North counted four.", voices=("The North",), evidence=())


class TestStances:
    def test_who_accuses_reports_and_blames_and_who_denies_denies_the_account_that_blames(self) -> None:
        told = text_of(of(whole()))

        assert "The North reported artillery fire at Midtown on 28 June 2023 and blamed The South." in told
        assert "The South denied as a whole the account of artillery fire at Midtown" in told
        assert "that blamed The South." in told

    @pytest.mark.parametrize(
        ("scope", "words"),
        [
            (DenialScope.OCCURRENCE, "The South denied that there was artillery fire"),
            (DenialScope.RESPONSIBILITY, "The South denied responsibility for artillery fire"),
            (DenialScope.NUMBER, "The South denied the number given in the account of artillery fire"),
            (None, "The South disputed a part of the account of artillery fire"),
        ],
    )
    def test_a_denial_is_told_as_far_as_it_goes(self, scope: DenialScope | None, words: str) -> None:
        assert words in text_of(of(alone(replace(account("state:S"), scope=scope), Status.CONTESTED)))

    def test_what_one_side_alone_says_is_hedged_and_what_two_say_is_not(self) -> None:
        other = replace(account("state:N"), party="state:S", origin="state:S", claims=())
        both = replace(alone(other), incidents=ledger().incidents)

        assert "nobody else is known to say so" in text_of(of(alone(account("state:N"))))
        assert "nobody else" not in text_of(of(both))

    def test_a_confession_is_told_as_one(self) -> None:
        own = replace(account("state:N"), stance=Stance.CONFIRM, perpetrator="state:N")

        assert (
            "confirmed artillery fire at Midtown on 28 June 2023 and said that it did so itself"
            in text_of(of(alone(own, Status.CONFIRMED)))
        )

    def test_a_person_who_was_hurt_is_not_named(self) -> None:
        person = Actor(
            id="person:ana-roth",
            name="Ana Roth",
            kind=ActorKind.PERSON,
            side="state:N",
            part_of=None,
        )
        hurt = replace(account("state:N"), victim=person.id, type="attack.artillery")
        now = alone(hurt)

        told = text_of(of(replace(now, actors=(*now.actors, person))))

        assert "artillery fire against a person of The North at Midtown" in told
        assert "Ana Roth" not in told

    def test_the_narration_of_a_text_is_its_publishers_and_names_nobody(self) -> None:
        narrated = replace(account("state:N"), party=None, origin="narrator:x", stance=Stance.REPORT)
        told = text_of(of(alone(narrated, Status.UNATTRIBUTED)))

        assert (
            "According to Northern Ministry, by no voice that this ledger knows, there was artillery" in told
        )
        assert "attributed to The South" in told

    def test_who_writes_down_what_others_say_vouches_for_nothing(self) -> None:
        recorded = replace(account("state:N"), stance=Stance.REPORT, observed=False)

        assert "The North recorded what others say of" in text_of(of(alone(recorded)))

    def test_the_parties_exchanged_give_the_mirror_image(self) -> None:
        sample = whole()
        names = {actor.id: actor.name for actor in sample.actors}
        other = {"state:N": names["state:S"], "state:S": names["state:N"]}
        mirrored = replace(sample, actors=tuple(replace(a, name=other[a.id]) for a in sample.actors))
        swapped = re.sub(
            "North|South",
            lambda found: {"North": "South", "South": "North"}[found[0]],
            re.sub("“[^”]*”|(Northern|Southern) Ministry", "", text_of(of(sample, full=True))),
        )

        assert re.sub("“[^”]*”|(Northern|Southern) Ministry", "", text_of(of(mirrored, full=True))) == swapped


def test_a_toll_names_the_rule_and_who_counts() -> None:
    told = text_of(of(whole()))

    assert "4 people were killed on the side of The North, its own (rule own-loss)" in told


def test_silence_of_the_blamed_is_told_with_who_blames_it() -> None:
    told = text_of(of(whole()))

    assert "By the words of The North, The South had a part in an incident told here" in told
    assert "in this ledger is known to be by The South" in told


def test_of_what_a_person_has_set_aside_nobody_has_to_speak() -> None:
    sample = ledger()
    aside = [replace(incident, status=Status.DISCOUNTED) for incident in sample.incidents]

    assert "had a part in" not in text_of(of(replace(sample, incidents=tuple(aside))))


class TestPeriods:
    def test_an_incident_belongs_to_its_day_and_to_the_day_on_which_it_is_told(self) -> None:
        assert list(of(ledger(), day="2023-06-27").sections[1].items) == []
        assert len(list(of(ledger(), day="2023-06-28").sections[1].items)) == 1

    def test_a_pledge_is_overdue_by_the_days_that_have_passed(self) -> None:
        sample = ledger()
        open_one = replace(sample.pledges[0], status=PledgeStatus.OPEN, days_past_deadline=None)
        item = next(of(replace(sample, pledges=(open_one,)), day="2023-07-11").sections[3].items)

        assert item.sign is not None
        assert item.sign.word == "overdue, fate not stated"
        assert "which was 10 days ago, its fate not stated" in item.sentences[0].text

    def test_a_deadline_of_which_no_day_is_known_is_told_in_its_words(self) -> None:
        sample = ledger()
        (pledge,) = sample.pledges
        assert pledge.deadline is not None
        within = replace(pledge.deadline, earliest=None, latest=None, best=None, text="within 30 days")
        item = next(of(replace(sample, pledges=(replace(pledge, deadline=within),))).sections[3].items)

        assert item.sentences[0].text.endswith(", “within 30 days”.")

    def test_a_restriction_has_its_days_up_to_the_end_of_the_period(self) -> None:
        sample = ledger()
        start = sample.incidents[0].accounts[0].date or sample.incidents[0].accounts[1].date
        lasting = replace(sample.restrictions[0], start=start, end=None)

        told = text_of(of(replace(sample, restrictions=(lasting,)), day="2023-07-08"))

        assert "it has lasted since 28 June 2023, 10 days by 8 July 2023" in told

    def test_what_stands_otherwise_than_the_day_before_is_told_with_whose_word_changed_it(self) -> None:
        before = alone(account("state:N"))
        earlier = _published(before, "2023-06-27", account("state:N").document)
        now = _published(ledger(), "2023-06-27", account("state:N").document)

        told = next(of(now, before=earlier).sections[0].items)

        assert told.sentences[0].voices == ("The South",)
        assert "is contested; the day before it was single source." in told.sentences[0].text

    def test_an_empty_day_says_so_and_what_to_do(self) -> None:
        bulletin = of(ledger(), day="2024-01-01")

        assert bulletin.advice is not None
        assert "try --date 2023-06-28" in bulletin.advice
        assert "counterclaim ingest" in (of(EMPTY).advice or "")


class TestPages:
    def test_one_page_leaves_out_what_it_has_no_room_for_and_counts_it(self) -> None:
        page, everything = of(many(40)), of(many(40), full=True)
        incidents = page.sections[1]

        assert incidents.left_out == 40 - len(list(incidents.items)) > 0
        assert f"{incidents.left_out} more left out of this page" in to_markdown(page)
        assert everything.sections[1].left_out == 0

    def test_a_sector_may_be_asked_for_by_name_and_another_one_is_told_of(self) -> None:
        assert len(list(of(ledger(), sector="midtown").sections[1].items)) == 1
        with pytest.raises(BadInput, match="the sectors are"):
            of(ledger(), sector="Nowhere")

    def test_html_asks_for_nothing_and_leads_from_every_sentence_to_its_words(self) -> None:
        page = parse(to_html(of(whole(), full=True)))
        ids = {given["id"] for _, given in page.elements if "id" in given}

        assert page.wrong == []
        assert page.scripts == []
        assert [link for link in page.links() if not link.startswith(("#", "https://"))] == []
        assert {link.removeprefix("#") for link in page.links() if link.startswith("#")} <= ids
        assert all(sentence.notes for sentence in printed(of(whole())).sentences)

    def test_no_text_of_a_document_breaks_out(self) -> None:
        page = parse(to_html(of(hostile(), full=True)))

        assert page.wrong == []
        assert not {"script", "img"} & {tag for tag, _ in page.elements}
        assert re.search(r"(?<!\\)<script", to_markdown(of(hostile(), full=True))) is None

    def test_equal_ledgers_give_equal_bytes(self) -> None:
        assert to_html(of(whole())) == to_html(of(whole()))
        assert to_markdown(of(whole())) == to_markdown(of(whole()))


class TestNames:
    def test_a_place_that_each_side_calls_otherwise_has_both_names_and_none_comes_first_by_choice(
        self,
    ) -> None:
        sample = ledger()
        town = replace(sample.places[0], id="place:stepanakert", name="Stepanakert")
        moved = replace(account("state:N"), place="place:stepanakert")
        now = replace(alone(moved), places=(town,))
        scope = Scope(first="2023-06-28", last="2023-06-28")

        told = bulletin_of(Moments(before=EMPTY, now=now), scope, knowledge_of(["karabakh"]))

        assert "at Khankendi/Stepanakert on" in text_of(told)


class TestProving:
    def test_a_bulletin_is_what_its_ledger_gives(self) -> None:
        assert differences(printed(of(whole())), of(whole())) == []

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            ("4 people were killed", "5 people were killed", "the ledger gives “The North reported"),
            ("≠ contested", "✓ confirmed", "printed “✓ confirmed”"),
            ("killed four people", "killed five people", "the document has"),
            ('href="#n1"', 'href="#n99"', "note 99 is not there"),
            ("The South denied", "The South confirmed", "the ledger gives “The South denied"),
            ("documents of the period</dt><dd>2", "documents of the period</dt><dd>3", "printed “3”"),
        ],
    )
    def test_what_was_changed_in_it_is_named(self, old: str, new: str, told: str) -> None:
        html = to_html(of(whole()))
        assert old in html

        found = differences(read_printed("x", html.replace(old, new)), of(whole()))

        assert [line for line in found if told in line], found

    def test_a_sentence_that_was_added_or_taken_out_is_named(self) -> None:
        html = to_html(of(whole()))
        first = re.search(r'<span class="s">.*?</a></span>', html)
        assert first

        less = differences(read_printed("x", html.replace(first[0], "", 1)), of(whole()))
        more = differences(read_printed("x", html.replace(first[0], first[0] * 2, 1)), of(whole()))

        assert [line for line in less if "left out" in line], less
        assert [line for line in more if "does not say so" in line], more

    def test_another_page_is_no_bulletin(self) -> None:
        with pytest.raises(BadInput, match="no bulletin"):
            read_printed("x.html", "<p>The North said so.</p>")


def printed(bulletin: Bulletin):  # type: ignore[no-untyped-def]
    return read_printed("x", to_html(bulletin))


def _published(made: Ledger, day: str, document: str) -> Ledger:
    def moved(one: Document) -> Document:
        return replace(one, published=day) if one.id == document else one

    return replace(made, documents=tuple(map(moved, made.documents)))


@pytest.mark.parametrize(
    ("stance", "rule", "told"),
    [
        (Stance.DENY, "cue:v:deny/that", "denied: “that it fired”"),  # the words are what was denied
        (Stance.DENY, "cue:v:dismiss/obj#rejection", "denied: “that it fired”"),
        (Stance.DENY, "cue:v:say/that#uninvolved", "said in denial: “that it fired”"),  # his own words
        (Stance.REPORT, "cue:v:say/that", "reported: “that it fired”"),
        (Stance.CLAIM, "cue:v:claim/that", "claimed: “that it fired”"),
    ],
)
def test_what_was_denied_is_never_mistaken_for_the_words_of_who_denies(
    stance: Stance, rule: str, told: str
) -> None:
    sample = ledger()
    first = sample.claims[0]
    words = first.evidence[0]
    quote = Evidence(document=words.document, start=0, end=13, quote="that it fired")
    claim = replace(
        first,
        stance=stance,
        sub_stance=None,
        rule=rule,
        about=None,
        parent=None,
        evidence_of={"content": (quote,)},
    )

    assert told in text_of(of(replace(sample, incidents=(), claims=(claim,)), full=True))
