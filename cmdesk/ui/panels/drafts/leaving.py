"""How a draft leaves: checked, agreed to, kept to the last letter before any of it is sent; and what if it did not."""

from typing import TYPE_CHECKING

from cmdesk.ui.panels.drafts import doors
from cmdesk.ui.panels.drafts.foot import Standing
from cmdesk.ui.panels.drafts.keeper import ACCOUNTS
from cmdesk.ui.widgets import announce

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel


def send(panel: "DraftsPanel", *, agreed: bool = False) -> None:
    """At once, or at the hour that was chosen; an error forbids it, warnings ask first."""
    editor = panel.editor
    if editor.draft is None or editor.standing() is not Standing.WRITING:
        return
    if wrong := editor.first_error() or editor.foot.refusal():
        announce(panel, wrong)
        panel.host.tell(wrong)
        return
    if not agreed and (warnings := editor.warnings()):
        doors.ask_about(panel, warnings)
        return
    draft_id, planned = editor.draft.id, editor.foot.planned
    editor.writing.set_read_only(True)  # what is typed from now on would not be in what leaves
    editor.keeper.keep(draft_id, ACCOUNTS, tuple(one.id for one in editor.chosen_accounts()))
    # What was typed is in the file before any of it leaves.
    texts = lambda: editor.keeper.flush(lambda: panel.deeds.send(draft_id, planned))  # noqa: E731
    again = editor.show_standing  # what could not be kept can be changed and sent once more
    editor.attachments.flush(lambda: editor.choices.flush(texts, again), again)


def show_problem(panel: "DraftsPanel") -> None:
    """The first sending of the draft that needs a person."""
    found = panel.editor.first_problem()
    if found is not None:
        panel.open(delivery=found)


def decide(panel: "DraftsPanel", decision: str) -> None:
    """What a person decided about the sending that is shown; another hour is chosen in the draft."""
    delivery = panel.delivery.row
    if delivery is not None:
        panel.deeds.decide(delivery, decision)
