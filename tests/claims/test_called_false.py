"""Who calls a report false, in whichever order and words, denies it; who condemns a deed does not."""

import pytest

from tests.reading import gathered, layers

FALSE = [
    ("The army rejects as false the claim that it shelled Gao.", "a verb that may be a noun"),
    ("Chad rejects as baseless the accusation that its troops shelled Gao.", "the present"),
    ('Chad rejected as "pure invention" reports of an attack on Gao.', "in marks"),
    ("Chad described as entirely baseless the claim that it shelled a market.", "with a degree"),
    ("Sudan denounced as a lie the report that its troops had crossed the border.", "a noun"),
    ("Sudan condemned as a fabrication the video of the strike.", "of a video"),
    ("Chad called false the report that its drones hit Gao.", "before its object"),
]


@pytest.mark.parametrize(("text", "reason"), FALSE, ids=[reason for _, reason in FALSE])
def test_who_calls_a_report_false_denies_it(text: str, reason: str) -> None:
    denials = [a for a in layers(text).attributions if a.stance.value == "deny"]

    assert [a.scope and a.scope.value for a in denials] == ["whole"], reason
    assert denials[0].content[-1].end >= len(text) - 1, reason


@pytest.mark.parametrize(
    "text",
    [
        "Chad denounced the raid as a crime.",
        "Mali condemned the shelling of Gao.",
        "Chad described the raid as a massacre.",
        "Chad rejected as a candidate the mayor of Gao.",
    ],
)
def test_who_condemns_a_deed_denies_nothing(text: str) -> None:
    assert "deny" not in [a.stance.value for a in layers(text).attributions]


@pytest.mark.parametrize(
    "text",
    [
        "Rwanda described the report as baseless.",
        "The army denounced the reports as false.",
        "The claim was denounced as false by Rwanda.",
        "The claim was denounced by Rwanda as false.",
    ],
)
def test_the_verdict_may_stand_behind_what_is_called_false(text: str) -> None:
    (told,) = layers(text).attributions

    assert told.stance.value == "deny"
    assert "false" not in " ".join(span.of(text) for span in told.content)


@pytest.mark.parametrize(
    ("text", "sub_stance"),
    [
        ("The bombing in Tela was condemned by Israel.", "disapprove"),
        ("The raid on Gao was denounced by Chad.", None),
        ("The raid on Gao was described by Chad as a success.", None),
    ],
)
def test_a_deed_that_is_condemned_or_described_by_somebody_was_done(
    text: str, sub_stance: str | None
) -> None:
    read = layers(text)

    assert [a.sub_stance and a.sub_stance.value for a in read.attributions] == [sub_stance]
    assert all(told.mode.value == "happened" for told in read.happenings)


def test_a_report_by_a_body_is_its_own_where_it_says_what() -> None:
    text = "Rwanda described as baseless a UN report that its troops had shelled Goma."

    assert [(a.actor, a.stance.value) for a in layers(text).attributions] == [
        ("state:RW", "deny"),
        ("actor:un", "report"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mali said reports of a massacre in Gao were not false.",
        "The governor said on Monday that the claim was not a lie.",
        "Mali said the report was no lie.",
    ],
)
def test_who_says_that_a_report_is_no_lie_denies_nothing(text: str) -> None:
    assert [a.stance.value for a in layers(text).attributions if a.actor or a.source] == ["assess"]


@pytest.mark.parametrize(
    "text",
    [
        "The claim that troops shelled Gao is true and the denial of the ministry is false, Chad said.",
        "Chad said the ministry's denial was false.",
    ],
)
def test_who_calls_a_denial_false_denies_nothing(text: str) -> None:
    assert "deny" not in {a.stance.value for a in layers(text).attributions if a.actor == "state:TD"}


@pytest.mark.parametrize(
    "words",
    ["media reports", "a media report", "social media claims", "rumours", "suggestions", "press reports"],
)
def test_who_denies_reports_denies_what_they_tell(words: str) -> None:
    text = f"Rwanda denied {words} that its army had shelled Goma on Monday."
    (incident,) = gathered(("2024-06-12", text)).incidents

    assert incident.status == "contested"


@pytest.mark.parametrize(
    "text", ["Rwanda denied journalists entry to Goma.", "Rwanda rejected suggestions that it should leave."]
)
def test_who_keeps_people_out_or_turns_down_advice_contests_nothing(text: str) -> None:
    assert list(gathered(("2024-06-12", text)).incidents) == []
