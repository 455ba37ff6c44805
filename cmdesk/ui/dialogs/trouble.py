"""What stood in the way, calmly: a workspace that does not open, and a fault of the program itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import sentence
from cmdesk.ui.dialogs.files import ask_for_new_workspace, ask_for_workspace
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.layout import Card, col
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr


def workspace_refused(
    window: QWidget,
    trouble: Trouble,
    again: Callable[[], None],
    other: Callable[[str], None],
    quit_: Callable[[], None],
) -> Dialog:
    """Say why a workspace does not open; another file, a new one, the same again, or quit."""
    said = Text(sentence(trouble, tr), "body", "text", wrap=True, leading=140)
    busy = trouble.code in ("workspace-open", "workspace-busy", "disk-full", "disk-broken")
    dialog = Dialog(
        window,
        tr("This workspace was not opened"),
        col(said),
        tr("Try again") if busy else tr("Open another workspace"),
        tr("Quit"),
        tr("Open another workspace") if busy else tr("Start a new workspace"),
        width=560,
    )
    dialog.accepted.connect(again if busy else lambda: ask_for_workspace(window, other, quit_))
    dialog.rejected.connect(quit_)

    def aside() -> None:
        dialog.hide()
        ask = ask_for_workspace if busy else ask_for_new_workspace
        ask(window, other, quit_)

    dialog.stepped_aside.connect(aside)
    return dialog


def details_of_bug(window: QWidget, details: str) -> Dialog:
    """What the program says of its own fault, to be copied for whoever repairs it."""
    told = Text(details, "meta", "text2", wrap=True)
    told.setTextInteractionFlags(told.textInteractionFlags() | told.textInteractionFlags().TextSelectableByMouse)
    body = col(
        Text(
            tr(
                "Your work is kept and cmdesk goes on. If this comes back, send these details to whoever looks after "
                "cmdesk; they hold no password."
            ),
            "body",
            "text2",
            wrap=True,
            leading=140,
        ),
        Card(told, fill="sunken", pad=12),
        gap=12,
    )
    dialog = Dialog(window, tr("A fault in cmdesk"), body, tr("Copy the details"), tr("Close"), width=560)
    dialog.accepted.connect(lambda: QApplication.clipboard().setText(details))
    return dialog
