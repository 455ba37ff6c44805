"""Why what was just let go does not leave yet, in words."""

from cmdesk.domain.pausing import Pause
from cmdesk.ui.words import tr


def words_for(pause: Pause | None, online: bool, *, answers: bool = False) -> str:
    """Empty where it leaves by itself; `answers`: it belongs to a conversation, which a pause may spare."""
    if pause is not None and not (answers and pause.spares_answers):
        return tr("Everything is paused: it waits until you resume, or let it leave")
    if not online:
        return tr("Kept in the outbox: it waits until you are back online")
    return ""
