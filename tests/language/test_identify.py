"""Which language a text is in: unmistakable, or not said."""

import pytest

from counterclaim.language import identify_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Monday that its troops had left the village.", "en"),
        ("Министерство обороны сообщило, что дорога снова открыта для всех.", "ru"),
        ("Müdafiə Nazirliyi bildirib ki, yol açıqdır və heç kim yaralanmayıb.", "az"),
        ("Պաշտպանության նախարարությունը հայտնել է, որ ճանապարհը բաց է։", "hy"),
        ("وزارة الدفاع قالت إن الطريق مفتوح ولا جرحى في القرية", "ar"),
        ("Le ministère de la défense a démenti avoir tiré sur le village.", "fr"),
        ("Das Verteidigungsministerium wies den Vorwurf am Montag zurück.", "de"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert identify_language(text) == language


@pytest.mark.parametrize(
    "line",
    [
        "Kyiv says shelling killed three in Kherson.",
        "Baku denies firing at Yeraskh.",
        "Old hands help Malian army in Gao.",
        "Gao, Kidal, Menaka: Malian drones downed.",
        "Artsakh President Arayik Harutyunyan met Ruben Vardanyan in Stepanakert.",
    ],
)
def test_a_short_line_full_of_foreign_names_is_not_taken_for_another_language(line: str) -> None:
    assert identify_language(line) in ("en", None)


@pytest.mark.parametrize("text", ["", "28", "Baku. 28 June 2023!", "12,345 67,890 -- *** 2023-06-28 10:30"])
def test_a_few_letters_tell_nothing(text: str) -> None:
    assert identify_language(text) is None


def test_a_long_text_of_near_relatives_is_one_of_them_and_never_english() -> None:
    text = (
        "Ministarstvo odbrane saopštilo je da niko nije povređen i da je put ponovo otvoren za sve građane. "
        * 4
    )

    assert identify_language(text) in ("sr", "hr", "bs")


def test_names_do_not_make_a_long_english_report_foreign() -> None:
    text = (
        "Seyran Ohanyan told Artsakhpress in Stepanakert that Azerbaijan had shelled Martuni and Martakert. "
    )

    assert identify_language(text * 3) == "en"
