"""A document's cast: every actor and place its words name, with the mentions that name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.entities.anaphora import resolve_anaphora
from counterclaim.entities.described_capitals import with_capitals
from counterclaim.entities.drafts import Draft
from counterclaim.entities.found_names import FoundName
from counterclaim.entities.functional_names import unite_ministries
from counterclaim.entities.homes import homes_of, town_above
from counterclaim.entities.later_forms import link_later_forms
from counterclaim.entities.mentions import Stage, resolved
from counterclaim.entities.offices import link_offices
from counterclaim.entities.phrases import Names
from counterclaim.entities.place_records import place_of
from counterclaim.entities.places import Gazetteered
from counterclaim.model.actors import Actor, ActorKind, Mention, Place
from counterclaim.model.cast import Cast
from counterclaim.model.parses import Parse
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.knowledge import Knowledge


def cast_of(
    layout: TextLayout,
    parse: Parse,
    names: Sequence[FoundName],
    knowledge: Knowledge,
    gazetteer: Gazetteered | None = None,
) -> Cast:
    """Resolve all mentions of a document."""
    countries = gazetteer.states_with if gazetteer is not None else None
    homes = homes_of(layout, parse, names, knowledge, countries)
    is_town = gazetteer.is_town if gazetteer is not None else None
    is_land = gazetteer.is_land if gazetteer is not None else None
    stage = Stage(knowledge, Names(list(names)), layout.text, homes, is_town, is_land, countries)
    stage.walk(parse)
    link_later_forms(stage, parse)
    resolve_anaphora(stage, parse, [quotation.span for quotation in layout.quotations])
    link_offices(stage, parse)
    unite_ministries(stage.register)
    mentions = with_capitals(parse, resolved(stage), knowledge)
    if gazetteer is not None:
        spans = [name.span for name in names]
        mentions = gazetteer.add_places(layout.text, parse, mentions, spans, town_above(layout))
    places = _places(mentions, knowledge, names, gazetteer)
    actors = {
        draft.id: _actor(stage, draft)
        for draft in stage.register.drafts.values()
        if stage.register.canonical(draft.id) == draft.id
    }
    begins = max((sentence.span.end for sentence in layout.sentences if sentence.dateline), default=0)
    return Cast(actors, places, mentions, begins)


def _actor(stage: Stage, draft: Draft) -> Actor:
    side, part_of = stage.register.canonical(draft.side), stage.register.canonical(draft.part_of)
    if draft.kind is ActorKind.PERSON and draft.affiliations:
        affiliation = stage.register.of(draft.affiliations[0])
        side = side or stage.register.head_of(affiliation.id if affiliation else None)
        part_of = part_of or (affiliation.id if affiliation else None)
    return Actor(id=draft.id, name=draft.name, kind=draft.kind, side=side, part_of=part_of, role=draft.role)


def _places(
    mentions: Iterable[Mention],
    knowledge: Knowledge,
    names: Sequence[FoundName],
    gazetteer: Gazetteered | None,
) -> dict[str, Place]:
    wanted = {mention.place for mention in mentions if mention.place}
    forms = {name.place: name.form for name in reversed(names) if name.place}
    found = {}
    for place in sorted(wanted):
        form = forms.get(place, place)
        found[place] = gazetteer.place(place, form) if gazetteer else place_of(place, knowledge, form)
    return found
