"""Who has done something is the subject of what he did, whichever verb the parse hangs him on."""

from tests.reading import layers


def test_who_had_targeted_rebels_targeted_them() -> None:
    (happening,) = layers("Syria's army said it had targeted gatherings of rebels.").happenings
    assert happening.perpetrator is not None
    assert happening.perpetrator.actor == "state:SY/armed-force"
