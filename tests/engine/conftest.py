from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Clock
from tests.fakes import Office


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    made = Office(tmp_path / "essai.cmdesk", clock)
    yield made
    made.close()
