import lzma
from pathlib import Path

import pytest

from cmdesk.store import Store
from cmdesk.store.tables import FILLING, metadata
from tests.store import tallied

RELEASES = sorted((Path(__file__).parents[2] / "data" / "workspaces").glob("*.xz"))


@pytest.mark.parametrize("packed", RELEASES, ids=lambda path: path.name.partition(".cmdesk")[0])
def test_a_workspace_of_before_is_filled_with_what_a_count_says(tmp_path, packed):
    path = tmp_path / "vieux.cmdesk"
    path.write_bytes(lzma.decompress(packed.read_bytes()))
    store = Store(path)
    with store.read() as db:
        kept, counted = tallied.kept(db), tallied.counted(db)
    store.close()
    assert kept == counted
    assert kept["conversation_tally"]


def test_whatever_is_filled_is_there():
    known = {table.name for table in metadata.sorted_tables}
    known |= {f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns}
    assert set(FILLING) <= known
