"""Incidents as one document tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.incidents.accounts import Writer
from counterclaim.incidents.denials import answered, unanswered
from counterclaim.incidents.repeated import Repeater
from counterclaim.incidents.same_thing import things_struck
from counterclaim.incidents.sides import Sides
from counterclaim.incidents.spoken_of import justified
from counterclaim.incidents.stories import Document, Draft, fighters, is_joint
from counterclaim.incidents.versions import draft_incidents
from counterclaim.incidents.who_began import is_first
from counterclaim.model.actors import Actor, Place
from counterclaim.model.attributions import Attribution
from counterclaim.model.claims import Stance
from counterclaim.model.dates import TimeExpression
from counterclaim.model.happenings import Happening
from counterclaim.model.ids import content_id
from counterclaim.model.incidents import Telling

GENERIC, UNSPECIFIED = "attack.generic", "attack.unspecified"
DAMAGE = "infrastructure.damage"
BOTH = (
    "both sides",
    "the two sides",
    "each other",
    "both parties",
    "the sides",
    "the two countries",
    "both countries",
)


@dataclass(frozen=True, slots=True)
class Told:
    """The tellings of a document, which telling each attribution speaks of, and whose claims own up."""

    tellings: tuple[Telling, ...]
    about: Mapping[int, str]
    owning: frozenset[int]


def tell(
    document_id: str,
    text: str,
    actors: Mapping[str, Actor],
    times: Sequence[TimeExpression],
    attributions: Sequence[Attribution],
    happenings: Sequence[Happening],
    claim_ids: Sequence[str],
    *,
    places: Mapping[str, Place],
    narrator_origin: str,
) -> Told:
    """Gather a document's happenings into tellings with accounts.

    ``claim_ids`` are the ids of the claims made of ``attributions``, index by index.
    """
    document = Document(document_id, text, times, attributions, Sides(actors), places)
    drafts = draft_incidents(document, happenings)
    answered(document, drafts, happenings)
    justified(document, drafts)
    _mutual_blame(document, drafts)
    writer = Writer(document, text, Repeater(document, claim_ids, narrator_origin))
    tellings, about, owning = [], dict[int, str](), set[int]()
    passing: dict[int, str] = {}
    for draft in drafts:
        telling = _telling(document, draft, writer, happenings)
        if telling is None:
            continue
        tellings.append(telling)
        for index in _speakers(draft):
            about.setdefault(index, telling.id)
        passing |= dict.fromkeys(_in_passing(draft), telling.id)
        owning |= {h.attribution for h in draft.happenings if h.attribution is not None and writer.owns_up(h)}
    for index, incident in passing.items():
        about.setdefault(index, incident)
    for index, restated in unanswered(document, drafts, happenings):
        telling = _answer(document, writer, index, restated)
        tellings.append(telling)
        about.setdefault(index, telling.id)
    return Told(tuple(sorted(tellings, key=lambda telling: telling.id)), about, frozenset(owning))


def _telling(
    document: Document, draft: Draft, writer: Writer, happenings: Sequence[Happening]
) -> Telling | None:
    accounts = writer.accounts(draft)
    if not accounts:
        return None
    types = [kind for happening in draft.happenings for kind in happening.types]
    named = _named(types) or _named(_denied_kinds(draft, happenings))
    if set(named) == {DAMAGE} and any(_is_on_people(happening) for happening in draft.happenings):
        named = [UNSPECIFIED, DAMAGE]
    repetitions = next((h.repetitions for h in draft.happenings if h.repetitions), None)
    first = draft.happenings[0].span
    return Telling(
        id=content_id("incident", document.id, first.start, first.end),
        document=document.id,
        types=tuple(named) or (UNSPECIFIED,),
        accounts=tuple(sorted(accounts, key=lambda account: (account.party is None, account.evidence))),
        fighters=tuple(
            dict.fromkeys(role.actor for h in draft.happenings for role in fighters(h) if role.actor)
        ),
        repetitions=repetitions,
        aggregate=any(h.aggregate for h in draft.happenings) and repetitions is None,
        presumed=not any(h.place_id for h in draft.happenings),
        first=any(is_first(document, happening) for happening in draft.happenings),
        things=things_struck(document, draft.happenings),
    )


def _is_on_people(happening: Happening) -> bool:
    """As in "ambushed a convoy and burned three lorries": people first, and what they had besides."""
    hurt = any(count.low for count in happening.hurt)
    return happening.types[0] == GENERIC and (hurt or DAMAGE in happening.types)


def _named(types: Sequence[str]) -> list[str]:
    return [kind for kind in dict.fromkeys(types) if kind not in ("harm", GENERIC)]


def _denied_kinds(draft: Draft, happenings: Sequence[Happening]) -> list[str]:
    """What kind of event its denials restate: of "denied bombing a camp in which nine died" an air strike."""
    return [kind for h in happenings if h.attribution in draft.denials for kind in h.types]


def _answer(document: Document, writer: Writer, index: int, restated: Sequence[Happening]) -> Telling:
    first = restated[0].span
    return Telling(
        id=content_id("incident", document.id, first.start, first.end),
        document=document.id,
        types=tuple(dict.fromkeys(kind for happening in restated for kind in happening.types)),
        accounts=(writer.lone_denial(index, restated),),
        answer=True,
    )


def _speakers(draft: Draft) -> list[int]:
    """Attributions that speak of a draft: tellers, deniers, answerers, and those who judge it in passing."""
    told = [h.attribution for h in draft.happenings if h.attribution is not None and not h.aside]
    return [*told, *draft.denials, *draft.echoes, *draft.answers]


def _in_passing(draft: Draft) -> list[int]:
    """As in "it had arrested a man before the strike": of the strike, if of nothing else."""
    return [h.attribution for h in draft.happenings if h.attribution is not None and h.aside]


def _mutual_blame(document: Document, drafts: Sequence[Draft]) -> None:
    """As in "with both sides trading accusations": each of the two sides blames the other."""
    for index, attribution in enumerate(document.attributions):
        if attribution.stance is not Stance.ACCUSE:
            continue
        sides = _pair(document, drafts, index)
        here = [d for d in drafts if any(h.sentence == attribution.sentence for h in d.happenings)]
        here = here or [d for d in drafts if 0 <= attribution.sentence - d.last.sentence <= 1][-1:]
        if here and len(sides) == 2:
            here[0].mutual = sides


def _pair(document: Document, drafts: Sequence[Draft], index: int) -> list[str]:
    """The two who blame each other: named as a pair, or the two sides that so far did, suffered or blamed."""
    attribution = document.attributions[index]
    if is_joint(attribution.actor):
        return _rivals(document, [h for d in drafts for h in d.happenings if h.attribution == index], index)
    if document.blames_each_other(index):
        return _of_speakers(document, attribution)
    said = (attribution.source_text or "").lower()
    if attribution.actor is None and said.split()[:1] == ["each"]:
        return _together(document, attribution) or _who_fought(document, drafts, attribution)
    if attribution.actor is not None or said not in BOTH:
        return []
    earlier = [h for d in drafts for h in d.happenings if h.sentence < attribution.sentence]
    roles = [role.actor for h in earlier for role in (h.perpetrator, h.rival, h.victim) if role is not None]
    roles += [document.party(h) for h in earlier if h.perpetrator is not None]
    sides = [side for actor in roles if (side := document.sides.of(actor)) and not side.startswith("group:")]
    return [side for side in dict.fromkeys(sides) if not document.sides.is_bystander(side)]


def _together(document: Document, each: Attribution) -> list[str]:
    """As in "say Chad and the rebels, each accusing the other": the two who speak in that sentence."""
    for other in document.attributions:
        if other.sentence == each.sentence and other.chain and len(other.source) == 1:
            return _of_speakers(document, other)
    return []


def _who_fought(document: Document, drafts: Sequence[Draft], each: Attribution) -> list[str]:
    """As in "A and B exchanged fire. Each side blamed the other": the two who fought just before."""
    near = (h for d in drafts for h in d.happenings if h.mutual and 0 <= each.sentence - h.sentence <= 1)
    fought = max(near, key=lambda happening: happening.sentence, default=None)
    roles = (fought.perpetrator, fought.rival) if fought is not None else ()
    sides = [side for role in roles if role is not None and (side := document.sides.of(role.actor))]
    return list(dict.fromkeys(sides))


def _of_speakers(document: Document, attribution: Attribution) -> list[str]:
    """Those who speak together, one of each side."""
    joint = is_joint(attribution.actor)
    sides: dict[str, str] = {}
    for actor in attribution.chain if joint else (attribution.actor, *attribution.chain):
        if actor and (side := document.sides.of(actor)):
            sides.setdefault(side, actor)
    return list(sides.values())


def _rivals(document: Document, told: Sequence[Happening], index: int) -> list[str]:
    """The members of a pair that blames nobody else."""
    blamed = {role.actor for h in told if (role := h.perpetrator) is not None and role.actor}
    sides = [side for actor in document.attributions[index].chain if (side := document.sides.of(actor))]
    return list(dict.fromkeys(sides)) if all(is_joint(actor) for actor in blamed) else []
