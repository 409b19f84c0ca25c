"""The columns of the tables."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.exports.within import COUNTS

_DATE = "date_earliest date_latest date_best date_precision date_relation date_text"
_COUNTS = " ".join(f"{outcome}_low {outcome}_high {outcome}_text" for outcome in COUNTS)
_FIGURES = " ".join(f"{outcome}_low {outcome}_best {outcome}_high" for outcome in COUNTS[:4])
_ELEMENTS = " ".join(
    f"{element}_status {element}_reason"
    for element in "occurrence perpetrator toll date place intent".split()
)

COLUMNS: Mapping[str, tuple[str, ...]] = {
    name: tuple(columns.split())
    for name, columns in {
        "incidents": f"incident type types mode title status {_DATE} place place_name place_text "
        "country latitude longitude where_prec origins repetitions aggregate silent "
        f"redirects relations {_ELEMENTS}",
        "accounts": "account incident document party party_name party_text origin stance scope observed type "
        f"mode {_DATE} place place_name place_text place_relation perpetrator "
        "perpetrator_name victim victim_name weapons claims copy_of credibility "
        "credibility_reasons added",
        "casualties": f"account incident side side_name class own_loss as_of {_COUNTS} including",
        "tolls": f"incident side side_name rule {_FIGURES}",
        "claims": "claim document claimer claimer_name claimer_text chain stance sub_stance scope "
        f"certainty {_DATE} channel about_kind about addressee reply_to imputed_to "
        "condition consequence rule confidence added",
        "evidence": "record what document start end quote",
        "actors": "actor name kind side side_name part_of part_of_name role",
        "places": "place name country latitude longitude where_prec geo_precision geonameid",
        "names": "record name used_by contested",
        "documents": "document sha256 text_sha256 source title name url author published "
        "published_basis language characters copy_of revision_of superseded_by "
        "withdrawn_by extractor",
        "pledges": "pledge by by_name to to_name content made deadline deadline_latest status "
        "days_past_deadline attribution_status",
        "restrictions": "restriction type place place_name imposed_by imposed_by_name start end "
        "ongoing_at duration_days stated_durations justifications attribution_status",
        "phases": "restriction phase level start end duration_days imposed_by imposed_by_name "
        "mechanism exceptions",
        "talks": "track mediators mediator_names parties party_names subject",
        "rounds": "track round date place place_name level status mediators",
        "positions": "position actor actor_name issue content since",
        "disagreements": "disagreement between between_names over claims",
        "voices": "record party party_name origin stance scope claims",
    }.items()
}

# What is no text in a column of these names, whatever the table.
_FIGURE = ("_low", "_high", "_best")
INTEGERS = frozenset(
    "where_prec geo_precision geonameid origins repetitions start end characters duration_days phase round "
    "days_past_deadline".split()
)
NUMBERS = frozenset(("latitude", "longitude", "confidence"))
TRUTHS = frozenset("aggregate observed own_loss contested".split())


def kind_of(table: str, column: str) -> type:
    """What the values of a column are, where they are stated: text, whole numbers, numbers or truths.

    >>> kind_of("tolls", "killed_low"), kind_of("evidence", "start"), kind_of("restrictions", "start")
    (<class 'int'>, <class 'int'>, <class 'str'>)
    """
    if column in ("start", "end"):
        return int if table == "evidence" else str
    if column in INTEGERS or (column.endswith(_FIGURE) and not column.startswith("date_")):
        return int
    if column in NUMBERS:
        return float
    return bool if column in TRUTHS else str
