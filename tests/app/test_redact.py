"""A document is redacted by command: no list, record or file shows its words; `verify` says who did it."""

import json
from pathlib import Path

import pytest

from counterclaim import __version__
from counterclaim.model.ids import sha256_of
from tests.app.conftest import Command
from tests.app.test_commands import validated

KEPT = "Chad's army said that Sudanese soldiers had shelled Adre on 7 June, wounding a farmer."
TAKEN = (
    "Witness Amira Salem told us of it. Chad's army said that Sudanese soldiers had shelled Adre on 3 June, "
    "killing two sons of Amira Salem."
)
SECRETS = ("Amira", "Salem", "two sons", "3 June")
BECAUSE = ("--because", "she is in danger", "--by", "A. Nowak")


@pytest.fixture
def taken(counterclaim: Command) -> str:
    """The id of the document that names a witness, in a ledger with another one."""
    for name, day, text in (("a.txt", "2024-06-04", TAKEN), ("b.txt", "2024-06-08", KEPT)):
        Path(name).write_text(text)
        assert counterclaim("ingest", name, "--published", day, "--pack", "none").code == 0
    claims = json.loads(counterclaim("claims", "--format", "json").out)
    first = next(claim for claim in claims if "3 June" in json.dumps(claim))
    assert counterclaim("accept", first["id"], "--by", "B. Okoye", "--why", "read it").code == 0
    found: str = first["document"]
    return found


def test_what_was_redacted_is_shown_nowhere_and_verify_says_by_whom(
    counterclaim: Command, taken: str
) -> None:
    done = counterclaim("redact", taken, *BECAUSE)

    assert done.code == 0
    assert f"redacted: {taken}; for good" in done.out
    verified = counterclaim("verify")
    assert verified.code == 0
    assert "by A. Nowak: she is in danger" in verified.out
    for arguments in (
        ("incidents",),
        ("claims",),
        ("actors",),
        ("documents",),
        ("show", taken, "--why"),
        ("decisions",),
        ("changes",),
        ("changes", "--since", "2000-01-01"),
        ("export", "json"),
    ):
        shown = counterclaim(*arguments)
        assert shown.code == 0, (arguments, shown.err)
        assert not [secret for secret in SECRETS if secret in shown.out], arguments
    assert counterclaim("documents", "--search", "amira").out.startswith("no documents match")
    assert "redacted" in counterclaim("documents").out
    exported = validated(counterclaim("export", "json").out, "ledger.schema.json")
    assert len(exported["incidents"]) == 1
    for path in Path().glob("counterclaim.db*"):
        assert not [secret for secret in SECRETS[:3] if secret.encode() in path.read_bytes()], path


def test_it_does_not_come_back_by_reading_it_again(counterclaim: Command, taken: str) -> None:
    assert counterclaim("redact", taken, *BECAUSE).code == 0

    again = counterclaim("ingest", "a.txt", "--published", "2024-06-04", "--pack", "none")
    assert (again.code, again.out.split(",")[:2]) == (0, ["0 new", " 1 known already"])
    elsewhere = counterclaim("ingest", "a.txt", "--source", "Another Paper", "--pack", "none")
    assert elsewhere.code == 1
    assert "its bytes were redacted" in elsewhere.err
    reread = counterclaim("reread", "--pack", "none")
    assert reread.code == 0
    assert counterclaim("verify").code == 0
    assert "Amira" not in counterclaim("export", "json").out


def test_a_redaction_needs_a_reason_and_a_name_and_is_not_undone(counterclaim: Command, taken: str) -> None:
    for arguments in (("redact", taken, "--by", "A"), ("redact", taken, "--because", "x")):
        assert counterclaim(*arguments).code == 2
    assert counterclaim("redact", taken, *BECAUSE).code == 0

    (decision,) = (
        decision
        for decision in json.loads(counterclaim("decisions", "--format", "json").out)
        if decision["kind"] == "redact"
    )
    undone = counterclaim("undo", decision["id"], "--by", "B", "--why", "regret")
    assert undone.code == 2
    assert "cannot be undone: what was redacted is kept nowhere" in undone.err
    assert "is redacted already" in counterclaim("redact", taken, *BECAUSE).err


def test_the_ledger_after_it_is_that_of_the_other_documents(counterclaim: Command, taken: str) -> None:
    assert counterclaim("redact", taken, *BECAUSE).code == 0
    assert (
        counterclaim(
            "ingest", "b.txt", "--published", "2024-06-08", "--pack", "none", "--ledger", "b.db"
        ).code
        == 0
    )

    left, alone = (
        json.loads(counterclaim("export", "json", "--ledger", ledger).out)
        for ledger in ("counterclaim.db", "b.db")
    )
    for kind in ("claims", "incidents", "actors", "places"):
        assert left[kind] == alone[kind], kind


def test_the_custody_of_a_document_is_shown_also_after_its_redaction(
    counterclaim: Command, taken: str
) -> None:
    before = counterclaim("show", taken, "--why").out
    assert f"original: SHA-256 {sha256_of(TAKEN)}, {len(TAKEN)} bytes, kept since 20" in before
    assert "name a.txt, as text/plain" in before
    assert f"by counterclaim {__version__}, " in before
    assert "log entry 2" in before

    assert counterclaim("redact", taken, *BECAUSE).code == 0

    after = counterclaim("show", taken, "--why").out
    assert f"original: SHA-256 {sha256_of(TAKEN)}, bytes taken out, kept since 20" in after
    assert "redact by A. Nowak" in after
