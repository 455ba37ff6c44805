"""What can be done from anywhere in the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cmdesk.ui import tokens
from cmdesk.ui.commands import Command
from cmdesk.ui.rail import title_of
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window

STEP = 0.1  # of the text size


def window_commands(window: "Window") -> Sequence[Command]:
    online = window.settings.online
    return [
        Command("window.palette", tr("Search or type a command"), lambda: window.open("palette"), "Ctrl+K", "search"),
        Command("window.search", tr("Search everything"), lambda: window.open("palette"), "/", "search"),
        Command("window.write", tr("Write a post"), window.write, "Ctrl+N", "write"),
        *(
            Command(
                f"window.go.{room.name}",
                tr("Go to {panel}", panel=title_of(room.name)),
                lambda name=room.name: window.open(name),  # type: ignore[misc]
                room.key,
                room.symbol,
            )
            for room in window.rail.rooms
        ),
        Command("window.outbox", tr("Show the outbox"), lambda: window.open("outbox"), "g o", "outbox"),
        Command(
            "window.pause",
            tr("Pause everything that is to leave"),
            lambda: window.open("pause"),
            "",
            "pause",
        ),
        *resume_commands(window),
        Command("window.ledger", tr("Show the ledger of sends"), lambda: window.open("ledger"), "", "journal"),
        Command("window.sync", tr("Fetch everything now"), window.fetching.sync, "F5", "sync"),
        Command(
            "window.online",
            tr("Work offline") if online else tr("Work online"),
            lambda: window.fetching.go_online(not online),
            "Ctrl+Shift+O",
            "offline" if online else "online",
        ),
        Command("window.undo", tr("Undo the last action"), window.undo, "Ctrl+Z", "undo"),
        Command("window.account", tr("Connect an account"), lambda: window.open("accounts"), "", "add"),
        Command(
            "window.health",
            tr("Show the health of the accounts"),
            lambda: window.open("account-health"),
            "",
            "info",
        ),
        Command("window.source", tr("Add a source"), lambda: window.open("add-source"), "", "feed"),
        Command("window.capture", tr("Capture a message"), lambda: window.open("capture"), "", "import"),
        Command(
            "window.capture-pasted",
            tr("Capture what is on the clipboard"),
            lambda: window.open("capture", pasted=1),
            "Ctrl+Shift+C",
            "paste",
        ),
        Command("window.evidence", tr("Show the evidence locker"), lambda: window.open("evidence"), "", "safe"),
        Command("window.journal", tr("Show the traffic journal"), lambda: window.open("journal"), "", "journal"),
        Command("window.rules", tr("Show the rules"), lambda: window.open("rules"), "", "filter"),
        Command("window.settings", tr("Open the settings"), lambda: window.open("settings"), "Ctrl+,", "settings"),
        Command("window.guide", tr("Open the guide"), lambda: window.open("guide"), "F1", "book"),
        Command("window.shortcuts", tr("Show all shortcuts"), lambda: window.open("shortcuts"), "?", "keyboard"),
        Command("window.larger", tr("Make the text larger"), lambda: resize_text(window, STEP), "Ctrl++", "grow"),
        Command("window.smaller", tr("Make the text smaller"), lambda: resize_text(window, -STEP), "Ctrl+-", "shrink"),
        Command("window.usual-size", tr("Usual text size"), lambda: resize_text(window, 0), "Ctrl+0", "text"),
        Command("window.theme", tr("Switch between light and dark"), lambda: switch_theme(window), "", "colour"),
        Command("window.backup", tr("Back up now"), window.backup_asked.emit, "", "drive"),
        Command(
            "window.workspace", tr("Open another workspace"), lambda: window.other_workspace.emit(""), "", "folder"
        ),
        Command("window.quit", tr("Quit cmdesk"), window.leave, "Ctrl+Q", "exit"),
    ]


def resume_commands(window: "Window") -> Sequence[Command]:
    """What ends the pause of everything, where it is on."""
    if window.pause.isHidden():
        return []
    return [Command("window.resume", tr("Resume what is paused"), window.pause.resume.click, "", "play")]


def resize_text(window: "Window", by: float) -> None:
    """Larger or smaller by a step; 0 goes back to the usual size."""
    least, most = 0.8, tokens.SCALES[1]
    wanted = window.settings.text_scale + by if by else 1.0
    window.settings.text_scale = round(min(max(wanted, least), most), 2)
    window.set_taste()


def switch_theme(window: "Window") -> None:
    from cmdesk.ui import theme

    window.settings.theme = "light" if theme.is_dark() else "dark"
    window.set_taste()
