"""What the button beside a check does."""

from typing import TYPE_CHECKING

from cmdesk.ui.panels.drafts.checks import Check, Remedy
from cmdesk.ui.playbook_words import place_of

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.editor import Editor


def do(editor: "Editor", check: Check) -> None:
    """Go where it can be put right, or put it right."""
    match check.remedy:
        case Remedy.WRITE | Remedy.SHORTEN:
            if check.about is not None:
                editor.writing.show_tab_of(check.about)
            editor.writing.go_to_excess()
        case Remedy.CONNECT:
            editor.connect_asked.emit()
        case Remedy.SIGN_IN if check.about is not None:
            editor.sign_in_asked.emit(check.about)
        case Remedy.LOOK_AGAIN:
            editor.review.linked.look(again=True)
        case Remedy.COMMENT:
            editor.sequel.begin()
        case Remedy.DESCRIBE if check.about is not None:
            editor.attachments.describe(check.about)
        case Remedy.SPELL | Remedy.REPLACE | Remedy.SHOW_PLACE:
            editor.review.mend(check, editor.checks.pressed)
        case Remedy.SEE_LINE if check.finding is not None:
            editor.host.open("playbook", **place_of(check.finding))
        case Remedy.SEE_ITEM if check.about is not None:
            editor.item_asked.emit(check.about)
        case Remedy.SEE_DELIVERY if check.about is not None:
            editor.delivery_asked.emit(check.about)
