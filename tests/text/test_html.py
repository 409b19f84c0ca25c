"""The article of a page: its words, title, author and day; nothing of what stands around it."""

import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from counterclaim.model.documents import Original, WorkingText
from counterclaim.model.errors import UnreadableDocument
from counterclaim.text import html, html_articles, working_text
from counterclaim.text.html import MAX_DEPTH, read_html

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>Mill of Orsa burns down | The Vale Courier</title>
<meta name="author" content="Ana Petrel">
<meta property="article:published_time" content="2024-03-12T09:30:00+02:00">
<script>var counter = "words of a script in the head";</script>
<style>.mill::after { content: "words of a style sheet" }</style></head>
<body><nav><ul><li><a href="/">Front page</a></li><li><a href="/valley">Around the valley</a></li></ul></nav>
<article><h1>Mill of Orsa burns down</h1>
<p>The mill of Orsa burned down on Monday evening after shells fell on the village, its owner said.</p>
<p>“We heard four blasts,” he said &amp; waved. No one was hurt, the valley&rsquo;s mayor said.</p>
<script>document.write("words of a script in the article")</script>
<p>The defence ministry denied that its troops had fired at the village or at anything else that day.</p>
</article>
<aside>Subscribe to our letter from the valley!</aside>
<footer>Copyright The Vale Courier. All rights reserved.</footer></body></html>"""


ROAD = "Shells hit the road to Orsa on Monday, and four people were hurt, the mayor of the village said. " * 5

Extractor = Callable[..., None]


def page(text: str) -> Original:
    return Original(data=text.encode(), name="mill.html", media_type="text/html")


@pytest.fixture
def extractor(monkeypatch: pytest.MonkeyPatch) -> Iterator[Extractor]:
    """Sets bounds of what finds articles, for this test alone."""

    def bounded(**bounds: int) -> None:
        stopped()
        for name, value in bounds.items():
            monkeypatch.setattr(html, name, value)

    def stopped() -> None:
        html._extractor().stop()
        html._extractor.cache_clear()

    yield bounded
    stopped()


@pytest.fixture(scope="module")
def article() -> WorkingText:
    return working_text(page(PAGE))


def test_every_paragraph_of_the_article_is_there_with_its_entities_read(article: WorkingText) -> None:
    assert "The mill of Orsa burned down on Monday evening" in article.text
    assert "he said & waved. No one was hurt, the valley’s mayor said." in article.text
    assert article.text.endswith("anything else that day.")


@pytest.mark.parametrize(
    "left", ["script", "style sheet", "Front page", "Around", "Subscribe", "Copyright", "<"]
)
def test_what_stands_around_the_article_is_left_behind(article: WorkingText, left: str) -> None:
    assert left not in article.text


def test_the_page_tells_its_title_author_and_day(article: WorkingText) -> None:
    assert article.title == "Mill of Orsa burns down"
    assert article.author == "Ana Petrel"
    assert article.published == "2024-03-12"


def test_each_run_leads_back_to_the_same_words_in_the_source(article: WorkingText) -> None:
    assert article.runs
    for run in article.runs:
        there = PAGE[run.original : run.original + run.length]
        assert article.text[run.working : run.working + run.length] == there


def test_the_extractor_is_named_with_its_version(article: WorkingText) -> None:
    name, _, version = article.extractor.partition("/")

    assert name == "trafilatura"
    assert version


def test_a_page_that_mislabels_its_encoding_is_read_by_its_bytes(article: WorkingText) -> None:
    mislabelled = working_text(page(PAGE.replace('charset="utf-8"', 'charset="windows-1251"')))

    assert (mislabelled.text, mislabelled.encoding) == (article.text, "utf-8")


@pytest.mark.parametrize(
    "empty", ["<html><body></body></html>", "no mark-up at all", "<p></p>", "<!-- only a comment -->"]
)
def test_a_page_without_an_article_is_refused_with_what_to_do(empty: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"mill\.html: no article text.*save the text as \.txt"):
        working_text(page(empty))


def test_a_page_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=f"deeper than {MAX_DEPTH}"):
        working_text(page("<div>" * (MAX_DEPTH + 1) + "words"))


def test_old_pages_that_leave_cells_and_paragraphs_open_are_not_deep() -> None:
    rows = "<tr><td>The village of Orsa was quiet on Monday, its mayor said.<p>So was the road." * MAX_DEPTH

    assert "quiet on Monday" in working_text(page(f"<html><body><table>{rows}</table></body></html>")).text


@pytest.mark.parametrize("piece", ["<", "<a ", "<!--", "<a href='", "&"])
def test_broken_mark_up_without_end_takes_no_time_without_end(piece: str) -> None:
    read_html(PAGE, name="mill.html", encoding="utf-8")  # what finds articles has begun
    started = time.monotonic()
    with contextlib.suppress(UnreadableDocument):
        read_html(piece * 100_000, name="mill.html", encoding="utf-8")

    assert time.monotonic() - started < 5


def table(cells: int) -> str:
    """A page of one endless row, over which an extractor goes once for each of its cells."""
    return f"<html><body><article><p>{ROAD}</p><table><tr>{'<td>4</td>' * cells}</tr></table>"


def test_a_page_that_takes_too_long_is_a_named_failure_and_the_next_one_is_read(extractor: Extractor) -> None:
    extractor(MAX_SECONDS=1)
    started = time.monotonic()
    with pytest.raises(UnreadableDocument, match=r"mill\.html: this page takes more than 1 seconds or"):
        working_text(page(table(200_000)))

    assert time.monotonic() - started < 10
    assert "burned down" in working_text(page(PAGE)).text


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind")
def test_a_page_that_takes_too_much_memory_is_a_named_failure(extractor: Extractor) -> None:
    extractor(MAX_MEMORY=400_000_000)

    with pytest.raises(UnreadableDocument, match="or 400 MB of memory; save the text as"):
        working_text(page(table(450_000)))


def test_an_answer_that_is_too_long_is_a_named_failure(extractor: Extractor) -> None:
    extractor(MAX_ANSWER=100)

    with pytest.raises(UnreadableDocument, match="save the text as"):
        working_text(page(PAGE))


def test_what_finds_articles_is_begun_again_when_it_was_killed(extractor: Extractor) -> None:
    working_text(page(PAGE))
    side = html._extractor()
    assert side._process is not None
    side._process.kill()
    side._process.wait()

    assert "burned down" in working_text(page(PAGE)).text


def test_what_finds_articles_imports_nothing_of_ours_and_ends_with_its_input() -> None:
    code = (
        "import runpy, sys; sys.argv = ['articles', '60']; sys.modules['counterclaim'] = None;"
        f"runpy.run_path({html_articles.__file__!r}, run_name='__main__')"
    )
    line = json.dumps({"page": PAGE, "url": None}).encode() + b"\n"
    ran = subprocess.run([sys.executable, "-c", code], input=line, capture_output=True, check=True)

    assert "burned down" in json.loads(ran.stdout)["text"]


def test_lines_that_stand_nowhere_in_the_source_are_not_looked_for_without_end() -> None:
    started = time.process_time()
    runs = html._runs("a line of the article\n" * 100_000, "another line of the source " * 100_000)

    assert runs == []
    assert time.process_time() - started < 5


@pytest.mark.prove
@pytest.mark.parametrize("piece", ["<tr><td>Orsa</td></tr>", "<td>4</td>", "<li>Orsa</li>", "Orsa<br>"])
def test_pages_of_five_megabytes_give_words_or_a_named_failure_in_bounded_time(piece: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(UnreadableDocument):
        working_text(page(f"<p>{ROAD}</p><table>" + piece * (html.MAX_PAGE // len(piece) - 100)))

    assert time.monotonic() - started < 2 * html.MAX_SECONDS + 10
