"""What is told of the calendar."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("calendar-out", {"text": "Bûches"}, "“Bûches” has left"),
        ("too-few-slots", {"count": "2", "wanted": "5"}, "Only 2 slots are free in that time, for 5 posts"),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
