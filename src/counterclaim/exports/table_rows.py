"""Records as rows of tables."""

from __future__ import annotations

from typing import Any

from counterclaim.exports.cast import Cast
from counterclaim.exports.cells import joined
from counterclaim.exports.points import finest_point
from counterclaim.exports.within import COUNTS
from counterclaim.model.actors import Actor, Alias, Place
from counterclaim.model.claims import Claim
from counterclaim.model.dates import When
from counterclaim.model.documents import Document
from counterclaim.model.incidents import Account, Casualties, Incident, Toll
from counterclaim.model.spans import Evidence

Row = dict[str, Any]


def of_incident(incident: Incident, cast: Cast) -> Row:
    """An incident, with the status of each element."""
    place = cast.place(incident.place)
    latitude, longitude = finest_point(place)
    row: Row = {
        "incident": incident.id,
        "type": incident.type,
        "types": joined(incident.types),
        "mode": incident.mode,
        "title": incident.title,
        "status": incident.status,
        **_date(incident.date),
        "place": incident.place,
        "place_name": place.name if place is not None else None,
        "place_text": incident.place_text,
        "country": place.country if place is not None else None,
        "latitude": latitude,
        "longitude": longitude,
        "where_prec": place.precision.ucdp if place is not None else None,
        "origins": incident.origins,
        "repetitions": incident.repetitions,
        "aggregate": incident.aggregate,
        "silent": joined(incident.silent),
        "redirects": joined(incident.redirects),
        "relations": joined(f"{relation.kind} {relation.id}" for relation in incident.relations),
    }
    for name, element in incident.elements.items():
        row[f"{name}_status"], row[f"{name}_reason"] = element.status, element.reason
    return row


def of_account(id: str, incident: Incident, account: Account, cast: Cast) -> Row:
    """An account; ``observed`` is empty for a party's own."""
    relation = account.place_relation
    place = cast.place(account.place)
    credibility = account.credibility
    return {
        "account": id,
        "incident": incident.id,
        "document": account.document,
        "party": account.party,
        "party_name": cast.name(account.party),
        "party_text": account.party_text,
        "origin": account.origin,
        "stance": account.stance,
        "scope": account.scope,
        "observed": account.observed,
        "type": account.type,
        "mode": account.mode,
        **_date(account.date),
        "place": account.place,
        "place_name": place.name if place is not None else None,
        "place_text": account.place_text,
        "place_relation": relation.phrase(cast.name(account.place) or "") if relation is not None else None,
        "perpetrator": account.perpetrator,
        "perpetrator_name": cast.name(account.perpetrator),
        "victim": account.victim,
        "victim_name": cast.name(account.victim),
        "weapons": joined(account.weapons),
        "claims": joined(account.claims),
        "copy_of": account.copy_of,
        "credibility": credibility.grade if credibility is not None else None,
        "credibility_reasons": joined(credibility.reasons) if credibility is not None else None,
        "added": account.added,
    }


def of_casualties(account: str, incident: str, casualties: Casualties, cast: Cast) -> Row:
    """People of one side as an account counts them: no high is "at least", empty is not stated."""
    row: Row = {
        "account": account,
        "incident": incident,
        "side": casualties.side,
        "side_name": cast.name(casualties.side),
        "class": casualties.kind,
        "own_loss": casualties.own_loss,
        "as_of": best_day(casualties.as_of),
        "including": joined(
            f"{part.what} ({part.count.text})" if part.count is not None else part.what
            for part in casualties.including
        ),
    }
    for outcome in COUNTS:
        if (count := getattr(casualties, outcome)) is not None:
            row |= {
                f"{outcome}_low": count.low,
                f"{outcome}_high": count.high,
                f"{outcome}_text": count.text,
            }
    return row


def of_toll(incident: str, toll: Toll, cast: Cast) -> Row:
    """The toll of one side, by the rule named."""
    row: Row = {
        "incident": incident,
        "side": toll.side,
        "side_name": cast.name(toll.side),
        "rule": toll.rule,
    }
    for outcome in COUNTS[:4]:
        if (figure := getattr(toll, outcome)) is not None:
            row |= {
                f"{outcome}_low": figure.low,
                f"{outcome}_best": figure.best,
                f"{outcome}_high": figure.high,
            }
    return row


def of_claim(claim: Claim, *, cast: Cast) -> Row:
    """A claim; its words are in the evidence."""
    return {
        "claim": claim.id,
        "document": claim.document,
        "claimer": claim.claimer,
        "claimer_name": cast.name(claim.claimer),
        "claimer_text": claim.claimer_text,
        "chain": joined(claim.chain),
        "stance": claim.stance,
        "sub_stance": claim.sub_stance,
        "scope": claim.scope,
        "certainty": claim.certainty,
        **_date(claim.date),
        "channel": claim.channel,
        "about_kind": claim.about.kind if claim.about is not None else None,
        "about": claim.about.id if claim.about is not None else None,
        "addressee": claim.addressee,
        "reply_to": claim.reply_to,
        "imputed_to": claim.imputed_to,
        "condition": claim.condition.quote if claim.condition is not None else None,
        "consequence": claim.consequence.quote if claim.consequence is not None else None,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "added": claim.added,
    }


def of_words(record: str, what: str, words: Evidence) -> Row:
    """Words that a record, or a value of it, rests on."""
    return {
        "record": record,
        "what": what,
        "document": words.document,
        "start": words.start,
        "end": words.end,
        "quote": words.quote,
    }


def of_actor(actor: Actor, cast: Cast) -> Row:
    """An actor; its names are a table of their own."""
    return {
        "actor": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "side": actor.side,
        "side_name": cast.name(actor.side),
        "part_of": actor.part_of,
        "part_of_name": cast.name(actor.part_of),
        "role": actor.role,
    }


def of_place(place: Place) -> Row:
    """A place, with a point where it is no wider than a district."""
    latitude, longitude = finest_point(place)
    return {
        "place": place.id,
        "name": place.name,
        "country": place.country,
        "latitude": latitude,
        "longitude": longitude,
        "where_prec": place.precision.ucdp,
        "geo_precision": place.precision.acled,
        "geonameid": place.geonameid,
    }


def of_alias(record: str, alias: Alias) -> Row:
    """A name, with who uses it."""
    return {
        "record": record,
        "name": alias.form,
        "used_by": joined(alias.used_by),
        "contested": alias.contested,
    }


def of_document(document: Document) -> Row:
    """A document, without its text."""
    row = {column: getattr(document, column) for column in _AS_THEY_ARE}
    return {"document": document.id, "characters": document.length, **row}


_AS_THEY_ARE = (
    "sha256 text_sha256 source title name url author published published_basis language copy_of revision_of "
    "superseded_by withdrawn_by extractor"
).split()


def _date(when: When | None) -> Row:
    if when is None:
        return {}
    return {
        "date_earliest": when.earliest,
        "date_latest": when.latest,
        "date_best": when.best,
        "date_precision": when.precision,
        "date_relation": when.relation,
        "date_text": when.text,
    }


def best_day(when: When | None) -> str | None:
    """The day that a date is best told by, or its words."""
    return (when.best or when.text) if when is not None else None
