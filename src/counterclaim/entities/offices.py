"""Persons and the offices they hold, where the text names one apart from the other."""

from __future__ import annotations

from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import SUBJECTS
from counterclaim.entities.tellers import speaks
from counterclaim.model.actors import ActorKind, Mention
from counterclaim.model.parses import Parse, ParsedSentence


def link_offices(stage: Stage, parse: Parse) -> None:
    """As in "Thailand's defense minister talked tough. / "...," Somchai Wattana said.": one person.

    Holds where the person is named without any office anywhere and speaks at first, and the paragraph before
    ends its subjects with exactly one office whose holder is not named, or the sentence before in the same
    paragraph does. Whom the holder of an office speaks of is another.
    """
    offices: dict[int, list[str]] = {}
    first: dict[str, int] = {}
    beside: dict[str, set[str]] = {}  # the offices told of in the sentence before a person's first
    speaking: dict[str, bool] = {}
    last: list[tuple[int, int, str]] = []
    for sentence in parse:
        for token in sentence.tokens:
            mention = stage.mentions.get(token.start)
            draft = stage.register.of(mention.actor) if mention and mention.actor else None
            if draft is None or mention is None or mention.pronoun or mention.owner:
                continue
            paragraph = sentence.sentence.paragraph
            if draft.kind is ActorKind.PERSON and draft.role and not draft.id.startswith("person:"):
                if token.dep in SUBJECTS:
                    offices.setdefault(paragraph, []).append(draft.id)
                    last.append((sentence.sentence.index, token.end, draft.id))
            elif draft.id.startswith("person:") and not draft.role:
                titled = {office for at, end, office in last if _is_right_behind(sentence, mention, at, end)}
                near = {office for at, _, office in last if sentence.sentence.index - at == 1}
                first.setdefault(draft.id, paragraph)
                beside.setdefault(draft.id, titled or near)
                speaking.setdefault(draft.id, bool(titled) or speaks(sentence, token))
    _link_known_offices(stage)
    for person, paragraph in sorted(first.items()):
        held = set(offices.get(paragraph - 1, [])) or set(offices.get(paragraph, [])) & beside[person]
        rivals = [other for other, where in first.items() if other != person and where == paragraph]
        if len(held) == 1 and not rivals and speaking[person]:
            office = stage.register.drafts[held.pop()]
            draft = stage.register.drafts[person]
            stage.register.same[office.id] = person
            draft.role, draft.side, draft.part_of = office.role, office.side, office.part_of


def _is_right_behind(sentence: ParsedSentence, person: Mention, at: int, end: int) -> bool:
    """As in "its policy chief NAME": a name with nothing between it and the office."""
    return sentence.sentence.index == at and 0 <= person.name.start - end <= 1


def _link_known_offices(stage: Stage) -> None:
    """As in "Azerbaijan's defense minister" is Zakir Hasanov where the text or a pack says so."""
    holders: dict[tuple[str, str], list[str]] = {}
    for draft in stage.register.drafts.values():
        if draft.id.startswith("person:") and draft.role:
            for owner in draft.affiliations:
                holders.setdefault((owner, _office_key(draft.role)), []).append(draft.id)
    for draft in stage.register.drafts.values():
        if draft.role and draft.part_of and not draft.is_named_person and "/a-" not in draft.id:
            found = holders.get((draft.part_of, _office_key(draft.role)), [])
            if len(found) == 1:
                stage.register.same.setdefault(draft.id, found[0])


def _office_key(role: str) -> str:
    return role.casefold().replace("defence", "defense")
