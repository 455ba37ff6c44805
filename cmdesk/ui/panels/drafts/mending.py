"""Changing a place in a text as a person would: it can be undone, and the cursor stays where it happened."""

from PySide6.QtGui import QTextCursor

from cmdesk.ui.panels.drafts.entities import units
from cmdesk.ui.widgets import TextArea


def place_of(area: TextArea, start: int, end: int) -> QTextCursor:
    """A cursor over some characters, which Qt counts in halves of those beyond the sixteenth plane."""
    text = area.text()
    cursor = QTextCursor(area.document())
    cursor.setPosition(units(text[:start]))
    cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def place_in(area: TextArea) -> int:
    """Where the cursor is, in characters."""
    head = area.text().encode("utf-16-le", "surrogatepass")[: 2 * area.textCursor().position()]
    return len(head.decode("utf-16-le", "surrogatepass"))


def show(area: TextArea, start: int, end: int) -> None:
    """Select a place and go there."""
    area.setTextCursor(place_of(area, start, end))
    area.ensureCursorVisible()
    area.setFocus()


def replace(area: TextArea, start: int, end: int, was: str, instead: str) -> bool:
    """Put words in the place of others; False where something else stands there by now."""
    if area.isReadOnly() or area.text()[start:end] != was:
        return False
    cursor = place_of(area, start, end)
    cursor.insertText(instead)
    area.setTextCursor(cursor)
    area.setFocus()
    return True


def rewrite(area: TextArea, text: str) -> bool:
    """Put another text in the place of all of it, changing as little as can be."""
    old = area.text()
    start = next((i for i, (a, b) in enumerate(zip(old, text, strict=False)) if a != b), min(len(old), len(text)))
    most = min(len(old), len(text)) - start
    tail = next((i for i in range(most) if old[-1 - i] != text[-1 - i]), most)
    return replace(area, start, len(old) - tail, old[start : len(old) - tail], text[start : len(text) - tail])
