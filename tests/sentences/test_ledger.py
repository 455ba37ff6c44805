import pytest

from cmdesk.domain.outbox import Event
from cmdesk.sentences.ledger import event_words


@pytest.mark.parametrize("event", Event)
def test_everything_that_can_happen_has_its_words(event):
    assert event_words(event, lambda text, **_: text)
