"""Sections of bodies in one land are no voice of that land."""

import pytest

from tests.reading import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Amnesty International Indonesia said soldiers had killed nine men.", "actor:amnesty"),
        ("UNICEF Sudan reported that 13 children had been killed.", "actor:unicef"),
        ("The UN Syria envoy said shells had hit Homs.", "actor:un/envoy"),
        ("After talks with UNICEF, Sudan said shells had hit a school.", "state:SD"),
    ],
)
def test_a_bodys_section_in_a_land_speaks_for_the_body(text: str, speaker: str) -> None:
    assert [claim.claimer for claim in told(text).claims] == [speaker]
