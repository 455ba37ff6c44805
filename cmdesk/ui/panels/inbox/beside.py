"""What stands beside the words of an entry: its poll, the post that it quotes."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from cmdesk.domain.beside import Beside, Quote, Withheld
from cmdesk.ui import polls
from cmdesk.ui.widgets import Panel, Speech, Text, col
from cmdesk.ui.words import tr


class Quoted(Panel):
    """Somebody else's post, on paper of its own."""

    def __init__(self, quote: Quote) -> None:
        self.author = Text(_head(quote), "meta", "text2", wrap=True)
        said = "\n".join(part for part in (quote.text, quote.link) if part)
        self.speech = Speech(said, "text2")
        self.speech.setVisible(bool(said))
        super().__init__(col(self.author, self.speech, gap=2, pad=(12, 8, 12, 8)), "surface", "line", 8)


def _head(quote: Quote) -> str:
    match quote.withheld:
        case Withheld.REVOKED:
            return tr("Quotes a post whose author does not let it be quoted here.")
        case Withheld.DELETED:
            return tr("Quotes a post that was deleted.")
        case Withheld.HIDDEN:
            return tr("Quotes a post that this account cannot see.")
    return tr("Quotes {name}", name=quote.author) if quote.author else tr("Quotes a post")


def beside_of(beside: Beside, now: datetime) -> QWidget | None:
    """All of it; None where there is nothing."""
    parts: list[QWidget] = []
    if beside.poll is not None:
        parts.append(polls.shown(beside.poll, now))
    if beside.quote is not None:
        parts.append(Quoted(beside.quote))
    if not parts:
        return None
    made = QWidget()
    made.setLayout(col(*parts, gap=8))
    return made
