"""Armed groups by description: "the rebels", "the militant group", "the group" that a text has named."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.entities.discourse import GROUP_KINDS, Discourse
from counterclaim.entities.mentions import Stage
from counterclaim.entities.people_told import SUBJECTS
from counterclaim.entities.phrases import left_words
from counterclaim.entities.tellers import speaks
from counterclaim.model.actors import ActorKind
from counterclaim.model.parses import NameType, ParsedSentence, Token
from counterclaim.vocab.lexicons import bodies, cues, triggers
from counterclaim.vocab.name_words import name_words

SAME = frozenset(("same",))
WATCHING = (ActorKind.NGO, ActorKind.MONITOR, ActorKind.OTHER)
SEATED = "based"
ARMED_ALONE = frozenset(("movement", "faction", "militia", "front"))  # what nobody calls those who watch
OWN = frozenset(("it", "its", "we", "our"))
NOBODY = frozenset(("nobody", "none", "one"))
FORCE = ("attack.", "civilians.", "clash.", "harm")
OF_PEOPLE = (NameType.DEMONYM, NameType.PEOPLE)


def group_told(
    stage: Stage, sentence: ParsedSentence, token: Token, discourse: Discourse, *, body: bool
) -> str | None:
    """Which armed group is meant by a noun for one; ``body``: the noun itself says that it is armed.

    By "the group" alone the one is meant that has the word, whatever kind of group it is, else the only one
    of the text; by "the rebels" or "the militant group" the only armed group of no state, else the one that
    has the word. Who watches over rights is no "movement", and tells of no attacks of its own.
    """
    if not body and token.lemma not in bodies().insurgent["nouns"]:
        return None
    modifiers = [
        word
        for word in _without_sponsor(sentence, left_words(sentence, token)[:-1])
        if word.lower not in SAME
    ]
    armed = [word for word in modifiers if word.lower in bodies().insurgent["adjectives"]]
    speaker = stage.register.of(discourse.speaker_in_reach())
    of_rights = speaker is not None and speaker.kind in WATCHING and not body
    other = [word for word in modifiers if word not in armed and not _is_of_people(stage, word)]
    if any(
        not _is_seated(word) and not (of_rights and word.lower in name_words()["groups.watching"])
        for word in other
    ):
        return None  # "the local rebels", "the rights group" where nobody that watches rights has the word
    if body or armed:
        groups = [
            group for group, is_armed in discourse.groups.items() if is_armed and _is_free(stage, group)
        ]
        if len(groups) == 1 and not any(_may_be_armed(stage, group) for group in discourse.groups):
            return groups[0]
        return next((group for group in groups if speaker is not None and group == speaker.id), None)
    telling = speaks(sentence, token) or _owns_words(sentence, token)
    watches = speaker is not None and speaker.kind in (ActorKind.NGO, ActorKind.MONITOR)
    armed_one = watches and tells_own_deed(sentence, token)
    moves = token.lemma in ARMED_ALONE
    if speaker is not None and speaker.kind in GROUP_KINDS and telling and not armed_one:
        return None if watches and moves else speaker.id
    if armed_one or (moves and telling and speaker is None and not discourse.other_groups):
        return discourse.only_armed_group()
    if token.lemma != "group":
        return None
    return _doer_before(stage, sentence, token) or discourse.only_group()


def tells_own_deed(sentence: ParsedSentence, token: Token) -> bool:
    """As in "the group said its men had attacked", "denied targeting civilians": who says so bears arms."""
    cue = sentence.head(token)
    if token.dep != "nsubj" or cue is None:
        return False
    return any(_is_own_deed(sentence, cue, verb) for verb in sentence.subtree(cue) if verb is not cue)


def _is_own_deed(sentence: ParsedSentence, cue: Token, verb: Token) -> bool:
    """Whether a verb tells force that the subject of a cue has used, or denies to have used."""
    entries = triggers().verbs.get(verb.lemma.lower(), ()) if verb.pos == "VERB" else ()
    struck = [word.lower for word in sentence.kids(verb, "dobj")]
    if not any(entry.type.startswith(FORCE) for entry in entries) or not struck or set(struck) & NOBODY:
        return False
    subjects = sentence.kids(verb, "nsubj")
    if not subjects:
        return cue.lemma == "deny" and verb.tag == "VBG" and sentence.head(verb) == cue
    own = [word for subject in subjects for word in (subject, *sentence.kids(subject, "poss"))]
    return any(word.lower in OWN for word in own)


def _without_sponsor(sentence: ParsedSentence, modifiers: Sequence[Token]) -> Sequence[Token]:
    """What stands before a noun without "Orsa-backed": whom somebody stands behind is called otherwise."""
    last = [at for at, word in enumerate(modifiers) if _is_tied(sentence, word)]
    return modifiers[last[-1] + 1 :] if last else modifiers


def _is_tied(sentence: ParsedSentence, word: Token) -> bool:
    """As "Orsa-armed", in one word or three; not "armed" alone."""
    joined = "-" in word.text or (word.index > 0 and sentence.tokens[word.index - 1].text == "-")
    return joined and word.lower.rpartition("-")[2] in name_words()["ties.words"]


def _is_seated(word: Token) -> bool:
    """As "Geneva-based": where it sits tells a group from no other that has the word."""
    return word.lower == SEATED or word.lower.endswith(f"-{SEATED}")


def _owns_words(sentence: ParsedSentence, token: Token) -> bool:
    """As in "rejected the group's account": what was told last by one."""
    words = sentence.head(token) if token.dep == "poss" else None
    return words is not None and words.lemma in cues()["answered.told"]


def _doer_before(stage: Stage, sentence: ParsedSentence, token: Token) -> str | None:
    """As in "Hezbollah fired rockets, the group said": who does what the group then tells."""
    doers = (t for t in sentence.tokens[: token.index] if t.dep in SUBJECTS)
    mentions = (stage.mentions.get(doer.start) for doer in doers)
    found = (stage.register.of(m.actor) for m in mentions if m is not None and m.actor is not None)
    return next((draft.id for draft in found if draft is not None and draft.kind in GROUP_KINDS), None)


def _is_free(stage: Stage, group: str) -> bool:
    """Of no state: nobody's "rebels" are Wagner's."""
    draft = stage.register.of(group)
    return draft is not None and draft.side == draft.id


def _may_be_armed(stage: Stage, group: str) -> bool:
    """As "the Red Brigade" of which no state is told: rebels may call themselves so."""
    draft = stage.register.of(group)
    return draft is not None and draft.kind is ActorKind.ARMED_FORCE and draft.side is None


def _is_of_people(stage: Stage, word: Token) -> bool:
    """As in "the Palestinian group": whose people they are."""
    name = stage.names.of(word)
    return name is not None and name.type in OF_PEOPLE
