"""What the button beside a check does."""

from typing import TYPE_CHECKING

from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.playbook_words import place_of

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.editor import Editor


def do(editor: "Editor", check: Check) -> None:
    """Go where it can be put right, or put it right."""
    asks = {
        Remedy.SIGN_IN: editor.sign_in_asked.emit,
        Remedy.DESCRIBE: editor.attachments.describe,
        Remedy.SEE_ITEM: editor.item_asked.emit,
        Remedy.SEE_DELIVERY: editor.delivery_asked.emit,
    }
    if check.remedy in asks and check.about is not None:
        asks[check.remedy](check.about)
        return
    match check.remedy:
        case Remedy.WRITE | Remedy.SHORTEN:
            if check.about is not None:
                editor.writing.show_tab_of(check.about)
            editor.writing.go_to_excess()
        case Remedy.CONNECT:
            editor.connect_asked.emit()
        case Remedy.TWIN:
            editor.twin.writing.area.setFocus()
        case Remedy.LOOK_AGAIN:
            editor.review.linked.look(again=True)
        case Remedy.COMMENT:
            editor.sequel.begin()
        case Remedy.SEE_LINE if check.finding is not None:
            editor.host.open("playbook", **place_of(check.finding))
        case Remedy.SPELL | Remedy.REPLACE | Remedy.SHOW_PLACE:
            editor.review.mend(check, editor.checks.pressed)
