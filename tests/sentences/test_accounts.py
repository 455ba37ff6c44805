"""What is told of accounts and of signing in."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("bad-handle", {"handle": "léa"}, "“léa” is no handle"),
        ("account-closed", {"host": "bsky.social", "reason": "takedown"}, "The answer was: “takedown”."),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
