"""What a search found, as lines of the palette, each with what opening it does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cmdesk.domain.items import ItemRow
from cmdesk.domain.people import PersonCard, PersonRow
from cmdesk.store import conversations, drafts, people
from cmdesk.store.search import Found, FoundText
from cmdesk.ui import times
from cmdesk.ui.widgets.rows import CommandLine, Line, SectionLine
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

MOST = 5  # of each kind
LONG = 90  # characters of a text
Deed = tuple[Line, Callable[[], None] | None]


def lines_of(window: "Window", found: Found) -> Sequence[Deed]:
    """Sections with their lines; a section without lines is left out."""
    told: list[Deed] = []
    told += _section(tr("People"), [_person(window, row) for row in found.people[:MOST]])
    notes = [_text(window, row, "note", tr("private note")) for row in found.notes[:MOST]]
    spoken = [_item(window, row) for row in found.items if row.source_id is None][:MOST]
    told += _section(tr("Conversations"), [*spoken, *notes])
    told += _section(tr("Tasks"), [_task(window, row) for row in found.tasks[:MOST]])
    written = [_text(window, row, "drafts", tr("draft")) for row in found.drafts[:MOST]]
    watched = [_item(window, row) for row in found.items if row.source_id is not None][:MOST]
    told += _section(tr("Drafts and watchlist"), [*written, *watched])
    return told


def _section(title: str, lines: Sequence[Deed]) -> Sequence[Deed]:
    return [(SectionLine(title), None), *lines] if lines else []


def _person(window: "Window", row: PersonRow) -> Deed:
    def open_last(card: PersonCard | None) -> None:
        if card is not None and card.conversations:
            window.open("inbox", conversation=card.conversations[0].id)

    def run() -> None:
        window.bridge.ask(window, people.card, row.id, then=open_last)

    extra = tr("{n} conversations", n=row.conversations)
    return CommandLine(("person", row.id), row.name or row.handle, "person", extra, face=True), run


def _item(window: "Window", row: ItemRow) -> Deed:
    def run() -> None:
        if row.source_id is not None:
            window.open("watchlist", item=row.id)
            return
        window.bridge.ask(window, conversations.of_item, row.id, then=open_conversation)

    def open_conversation(conversation: int | None) -> None:
        if conversation is not None:
            window.open("inbox", conversation=conversation)

    title = row.title or row.excerpt
    where = row.source if row.source_id is not None else row.author
    symbol = "feed" if row.source_id is not None else "message"
    extra = ", ".join(part for part in (where, times.short(row.published, window.now())) if part)
    return CommandLine(("item", row.id), title[:LONG], symbol, extra), run


def _text(window: "Window", row: FoundText, symbol: str, kind: str) -> Deed:
    def run() -> None:
        if row.conversation_id is not None:
            window.open("inbox", conversation=row.conversation_id)
        else:
            window.open("drafts", draft=row.id)

    return CommandLine((symbol, row.id), row.text[:LONG] or tr("Nothing written yet"), symbol, kind), run


def _task(window: "Window", row: FoundText) -> Deed:
    def run() -> None:
        if row.conversation_id is not None:
            window.open("inbox", conversation=row.conversation_id)
        else:
            window.open("inbox", tasks=1)

    return CommandLine(("task", row.id), row.text[:LONG], "flag", tr("task")), run


def new_post(window: "Window", text: str) -> Deed:
    """Begin a post with what was typed."""

    def run() -> None:
        window.bridge.write(
            window, drafts.start, text, (), window.now(), then=lambda draft: window.open("drafts", draft=draft)
        )

    return CommandLine("new post", tr("Write a post: {text}", text=text), "write", tr("new draft")), run
