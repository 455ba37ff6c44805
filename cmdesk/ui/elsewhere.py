"""What other rooms can do without anything being chosen there, for who types it in the palette of another room."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cmdesk.store import incidents
from cmdesk.ui.commands import Command
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.domain.incidents import Incident
    from cmdesk.ui.window import Window

LOOK_MS, LOOKS = 50, 40  # some of what a room can do is there only once it has read what it shows


def elsewhere(window: "Window") -> Sequence[Command]:
    """Each leads to its room, and is done there."""
    shown = window.panel.commands() if window.panel is not None else ()
    here = {command.name for command in shown}
    found = [
        Command("window.crisis", tr("Show the crisis file"), partial(_show_crisis, window), "", "crisis"),
        Command("window.close-crisis", tr("Close the crisis file…"), partial(_show_crisis, window, 1), "", "crisis"),
    ]
    for name, title, symbol in _known():
        if name not in here:
            found.append(Command(name, title, partial(_go, window, name), "", symbol))
    return found


def _known() -> Sequence[tuple[str, str, str]]:
    """Name, title and icon, as their rooms have them."""
    return (
        ("drafts.templates", tr("New from a template…"), "copy"),
        ("drafts.import", tr("Import posts…"), "import"),
        ("drafts.export", tr("Export the drafts…"), "export"),
        ("drafts.table", tr("Edit the drafts in a table…"), "table"),
        ("drafts.board", tr("Show the board"), "table"),
        ("drafts.media_library", tr("Library of files…"), "image"),
        ("drafts.snippets", tr("Snippets, signatures, hashtags…"), "saved"),
        ("drafts.words", tr("Words of the house and checks…"), "book"),
        ("drafts.elsewhere", tr("What we said elsewhere…"), "history"),
        ("drafts.archive", tr("Import an archive…"), "import"),
        ("drafts.deleted", tr("Deleted drafts…"), "bin"),
        ("calendar.slots", tr("Slots of the accounts…"), "slot"),
        ("calendar.dates", tr("Holidays and dates…"), "flag"),
        ("calendar.evergreen", tr("Texts that stay true…"), "sync"),
        ("calendar.needs", tr("Let nothing leave unagreed, or no longer"), "safe"),
        ("inbox.tasks", tr("Show the tasks"), "flag"),
        ("inbox.edit-replies", tr("Edit the saved replies"), "saved"),
        ("inbox.edit-macros", tr("Edit the macros"), "magic"),
        ("inbox.hours", tr("Set opening hours and reply targets"), "clock"),
        ("inbox.tidy", tr("Edit labels, reasons and departments"), "label"),
        ("inbox.hidden", tr("Show what rules hid"), "bin"),
        ("watchlist.find", tr("Find places"), "search"),
        ("watchlist.page", tr("Watch a page"), "web"),
        ("watchlist.folder", tr("Watch a folder or file"), "drive"),
        ("watchlist.mailbox", tr("Read a folder of a mailbox"), "mail"),
        ("watchlist.hashtags", tr("Watch followed hashtags and lists"), "hash"),
        ("watchlist.query", tr("New query"), "search"),
        ("watchlist.import", tr("Import a list of sources"), "import"),
        ("watchlist.export", tr("Export the list of sources"), "export"),
        ("watchlist.fetching", tr("Fetching and keeping"), "settings"),
        ("watchlist.pack", tr("Prepare for a time without a connection"), "work"),
        ("people.search", tr("Find somebody"), "search"),
        ("people.community", tr("New community"), "group"),
        ("reputation.crisis", tr("Open a crisis file"), "crisis"),
        ("reputation.plan", tr("Plan for a crisis"), "book"),
        ("reputation.report", tr("Report on one page"), "reports"),
        ("reputation.table", tr("Write the figures to a table"), "table"),
        ("reputation.picture", tr("Write the chart to a picture"), "image"),
        ("reports.new", tr("Make a report"), "add"),
        ("reports.monthly", tr("Make a report each month"), "calendar"),
        ("playbook.import", tr("Take in a playbook…"), "import"),
        ("playbook.markdown", tr("Write the playbook as Markdown…"), "text"),
        ("playbook.pdf", tr("Write the playbook as PDF…"), "pdf"),
        ("playbook.word", tr("Write the playbook for Word…"), "article"),
        ("playbook.html", tr("Write the playbook as a page…"), "web"),
    )


def _go(window: "Window", name: str) -> None:
    room = name.partition(".")[0]
    window.open(room)
    _when_there(window, room, name, LOOKS)


def _when_there(window: "Window", room: str, name: str, looks: int) -> None:
    if window.panel is None or not window.shows(room):
        return  # somebody went on
    do = next((command.run for command in window.panel.commands() if command.name == name), None)
    if do is not None and (window.panel.is_filled() or looks == 0):
        QTimer.singleShot(0, window, do)
    elif looks > 0:
        QTimer.singleShot(LOOK_MS, window, partial(_when_there, window, room, name, looks - 1))


def _show_crisis(window: "Window", closing: int = 0) -> None:
    """The file that is open; `closing`: where it is closed."""

    def show(kept: "Incident | None") -> None:
        if kept is None:
            window.tell(tr("No crisis file is open"))
        else:
            window.open("incident", number=kept.id, closing=closing)

    ask: Callable[..., None] = window.bridge.ask
    ask(window, incidents.current, then=show)
