"""What is told of sending."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("post-refused", {"host": "h.example", "text": "too long"}, "The answer was: “too long”."),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
