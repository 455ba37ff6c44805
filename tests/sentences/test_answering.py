"""What is told while somebody answers."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("thread-wrote", {}, "they wrote again"),
        ("reply-shortcut-taken", {"name": "Merci"}, "belongs to “Merci”"),
        ("name-taken", {"name": "Devis"}, "one named “Devis”"),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
