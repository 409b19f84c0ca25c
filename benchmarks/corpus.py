"""A corpus of made reports, as long as one likes: the same documents for the same seed.

What it says is nothing to learn from; it has the words, names, numbers, quotations and paragraphs of war
news, so that time and memory are measured on what is like the real thing and has no end.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from counterclaim.model.documents import Original, PublishedBasis

FIRST_DAY = date(2015, 1, 5)
SIDES = {"Chad": "Chadian", "Sudan": "Sudanese", "Libya": "Libyan", "Niger": "Nigerien", "Mali": "Malian"}
TOWNS = (
    "Adre",
    "Tine",
    "Bahai",
    "Bardai",
    "Qatrun",
    "Madama",
    "Ghat",
    "Dirkou",
    "Bol",
    "Diffa",
    "Gao",
    "Kidal",
)
GIVEN = ("Idriss", "Moussa", "Amina", "Hassan", "Fatima", "Omar", "Zara", "Youssef")
FAMILY = ("Adoum", "Barka", "Cissoko", "Djibrine", "Eltahir", "Fakhri", "Goukouni", "Haroun")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DEEDS = ("shelled", "bombed", "fired rockets at", "raided", "stormed a post near")
OUTLETS = ("The Wire", "Desert Post", "Sahel Today", "Radio Borders", "Dune Agency")
LEADS = (
    "{a} {deed} {town} on {day}, killing {n} people, {b}'s army said.",
    "At least {n} people were killed when {aa} troops {deed} {town} on {day}, residents said.",
    "{bb} officials accused {a} of an attack on {town} in which {n} civilians died.",
)
REPLIES = (
    '{a} denied it. "Our units did not fire a shot," its spokesman {name} said.',
    "The {aa} Defence Ministry rejected the charge and said {b} had broken the truce first.",
    "There was no immediate comment from {a}.",
)
MORE = (
    "{name}, a doctor in {town}, said {m} wounded had been brought in, including {n} children.",
    "Witnesses said the firing began at dawn and went on for hours. Shops and schools stayed closed.",
    "The United Nations called on both sides to show restraint and to let aid pass.",
    '"We heard the planes and ran," said {name}, who fled with her family to {town}.',
    "{b} and {a} signed a truce in {year}, but their forces have clashed along the border since.",
    "Traders say prices have doubled since the road to {town} was closed, and fuel is hard to find.",
    "The {bb} government promised to rebuild the market before the rainy season.",
    "The claims could not be verified independently.",
)


def corpus(count: int, seed: int, *, paragraphs: int = 6) -> Iterator[Original]:
    """Some documents of about twenty words a paragraph, one after the other."""
    random = Random(seed)
    for number in range(count):
        day = FIRST_DAY + timedelta(days=number // 20)
        yield Original(
            name=f"{number:07}.txt",
            data=_text(random, paragraphs).encode(),
            source=random.choice(OUTLETS),
            url=f"https://news.example/{seed}/{number}",
            published=day.isoformat(),
            published_basis=PublishedBasis.MANIFEST,
            language="en",
        )


def _text(random: Random, paragraphs: int) -> str:
    a, b = random.sample(sorted(SIDES), 2)
    sides = {"a": a, "aa": SIDES[a], "b": b, "bb": SIDES[b], "deed": random.choice(DEEDS)}

    def told(form: str) -> str:
        name = f"{random.choice(GIVEN)} {random.choice(FAMILY)}"
        numbers = {"n": random.randint(2, 40), "m": random.randint(5, 90), "year": random.randint(1996, 2014)}
        return form.format(**sides, **numbers, name=name, town=random.choice(TOWNS), day=random.choice(DAYS))

    forms = [random.choice(LEADS), random.choice(REPLIES)]
    forms += random.choices(MORE, k=max(paragraphs - len(forms), 0))
    return "\n\n".join(told(form) for form in forms[:paragraphs])
