"""What the preview shows of the draft that is written."""

from functools import partial
from typing import TYPE_CHECKING

from cmdesk.domain.polls import asked
from cmdesk.ui import times

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel


def show(panel: "DraftsPanel") -> None:
    """Draw it as it is now; nothing while no draft is written, or the preview is folded."""
    editor = panel.editor
    panel.columns.set_has_draft(panel.pages.currentWidget() is editor and editor.draft is not None)
    if panel.preview.isHidden() or editor.draft is None:
        return
    planned = editor.foot.planned
    panel.preview.show_when(times.ahead(planned.utc, panel.host.now()) if planned is not None else "")
    panel.preview.show_accounts(editor.chosen_accounts(), editor.writing.text_for)
    panel.preview.show_links(editor.review.linked.looks, panel.host.settings.online)
    panel.preview.show_comment(editor.sequel.comment.text().strip())
    desk, chosen = panel.host.bridge.desk, editor.chosen_accounts()
    asking = [one.id for one in chosen if desk.poll_rule(one) is not None]
    panel.preview.show_poll(asked(editor.choices.chosen()), asking)
    panel.preview.show_plans(partial(desk.plan, options=editor.choices.chosen()))
    panel.preview.show_files(editor.attachments.attached(), editor.attachments.read_image)
