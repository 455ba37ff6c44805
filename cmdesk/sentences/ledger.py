"""What the ledger of sends says of each thing that happened."""

from cmdesk.domain.outbox import Event
from cmdesk.sentences.telling import Translate


def event_words(event: Event, tr: Translate) -> str:
    """In a few words."""
    match event:
        case Event.APPROVE:
            return tr("Let go by a person")
        case Event.CLAIM:
            return tr("Attempt begun")
        case Event.DELIVERED:
            return tr("It went out")
        case Event.DEFERRED:
            return tr("Not taken; to be tried again")
        case Event.REFUSED:
            return tr("Refused")
        case Event.LOST:
            return tr("No answer")
        case Event.NOT_THERE:
            return tr("Looked for: it is not there")
        case Event.MISS:
            return tr("Missed")
        case Event.HOLD:
            return tr("Held")
        case Event.CANCEL | Event.EDIT:
            return tr("Taken back or given up")
