"""Documents brought in on pages: pasted, sent or named by address, shown first, then kept; and failures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body

from counterclaim.app.bringing import Sent
from counterclaim.app.failures import problems_of
from counterclaim.app.web.addresses import of_records
from counterclaim.app.web.entering import NEEDS
from counterclaim.app.web.intake import Intake
from counterclaim.app.web.rendering import page
from counterclaim.app.web.sending import Form
from counterclaim.ledger import SqlLedger
from counterclaim.model.people import Role

IMPORT, FAILED = "/import", "/failed"
MOST_PROBLEMS = 200  # of each stage
MAY = {NEEDS: Role.ANALYST}

Parts = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.MULTI_PART)]


@get(IMPORT, sync_to_thread=False, opt=MAY)
def begin(request: Request[Any, Any, Any]) -> Response[object]:
    """Where a text is pasted, a file chosen, or an address named."""
    return page("import.html", request=request, section=IMPORT)


@post(f"{IMPORT}/look", sync_to_thread=True, status_code=200, opt=MAY)
def look(
    request: Request[Any, Any, Any],
    data: Parts,
    store: NamedDependency[SqlLedger],
    intake: NamedDependency[Intake],
) -> Response[object]:
    """What would come; nothing is kept yet."""
    seen, key = intake.look(store, _sent(data), request.user.name)
    return page(
        "import_look.html", request=request, look=seen, key=key, of_records=of_records, section=IMPORT
    )


@post(f"{IMPORT}/keep", sync_to_thread=True, status_code=200, opt=MAY)
def keep(
    request: Request[Any, Any, Any],
    data: Form,
    store: NamedDependency[SqlLedger],
    intake: NamedDependency[Intake],
) -> Response[object]:
    """Read and keep what was shown, and tell what became of it."""
    summary = intake.keep(store, data.get("key", ""), request.user.name)
    return page("import_kept.html", request=request, summary=summary, of_records=of_records, section=IMPORT)


@get(FAILED, sync_to_thread=True)
def failed(request: Request[Any, Any, Any], store: NamedDependency[SqlLedger]) -> Response[object]:
    """What could not be opened or read."""
    problems, others = problems_of(store, all=False, most=MOST_PROBLEMS)
    return page(
        "failed.html",
        request=request,
        problems=problems,
        others=others,
        of_records=of_records,
        section=FAILED,
    )


@post(f"{FAILED}/retry", sync_to_thread=True, status_code=200, opt=MAY)
def retry(
    request: Request[Any, Any, Any], store: NamedDependency[SqlLedger], intake: NamedDependency[Intake]
) -> Response[object]:
    """Fetch and read again what failed, and tell what became of it."""
    summary = intake.retry(store, request.user.name)
    return page("import_kept.html", request=request, summary=summary, of_records=of_records, section=FAILED)


def _sent(data: Mapping[str, Any]) -> Sent:
    words = {name: value for name, value in data.items() if isinstance(value, str)}
    file = data.get("file")
    is_file = isinstance(file, UploadFile) and bool(file.filename)
    return Sent(
        text=words.get("text", ""),
        address=words.get("address", ""),
        file=file.file.read() if is_file and isinstance(file, UploadFile) else b"",
        name=file.filename if is_file and isinstance(file, UploadFile) else "",
        source=words.get("source", ""),
        published=words.get("published", ""),
    )
