"""Whatever bytes a manifest holds, they are read or refused in one line."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.documents import Original
from counterclaim.model.errors import BadInput
from counterclaim.model.problems import Problem
from counterclaim.sources import open_originals

CELLS = st.text(alphabet="ab,;\"'\n\r\t=/.\x00é\u2028", max_size=8)
MANIFESTS = st.one_of(
    st.binary(max_size=60),
    st.lists(CELLS, max_size=6).map(lambda cells: ("file,title\n" + "\n".join(cells)).encode()),
    st.lists(CELLS, max_size=6).map(lambda cells: ("\ufefffile;published\r\n" + ";".join(cells)).encode()),
)


@given(MANIFESTS)
def test_a_manifest_of_any_bytes_gives_documents_problems_or_one_error(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "manifest.csv").write_bytes(data)
        (Path(folder) / "a.txt").write_text("words")
        items: list[Original | Problem] = []
        refused = ""
        try:
            items.extend(open_originals([folder]))
        except BadInput as error:
            refused = str(error)

    assert "\n" not in refused
    assert all(item.document is None for item in items if isinstance(item, Problem))
