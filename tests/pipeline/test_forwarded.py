"""What a channel passes on is the words of whoever wrote it, and no voice of the channel's own."""

from dataclasses import replace
from functools import partial

import pytest

from counterclaim.model.documents import Original
from counterclaim.pipeline.ingest import pass_through
from counterclaim.pipeline.reading import Reader, derivation
from counterclaim.pipeline.reconciling import reconciled
from counterclaim.vocab.knowledge import knowledge_of

SHORT = b"Shells hit the market of Kharkiv on Monday. Four civilians were killed there."
LONG = (
    b"On 11 March, four civilians were killed when shells struck a market in Kharkiv, and several stalls "
    b"burned down."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(knowledge_of(["none"]))


def message(
    data: bytes, channel: str, day: str = "2024-03-12", forwarded_from: str | None = None
) -> Original:
    return Original(
        data=data,
        name="result.json",
        source=channel,
        forwarded_from=forwarded_from,
        url=f"https://t.me/c/{day}",
        published=day,
    )


def origins(reader: Reader, *originals: Original) -> set[str]:
    ledger, _ = pass_through(originals, reader, reconcile=partial(reconciled, derivation=derivation()))
    (incident,) = ledger.incidents
    return {account.origin for account in incident.accounts}


def test_two_channels_that_forward_one_outlet_are_one_voice(reader: Reader) -> None:
    own = message(SHORT, "Vale News"), message(LONG, "Orsa Today")
    forwarded = [replace(one, forwarded_from="Border Post") for one in own]

    assert origins(reader, *own) == {"narrator:Vale News", "narrator:Orsa Today"}
    assert origins(reader, *forwarded) == {"narrator:Border Post"}


def test_a_forwarded_message_is_the_voice_of_the_outlet_that_published_it_itself(reader: Reader) -> None:
    post = message(SHORT, "Border Post")
    forwarded = message(LONG, "Orsa Today", forwarded_from="Border Post")

    assert origins(reader, post, forwarded) == {"narrator:Border Post"}


def test_what_a_channel_forwards_that_says_the_same_as_its_own_post_is_a_copy(reader: Reader) -> None:
    words = b" ".join((LONG, b"The market had been open since Sunday, the stall keepers said on the phone."))
    post = message(words, "Orsa Today")
    later = message(words, "Orsa Today", "2024-03-13", forwarded_from="Vale News")
    ledger, _ = pass_through([post, later], reader, reconcile=partial(reconciled, derivation=derivation()))

    assert [document.copy_of is not None for document in ledger.documents].count(True) == 1
