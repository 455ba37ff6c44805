"""What the editor of a draft asks its room for."""

from functools import partial
from typing import TYPE_CHECKING

from cmdesk.ui.panels.drafts import doors, leaving, previewing

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel


def connect_editor(panel: "DraftsPanel") -> None:
    """Each of its signals leads where the room does what is asked."""
    editor = panel.editor
    editor.changed.connect(partial(previewing.show, panel))
    editor.review.linked.changed.connect(partial(previewing.show, panel))
    editor.remove_asked.connect(panel.remove)
    editor.versions_asked.connect(partial(doors.show_versions, panel))
    editor.tools.template_asked.connect(partial(doors.keep_as_template, panel))
    editor.traits.twin_asked.connect(partial(doors.begin_twin, panel))
    editor.twin.opened.connect(lambda one: panel.open(draft=one))
    editor.twin.parted.connect(panel.reader.again)
    editor.preview_asked.connect(lambda: panel.columns.fold_preview(False))
    editor.connect_asked.connect(lambda: panel.connect_account())
    editor.sign_in_asked.connect(lambda one: panel.connect_account(panel.publishers().get(one)))
    editor.delivery_asked.connect(lambda one: panel.open(delivery=one))
    editor.item_asked.connect(lambda one: panel.host.open("watchlist", item=one))
    editor.plan_changed.connect(lambda planned: previewing.show(panel))
    editor.foot.best_asked.connect(partial(doors.tell_best_hours, panel))
    editor.foot.send_asked.connect(panel.send)
    editor.foot.change_asked.connect(panel.take_back)
    editor.foot.again_asked.connect(panel.reader.begin_again)
    editor.foot.outbox_asked.connect(partial(leaving.show_problem, panel))
