"""What holds of every ledger: order and pieces of its making do not matter, fewer words lean on less."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from counterclaim.incidents import under_rules
from counterclaim.incidents.status import ORDER
from counterclaim.ledger.store import SqlLedger
from counterclaim.model.claims import Stance
from counterclaim.model.documents import Original
from counterclaim.model.incidents import Incident
from counterclaim.model.ledgers import DocumentRecords, Ledger
from counterclaim.model.rulesets import RuleSet
from counterclaim.model.spans import Evidence
from counterclaim.pipeline.ingest import ingest
from counterclaim.pipeline.reading import Reading
from tests.reading import engine

TEXTS = (
    (
        "2024-06-04",
        "Chad's army said that Sudanese soldiers had shelled Adre on 3 June, killing two Chadians.",
    ),
    ("2024-06-05", "Sudan denied that its soldiers had shelled Adre."),
    ("2024-06-05", "Sudanese forces attacked Chadian soldiers on 3 June, the government of Chad said."),
    ("2024-06-06", "A UN monitor said she had seen craters in Adre, which was shelled on 3 June."),
    ("2024-06-08", "Chad's army said that Sudanese soldiers had shelled Adre on 7 June. Nobody was hurt."),
    ("2024-06-08", "Sudan's army admitted that its soldiers had shelled Adre on 7 June."),
    ("2024-06-09", "Libya said that one of its soldiers was killed by a mine near Kufra on 8 June."),
    ("2024-06-09", "A Libyan soldier was killed by a mine near Kufra on Saturday, AFP reported."),
    (
        "2024-06-10",
        "Sudan's army admitted that its soldiers had shelled Adre on 7 June. It regretted that homes burned.",
    ),
)
MIRROR = (("Chadians", "@s"), ("Chadian", "@"), ("Chad", "#"), ("Sudanese", "Chadian"), ("Sudan", "Chad"))
BACK = (("@s", "Sudanese"), ("@", "Sudanese"), ("#", "Sudan"))


def _original(day: str, text: str) -> Original:
    return Original(name=f"{day} {text[:9]}.txt", data=text.encode(), published=day, language="en")


@cache
def reading(number: int) -> Reading:
    return engine().reader.read(_original(*TEXTS[number]))


def records(numbers: list[int]) -> list[DocumentRecords]:
    return [reading(number).records for number in numbers]


def ledger(numbers: list[int]) -> Ledger:
    return engine().reconcile(records(numbers))


some = st.lists(st.sampled_from(range(len(TEXTS))), unique=True, min_size=1)


@settings(deadline=None, max_examples=40)
@given(some)
def test_the_order_of_documents_changes_nothing(numbers: list[int]) -> None:
    assert ledger(numbers) == ledger(sorted(numbers))


@settings(deadline=None, max_examples=20)
@given(some, st.lists(st.sampled_from(RuleSet), min_size=1))
def test_a_ledger_told_by_other_rules_comes_back_as_it_was(numbers: list[int], rules: list[RuleSet]) -> None:
    told = made = ledger(numbers)
    assert under_rules(made, RuleSet.OWN_LOSS) == made
    for rule_set in rules:
        told = under_rules(told, rule_set)

    assert told == under_rules(made, rules[-1])
    assert under_rules(told, RuleSet.OWN_LOSS) == made


class Cached:
    """A reader of the texts above that reads each once."""

    def read(self, original: Original, /) -> Reading:
        return next(r for r in map(reading, range(len(TEXTS))) if r.original == original)

    def read_all(self, originals: Sequence[Original], /) -> list[Reading]:
        return [self.read(original) for original in originals]


class Pieces(RuleBasedStateMachine):
    """Documents come in pieces of any size, some of them again and again."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.store = SqlLedger.create(Path(self.folder.name) / "pieces.db")
        self.held: set[int] = set()

    @rule(numbers=some)
    def bring(self, numbers: list[int]) -> None:
        originals = [_original(*TEXTS[number]) for number in numbers]
        made = engine()
        ingest(originals, self.store, Cached(), reconcile=made.reconcile, increment=made.increment)
        self.held |= set(numbers)

    @invariant()
    def is_the_ledger_of_all_at_once(self) -> None:
        if getattr(self, "held", None):
            assert self.store.load() == ledger(sorted(self.held))

    def teardown(self) -> None:
        self.folder.cleanup()


TestPieces = Pieces.TestCase
TestPieces.settings = settings(deadline=None, max_examples=6, stateful_step_count=5)


def _by_words(made: Ledger) -> dict[Evidence, Incident]:
    return {words: i for i in made.incidents for a in i.accounts for words in a.evidence}


def _denials(incident: Incident) -> set[Evidence]:
    return {words for a in incident.accounts if a.stance is Stance.DENY for words in a.evidence}


def _may_be_missed(number: int) -> bool:
    """Whether a document holds no denial."""
    return not any(a.stance is Stance.DENY for t in reading(number).records.tellings for a in t.accounts)


@settings(deadline=None, max_examples=40)
@given(some, st.data())
def test_a_document_less_without_a_denial_never_raises_a_status(
    numbers: list[int], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(numbers))
    if not _may_be_missed(gone):
        return
    before, after = _by_words(ledger(numbers)), ledger([number for number in numbers if number != gone])

    for incident in after.incidents:
        known = [before[words] for a in incident.accounts for words in a.evidence]
        if any(_denials(i) - _denials(incident) for i in known):
            continue  # what was denied is told no more: the denial has nothing to hang on
        assert ORDER.index(incident.status) <= max(ORDER.index(i.status) for i in known)


def _mirrored(text: str) -> str:
    for one, other in (*MIRROR, *BACK):
        text = text.replace(one, other)
    return text


def _there_and_back() -> tuple[Ledger, Ledger]:
    """The ledger of all texts, and that of the same texts with the parties exchanged."""
    swapped = [engine().reader.read(_original(day, _mirrored(text))).records for day, text in TEXTS]
    return ledger(list(range(len(TEXTS)))), engine().reconcile(swapped)


@pytest.mark.parametrize("rules", list(RuleSet))
def test_exchanged_parties_mirror_every_toll_by_every_rule_set(rules: RuleSet) -> None:
    def tolls(made: Ledger, *, exchanged: bool = False) -> list[tuple[str, str, str]]:
        told = [t for i in under_rules(made, rules).incidents for t in i.toll]
        sides = [t.side or "" for t in told]
        if exchanged:
            sides = [s.replace("TD", "@").replace("SD", "TD").replace("@", "SD") for s in sides]
        return sorted((side, str(t.killed), t.rule) for side, t in zip(sides, told, strict=True))

    there, back = _there_and_back()
    assert tolls(there) == tolls(back, exchanged=True)
    assert len(tolls(there)) > 1


def test_exchanged_parties_mirror_every_status() -> None:
    there, back = _there_and_back()

    def standing(made: Ledger) -> list[tuple[object, ...]]:
        return sorted(
            (i.date.first_day if i.date else "", str(i.status), i.origins, len(i.accounts))
            for i in made.incidents
        )

    assert standing(there) == standing(back)
