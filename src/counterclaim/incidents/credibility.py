"""Credibility of what each account tells, by what the others say of it (CODEBOOK section 3, second axis).

It asks who bears an account out and who contradicts it, and never who the teller is: that is reliability,
which people judge. It is no status either: what two voices saw is confirmed information, and stays contested
where the blamed side denies it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.incidents.readings import AFFIRMING, Reading, counts_people
from counterclaim.incidents.status import DENIES_OCCURRENCE, DENIES_PERPETRATOR, owns_up
from counterclaim.model.claims import DenialScope, Stance
from counterclaim.model.credibility import Credibility, CredibilityGrade
from counterclaim.model.incidents import Account
from counterclaim.model.spans import Evidence

_Version = tuple[DenialScope | None, bool, str | None]  # scope, whether it denies, the side it is about


@dataclass(frozen=True, slots=True)
class _Weight:
    """Who bears a version of an incident out, and who contradicts it: independent voices, by side."""

    bearing: tuple[str, ...]
    against: tuple[str, ...]
    owned: bool  # the blamed side says so itself
    near: bool  # one of those who bear it out was concerned, or saw it
    otherwise: bool  # the blamed side denies it, and tells the incident in its own way


@dataclass(slots=True)
class Credence:
    """Grades the accounts of one incident; what several of them tell alike is weighed once.

    ``doubts`` are the words of each document whose dates contradict each other.
    """

    reading: Reading
    doubts: Mapping[str, Sequence[Evidence]] = field(default_factory=dict)
    _weighed: dict[_Version, _Weight] = field(default_factory=dict)

    def of(self, account: Account) -> Credibility:
        """The credibility of what one account tells."""
        version = self._version(account)
        if version not in self._weighed:
            self._weighed[version] = self._weight(version)
        weight = self._weighed[version]
        doubted = any(
            told.start < words.end and words.start < told.end
            for told in account.evidence
            for words in self.doubts.get(told.document, ())
        )
        grade, why = self._grade(weight, account, doubted=doubted)
        return Credibility(grade=grade, reasons=tuple(self._reasons(weight, why, doubted=doubted)))

    def _grade(
        self, weight: _Weight, account: Account, *, doubted: bool
    ) -> tuple[CredibilityGrade, str | None]:
        if weight.owned:
            return CredibilityGrade.CONFIRMED, "the side that did it says so itself"
        if len(weight.against) > 1:
            return CredibilityGrade.IMPROBABLE, None
        if len(weight.bearing) > 1 and weight.near:
            return CredibilityGrade.CONFIRMED, None
        if len(weight.bearing) > 1 and not weight.against:
            return CredibilityGrade.PROBABLE, "none of them was concerned, or says that it saw it"
        if doubted or weight.otherwise:
            return CredibilityGrade.DOUBTFUL, None
        if weight.against or not weight.bearing:
            return CredibilityGrade.CANNOT_BE_JUDGED, None
        if account.date is None and not (account.place or account.place_text):
            return CredibilityGrade.CANNOT_BE_JUDGED, "it tells neither when nor where"
        return CredibilityGrade.POSSIBLE, None

    def _reasons(self, weight: _Weight, why: str | None, *, doubted: bool) -> list[str]:
        reasons = [self._said_by(weight.bearing)]
        if weight.against:
            how = ", which tells it otherwise" if weight.otherwise else ""
            reasons.append(f"contradicted by {self._names(weight.against)}{how}")
        else:
            reasons.append("nobody contradicts it")
        if doubted:
            reasons.append("its dates contradict each other")
        return [*reasons, why] if why else reasons

    def _said_by(self, voices: Sequence[str]) -> str:
        if not voices:
            return "no voice stands behind it, the text itself alone"
        if len(voices) == 1:
            return f"one voice, {self._names(voices)}, says so"
        return f"{len(voices)} independent voices, {self._names(voices)}, say so"

    def _names(self, voices: Sequence[str]) -> str:
        return " and ".join(map(self.reading.sides.name, voices))

    def _version(self, account: Account) -> _Version:
        """What an account says of the whole: that a side did it, that it happened, or that it is not so."""
        denies = account.stance is Stance.DENY
        about = self.reading.sides.of(account.perpetrator)
        if denies and account.scope is DenialScope.NUMBER:
            about = self._side(account)  # each denies the other's figure: they bear out nothing together
        elif denies and account.scope in DENIES_OCCURRENCE:
            about = None
        elif denies:
            about = about or self.reading.sides.of(account.party)
        return (account.scope if denies else None), denies, about

    def _weight(self, version: _Version) -> _Weight:
        scope, denies, about = version
        if denies:
            bearing = [a for a in self.reading.denying if self._version(a) == version]
            against = self._denied_by(scope, about)
        else:
            bearing = [a for a in self.reading.affirming if about in (None, self._blamed(a))]
            against = [*self._denials_of(about), *self._rivals_of(about)]
        for_it, concerned = self.reading.voices(bearing), self._concerned()
        opposed = [a for a in against if self._side(a) not in for_it]
        return _Weight(
            bearing=tuple(for_it),
            against=tuple(self.reading.voices(opposed)),
            owned=not denies and any(owns_up(a, self.reading.sides) for a in bearing),
            near=any(a.observed or self._side(a) in concerned for a in bearing),
            otherwise=about is not None and self._tells_otherwise(about, opposed),
        )

    def _denials_of(self, about: str | None) -> list[Account]:
        """Denials that it happened, or that the side blamed did it or meant it."""
        return [
            a
            for a in self.reading.denying
            if a.scope in DENIES_OCCURRENCE
            or (
                about is not None
                and a.scope in DENIES_PERPETRATOR | {DenialScope.INTENT}
                and self._version(a)[2] == about
            )
        ]

    def _rivals_of(self, about: str | None) -> list[Account]:
        """Accounts of voices that blame others, and never the same side."""
        if about is None:
            return []
        agreeing = {self._side(a) for a in self.reading.affirming if self._blamed(a) == about}
        blaming = [a for a in self.reading.affirming if self._blamed(a) not in (None, about)]
        return [a for a in blaming if self._side(a) not in agreeing]

    def _denied_by(self, scope: DenialScope | None, about: str | None) -> list[Account]:
        """The accounts that a denial contradicts, which contradict it in turn."""
        affirming = self.reading.affirming
        if scope in DENIES_OCCURRENCE:
            return list(affirming)
        if scope is DenialScope.NUMBER:
            return [a for a in affirming if counts_people(a)]
        return [a for a in affirming if scope is not None and self._blamed(a) == about]

    def _tells_otherwise(self, blamed: str, opposed: Sequence[Account]) -> bool:
        """Whether the blamed side contradicts it, and has an account of its own."""
        if not any(self._side(a) == blamed for a in opposed):
            return False
        own = [a for a in self.reading.affirming if self._side(a) == blamed]
        return any(self._blamed(a) not in (None, blamed) or _has_detail(a) for a in own)

    def _concerned(self) -> set[str | None]:
        roles = {role for a in self.reading.affirming for role in (a.perpetrator, a.victim) if role}
        return set(map(self.reading.sides.of, roles))

    def _side(self, account: Account) -> str | None:
        return self.reading.sides.of(account.party)

    def _blamed(self, account: Account) -> str | None:
        return self.reading.sides.of(account.perpetrator) if account.stance in AFFIRMING else None


def _has_detail(account: Account) -> bool:
    return bool(account.weapons or account.casualties or account.victim)
