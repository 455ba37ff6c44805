"""What is told of the file with everything in it."""

import pytest

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.mark.parametrize(
    ("code", "data", "told"),
    [
        ("workspace-open", {"process": "12"}, "(process 12)"),
        ("workspace-open", {}, "open in another cmdesk."),
        ("disk-full", {"path": "/a"}, "The disk is full: /a."),
    ],
)
def test_what_is_told(code, data, told):
    assert told in sentence(Trouble(code, data), tr)
