"""What a claimer does with the content: a marked cue decides, after a neutral one the content does.

Source of the rules: CODEBOOK section 2, "Precedence".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from counterclaim.claims.believing import believed
from counterclaim.claims.claimed_denials import denied_in_claiming
from counterclaim.claims.condemning import condemns_doer
from counterclaim.claims.contents import FIRST_PERSON, Told, is_told_as_done, told
from counterclaim.claims.culprits import blames
from counterclaim.claims.denied_losses import is_of_own_loss
from counterclaim.claims.denied_words import denies_words
from counterclaim.claims.denying import answered_no, denial_scope, disowned, distorted, rebuffed
from counterclaim.claims.disputed_figures import calls_exaggerated, figure_called_untrue, is_of_figure
from counterclaim.claims.facts_told import blame_told, certainty_of, happening_told, past_act_told
from counterclaim.claims.falsified import falsified, turned_down
from counterclaim.claims.general_denials import denied_in_general, denies_in_general
from counterclaim.claims.negation import negated
from counterclaim.claims.own_words import cannot_say, done_by_saying
from counterclaim.claims.owning import claims_the_act, owned
from counterclaim.claims.pointed_denials import denied_pointing
from counterclaim.claims.pointing import points_at_event, points_back
from counterclaim.claims.regrets import regretted
from counterclaim.claims.relayed import relayed
from counterclaim.claims.syntax import mark_of, modal_of, subject_of
from counterclaim.claims.threats import conditional, threatened
from counterclaim.claims.uninvolved import uninvolved
from counterclaim.claims.who_was_hurt import is_of_who_was_hurt
from counterclaim.model.attributions import Attribution
from counterclaim.model.cast import Cast
from counterclaim.model.claims import DenialScope, Stance, SubStance
from counterclaim.model.parses import Parse
from counterclaim.model.texts import TextLayout
from counterclaim.vocab.lexicons import cues, triggers

QUESTIONS = frozenset("what why how who where when which whose".split())  # "will you stop" asks more
DEMANDING = frozenset(("should", "must", "ought", "need", "shall"))


def settle_stance(layout: TextLayout, parse: Parse, cast: Cast, attribution: Attribution) -> Attribution:
    """Stance, sub-stance, scope, certainty, condition and consequence of an attribution.

    ``judge`` names what of the content set the stance, where the cue did not.
    """
    content = told(layout, parse, attribution)
    settled = _settled(layout, cast, content)
    own_loss = settled.stance is Stance.DENY and is_of_own_loss(content)
    return replace(settled, own_loss=own_loss)


def _settled(layout: TextLayout, cast: Cast, content: Told) -> Attribution:
    attribution = content.attribution
    if attribution.sub_stance is SubStance.NO_COMMENT:
        return attribution
    if attribution.stance is Stance.PLEDGE and attribution.frame == "that" and is_told_as_done(content):
        return _open(replace(content, attribution=replace(attribution, sub_stance=None)), cast)
    if not attribution.is_open:
        for judge, own in (("own deed", regretted(content, cast)), ("believed", believed(content, cast))):
            if own is not None:
                return replace(own, judge=judge)
        if condemns_doer(content, cast):
            return replace(attribution, stance=Stance.ACCUSE, sub_stance=None, judge="condemnation")
        denial = denied_in_claiming(content, cast) if attribution.stance is Stance.CLAIM else None
        return denial if denial is not None else _marked(content, cast)
    rebuff = rebuffed(layout, attribution)
    return replace(rebuff, judge="rebuff") if rebuff is not None else _open(content, cast)


def _is_question(content: Told) -> bool:
    """As in '"What became of the truce?" he asked': what somebody only wants to know he does not demand."""
    if content.attribution.frame != "quote" or content.attribution.verb != "ask":
        return False
    words = [token for _, tokens in content.parts for token in tokens if token.pos not in ("PUNCT", "SPACE")]
    asked = any(token.text == "?" for _, tokens in content.parts for token in tokens)
    return asked and bool(words) and words[0].lower in QUESTIONS


def _marked(content: Told, cast: Cast) -> Attribution:
    """After a cue that marks the stance the content decides its scope, and little else."""
    attribution = content.attribution
    if attribution.stance is Stance.THREATEN:
        return conditional(content)
    if attribution.stance is Stance.DEMAND and _is_question(content):
        return replace(attribution, stance=Stance.ASSESS, sub_stance=None, judge="question")
    if attribution.stance is Stance.DENY:
        if denies_in_general(content):
            return replace(attribution, scope=None, judge="habit")
        scope = None if denies_words(content) else denial_scope(content, cast)
        return replace(attribution, scope=scope, anaphoric=scope is not None and points_back(content))
    if attribution.sub_stance is SubStance.REJECT:
        return _by(attribution, _rejection(content), "rejection")
    if attribution.sub_stance is SubStance.LABEL:
        return _by(attribution, _label(content), "label")
    if attribution.sub_stance is SubStance.DISAPPROVE and attribution.frame == "prep:for":
        return replace(attribution, stance=Stance.ACCUSE, sub_stance=None, judge="condemnation")
    if attribution.stance is Stance.CLAIM and (
        content.lemmas() & cues()["contents.responsibility"] or claims_the_act(content)
    ):
        return replace(
            attribution, stance=Stance.CONFIRM, anaphoric=points_back(content), judge="responsibility"
        )
    threat = (
        threatened(content) if attribution.stance is Stance.ASSESS and not attribution.sub_stance else None
    )
    if threat is not None:
        return replace(threat, judge="threat")
    confirms = attribution.stance is Stance.CONFIRM and points_at_event(content)
    return replace(attribution, anaphoric=points_back(content) or confirms)


def _by(before: Attribution, after: Attribution, judge: str) -> Attribution:
    """The attribution with the name of what changed its stance, if that did."""
    return replace(after, judge=judge) if after.stance is not before.stance else after


def _open(content: Told, cast: Cast) -> Attribution:
    """After a neutral cue the first judge that knows the content decides; its name stays."""
    own = done_by_saying(content, cast)
    if own is not None:
        return _as_said(content.attribution, _marked(own, cast))
    judges: tuple[tuple[str, Callable[[Told], Attribution | None]], ...] = (
        ("unsaid", lambda told: cannot_say(told, cast)),
        ("threat", threatened),
        ("refusal", _refusal),
        ("demand", _demand),
        ("offer", _offer(cast)),
        ("uninvolved", uninvolved(cast)),
        ("owned", owned(cast)),
        ("blame", blame_told),
        ("disowned", _disowned_with_figure(cast)),
        ("figure", figure_called_untrue),
        ("untrue", falsified),
        ("pointed", denied_pointing),
        ("distorted", distorted),
        ("imputation", _imputation(cast)),
        ("general", denied_in_general(cast)),
        ("disowned", disowned(cast)),
        ("no", answered_no),
        ("relayed", relayed),
        ("happening", happening_told),
        ("support", _support),
        ("past-act", past_act_told),
    )
    for name, judge in judges:
        judged = judge(content)
        if judged is not None:
            return replace(judged, judge=name)
    return replace(
        content.attribution, stance=Stance.ASSESS, certainty=certainty_of(content), judge="opinion"
    )


def _disowned_with_figure(cast: Cast) -> Callable[[Told], Attribution | None]:
    """As in "the figure is false; our forces did not attack": more is denied than how many were hurt."""

    def judge(content: Told) -> Attribution | None:
        return disowned(cast)(content) if figure_called_untrue(content) is not None else None

    return judge


def _as_said(attribution: Attribution, done: Attribution) -> Attribution:
    """The attribution with what its own words do; its content stays all that was said."""
    return replace(
        attribution,
        stance=done.stance,
        sub_stance=done.sub_stance,
        scope=done.scope,
        anaphoric=done.anaphoric,
        judge="own words",
    )


def _refusal(content: Told) -> Attribution | None:
    """As in "there was no alternative to ..." in answer to a demand."""
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.lemma in ("alternative", "question", "need") and any(
                child.lower == "no" for child in sentence.kids(token, "det", "neg")
            ):
                return replace(content.attribution, stance=Stance.ASSESS, sub_stance=SubStance.REJECT)
    return None


def _demand(content: Told) -> Attribution | None:
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.pos not in ("VERB", "AUX"):
                continue
            needs = token.lemma == "need" and any(
                sentence.kids(child, "aux") for child in sentence.kids(token, "xcomp")
            )
            subject = subject_of(sentence, token)
            own = subject is not None and subject.lower in FIRST_PERSON
            asked = (needs or modal_of(sentence, token) in DEMANDING) and not own
            if asked and not negated(sentence, token) and mark_of(sentence, token) != "if":
                return replace(content.attribution, stance=Stance.DEMAND)
    return None


def _offer(cast: Cast) -> Callable[[Told], Attribution | None]:
    """Readiness, and an act that the claimer's own side "will" do: a promise unless it is harm."""

    def judge(content: Told) -> Attribution | None:
        side = cast.side_of(content.attribution.actor)
        for sentence, tokens in content.parts:
            for token in tokens:
                ready = token.lower in cues()["offers.adjectives"] and token.pos == "ADJ"
                if ready and sentence.kids(token, "xcomp"):
                    return replace(content.attribution, stance=Stance.PLEDGE, sub_stance=SubStance.OFFER)
                if token.pos != "VERB" or modal_of(sentence, token) not in ("will", "shall"):
                    continue
                subject = subject_of(sentence, token)
                mention = cast.of(subject) if subject is not None else None
                own = (
                    mention is not None and mention.actor is not None and cast.side_of(mention.actor) == side
                )
                harmful = token.lemma in cues()["harm.lemmas"] or token.lemma in triggers().verbs
                stative = token.lemma in ("be", "have", "remain", "continue", "need", "see", "become")
                if own and side is not None and not harmful and not stative and not negated(sentence, token):
                    return replace(content.attribution, stance=Stance.PLEDGE)
        return None

    return judge


def _imputation(cast: Cast) -> Callable[[Told], Attribution | None]:
    """A motive or wrong laid to another party makes an accusation."""

    def judge(content: Told) -> Attribution | None:
        side = cast.side_of(content.attribution.actor)
        blamed = None
        for span in content.attribution.content:
            for mention in cast.within(span):
                other = cast.side_of(mention.actor)
                if other is not None and other != side:
                    blamed = mention.actor
        lemmas = content.lemmas()
        imputes = lemmas & cues()["contents.purpose"] and lemmas & _wrongs()
        if blamed and content.attribution.imputed_to is None and imputes:
            return replace(content.attribution, stance=Stance.ACCUSE)
        return None

    return judge


def _wrongs() -> frozenset[str]:
    return cues()["motives.nouns"] | triggers()["pointers.nouns"]


def _support(content: Told) -> Attribution | None:
    for sentence, tokens in content.parts:
        for token in tokens:
            if token.pos != "VERB" or token.lemma not in cues()["contents.support"]:
                continue
            subject = subject_of(sentence, token)
            if subject is not None and subject.lower in FIRST_PERSON:
                return replace(content.attribution, stance=Stance.ASSESS, sub_stance=SubStance.PRAISE)
    return None


def _rejection(content: Told) -> Attribution:
    """Rejecting an accusation denies a fact; rejecting a demand contests none."""
    attribution = content.attribution
    head = content.lemmas()
    words = head | {token.lower for token in content.tokens()}
    if words & cues()["scopes.false"] or (
        head & cues()["contents.facts"] and not head & cues()["contents.wishes"]
    ):
        return turned_down(content, _charged(content))
    if is_of_figure(content):
        return turned_down(content, DenialScope.NUMBER)
    nouns = {token.lemma.lower() for token in content.tokens() if token.pos != "VERB"}
    if nouns & cues()["scopes.responsibility"]:  # "refused to blame X" denies nothing
        scope = DenialScope.RESPONSIBILITY
        return replace(attribution, stance=Stance.DENY, sub_stance=None, scope=scope)
    return replace(attribution, anaphoric=points_back(content) or _is_of_it(content))


def _charged(content: Told) -> DenialScope:
    """What a charge that is turned down lays to somebody: his part in a deed, or the deed with all of it.

    Or how many were hurt in it, or who.

    As in "that its forces were behind it", "were involved"; "villages behind the front" are of no part.
    """
    if is_of_figure(content) or is_of_who_was_hurt(content):
        return DenialScope.NUMBER
    for sentence, tokens in content.parts:
        for token in tokens:
            said = sentence.kids(token, "prep", "acomp", "advmod", "xcomp") if token.lemma == "be" else []
            involved = token.pos == "VERB" and token.lemma in cues()["scopes.involvement"]
            if involved or any(blames(sentence, word) for word in said):
                return DenialScope.RESPONSIBILITY
    return DenialScope.WHOLE


def _is_of_it(content: Told) -> bool:
    """As in "dismissed this as theatre": what was told before decides what is turned down."""
    words = [token.lower for token in content.tokens() if token.pos != "PUNCT"][:2]
    return len(words) > 1 and words[0] in cues()["anaphora.pronouns"] and words[1] == "as"


def _label(content: Told) -> Attribution:
    """A label that calls words false denies them; one that imputes a motive accuses."""
    attribution = content.attribution
    lemmas, words = content.lemmas(), {token.lower for token in content.tokens()}
    if (lemmas | words) & cues()["scopes.false"] or calls_exaggerated(content):
        return turned_down(content, DenialScope.NUMBER if is_of_figure(content) else DenialScope.WHOLE)
    if lemmas & cues()["motives.nouns"]:
        return replace(attribution, stance=Stance.ACCUSE, sub_stance=None, anaphoric=True)
    return attribution
