"""Denials of something else than a deed: "Congo says Rwanda arms the rebels, which Rwanda denies"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.claims.contents import Told
from counterclaim.claims.denying import is_of_force
from counterclaim.claims.syntax import agent_of, subject_of
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import Stance
from counterclaim.model.parses import Parse, ParsedSentence, Token
from counterclaim.vocab.lexicons import cues

BEHIND = frozenset(("relcl", "conj", "parataxis", "ccomp", "acl"))  # how a denial hangs on what it denies
Clause = tuple[ParsedSentence, Token]


def with_denied_otherwise(parse: Parse, cast: Cast, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions; who denies what he is said to be or do, and no deed of force, answers that alone."""
    for number, attribution in enumerate(found):
        clause = _denied(parse, attribution) if _points_back(attribution) else None
        if clause is None or not _is_otherwise(cast, attribution, clause):
            yield attribution
            continue
        teller = _told_by(found[:number], clause[1])
        charged = attribution.target is not None and found[attribution.target].stance is Stance.ACCUSE
        if teller is None and (charged or clause[1].lemma not in cues()["contents.backing"]):
            yield attribution  # what nobody says, and is no backing, is told beside what is denied
            continue
        yield replace(attribution, scope=None, anaphoric=False, target=teller)


def _points_back(attribution: Attribution) -> bool:
    return attribution.stance is Stance.DENY and attribution.anaphoric and bool(attribution.cue)


def _denied(parse: Parse, denial: Attribution) -> Clause | None:
    """The clause that a denial comes right behind: in its own sentence, or all of the one before it."""
    sentence = parse.sentences.get(denial.sentence)
    verb = next((t for t in sentence.tokens if t.start == denial.cue[-1].start), None) if sentence else None
    if sentence is None or verb is None:
        return None
    above = [verb, *sentence.ancestors(verb)]
    for step in above:
        governor = sentence.head(step) if step.dep in BEHIND else None
        over = (governor, *sentence.ancestors(governor)) if governor is not None else ()
        clause = next((word for word in over if word.pos == "VERB"), None)
        told = _told(sentence, clause) if clause is not None else verb
        if told not in above or told.index < verb.index:
            return sentence, told
    before = parse.sentences.get(denial.sentence - 1)
    root = next((token for token in before.tokens if token.dep == "ROOT"), None) if before else None
    return (before, _told(before, root)) if before is not None and root is not None else None


def _told(sentence: ParsedSentence, verb: Token) -> Token:
    """The clause that a verb of saying tells, wherever it stands; the verb itself if it tells none."""
    while verb.lemma in cues().verbs and (clauses := sentence.kids(verb, "ccomp")):
        verb = clauses[0]
    return verb


def _is_otherwise(cast: Cast, denial: Attribution, clause: Clause) -> bool:
    """Whether a clause is of what the denier does, and of no act of force or harm."""
    sentence, verb = clause
    side = cast.side_of(denial.actor)
    doers = (agent_of(sentence, verb), subject_of(sentence, verb))
    mentions = (cast.of(doer) for doer in doers if doer is not None)
    own = any(mention is not None and cast.side_of(mention.actor) == side for mention in mentions)
    words = tuple(token for token in sentence.subtree(verb) if not denial.covers(token.start))
    return side is not None and own and not is_of_force(Told(denial, ((sentence, words),)))


def _told_by(earlier: Sequence[Attribution], verb: Token) -> int | None:
    """The attribution whose words hold the clause, if somebody told it."""
    holders = (
        number
        for number, told in enumerate(earlier)
        if any(span.start <= verb.start < span.end for span in told.content)
    )
    return max(holders, default=None)
