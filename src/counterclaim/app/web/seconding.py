"""Where only two people together decide: what one of them moves waits for the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from litestar import Request, Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from counterclaim.app.web.agreeing import agree, meaning, settle_left
from counterclaim.app.web.entering import NEEDS
from counterclaim.app.web.intending import FIELDS, LONGEST_VALUE, intended, whole_ids
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sending import Form, within
from counterclaim.ledger import SqlLedger
from counterclaim.ledger.people import People
from counterclaim.model.decisions import Decision
from counterclaim.model.errors import BadInput
from counterclaim.model.people import Mark, Motion, Person, Role

WAITING, ANSWER = "/waiting", "/waiting/answer"
ACTS = ("agree", "refuse", "withdraw")
ALONE = (
    "here nobody logs in, so there is no second person: everything is decided at once. Make accounts with "
    "`counterclaim people add`, and serve with --people"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconding:
    """Whether a second person must agree on this ledger, and what waits for one."""

    people: People | None
    case: str

    @property
    def needed(self) -> bool:
        """Whether only two people together decide."""
        return self.people is not None and self.people.needs_two_people(self.case)

    def waiting(self) -> Sequence[Motion]:
        """What waits or was refused, the first first."""
        return self.people.motions(self.case) if self.people is not None else ()

    def seen_by(self, person: Person) -> Sequence[Motion]:
        """What of it somebody sees, who may agree to it."""
        return self.waiting() if person.may(Role.REVIEWER, self.case) else ()

    def move(self, store: SqlLedger, data: Mapping[str, str], by: str) -> Motion:
        """Let a decision wait for a second person; one that cannot be taken does not wait.

        Raises:
            BadInput: it cannot be taken, waits already, or nobody logs in here.
        """
        held = len(store.decisions())
        intent, why = intended(store, data, by)
        told = {name: value for name, value in data.items() if value and name in FIELDS}
        same = next((one for one in self.waiting() if self._means(store, one) == meaning(intent, "")), None)
        if same is not None:
            raise BadInput(f"{same.mover} moved this already ({same.id}): a second person can agree to that")
        fields = {**told, **whole_ids(store, told, intent), "why": why}
        return self._accounts.move(self.case, by, fields, held=held)

    def answer(self, store: SqlLedger, act: str, id: str, by: str, why: str) -> Decision | None:
        """Agree to what waits, refuse it, or take it back; the decision, if it is taken.

        Raises:
            BadInput: it cannot be, and then waits on; or does not wait.
        """
        if act not in ACTS:
            raise BadInput(f"act {act!r}: it is {', '.join(ACTS)}")
        left = self._left(id)
        kept = settle_left(self._accounts, store, *left) if left is not None else None
        if kept is not None and act == "agree":
            return kept
        mark = left[1] if left is not None else None
        if act == "agree":
            return agree(self._accounts, store, self._accounts.waiting(self.case, id), by, left=mark)
        if act == "refuse":
            if len(why) > LONGEST_VALUE:
                raise BadInput(f"why: longer than {LONGEST_VALUE} characters")
            self._accounts.refuse(self.case, id, by, why, left=mark)
        else:
            self._accounts.withdraw(self.case, id, by, left=mark)
        return None

    def _means(self, store: SqlLedger, motion: Motion) -> str | None:
        """What a motion that waits would decide; ``None``: refused, or it cannot be taken any more."""
        if motion.refused_by is not None:
            return None
        try:
            return meaning(intended(store, motion.fields, motion.mover)[0], "")
        except BadInput:
            return None

    def _left(self, id: str) -> tuple[Motion, Mark] | None:
        """A motion with the mark of somebody who must have been cut off; how old that is is asked once."""
        motion = next((one for one in self.waiting() if one.id == id), None)
        if motion is None or motion.taken is None or not motion.taken.is_left(datetime.now(UTC)):
            return None
        return motion, motion.taken

    @property
    def _accounts(self) -> People:
        if self.people is None:
            raise BadInput(ALONE)
        return self.people


@get(WAITING, sync_to_thread=True, opt={NEEDS: Role.REVIEWER})
def waiting(request: Request[Any, Any, Any], seconding: NamedDependency[Seconding]) -> Response[object]:
    """What waits for a second person, and what was refused."""
    return page(
        "waiting_page.html",
        request=request,
        motions=seconding.waiting(),
        needed=seconding.needed,
        alone=seconding.people is None,
        case=seconding.case,
        section=WAITING,
    )


@post(ANSWER, sync_to_thread=True, status_code=303, opt={NEEDS: Role.REVIEWER})
def answered(
    request: Request[Any, Any, Any],
    data: Form,
    store: NamedDependency[SqlLedger],
    seconding: NamedDependency[Seconding],
) -> Redirect:
    """Agree to what waits, refuse it, or take it back, and go on where the form says.

    Raises:
        BadInput: it cannot be; nothing is changed.
    """
    seconding.answer(store, data.get("act", ""), data.get("id", ""), request.user.name, data.get("why", ""))
    return Redirect(within(data.get("to", ""), WAITING), status_code=303)
