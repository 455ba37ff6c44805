"""The dialogs that the drafts room opens."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cmdesk.ui.dialogs.deleted_drafts import DeletedDrafts
from cmdesk.ui.dialogs.house_words import HouseWordsDialog
from cmdesk.ui.dialogs.versions import VersionsDialog
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel


def ask_about(panel: "DraftsPanel", warnings: Sequence[str]) -> None:
    """Warnings ask before a draft leaves."""
    verb = tr("Schedule all the same") if panel.editor.foot.planned is not None else tr("Send all the same")
    said = "\n".join(f"• {each}" for each in warnings)
    asked = question(panel, tr("{n} warnings", n=len(warnings)), said, verb, tr("Look again"))
    asked.accepted.connect(lambda: panel.send(agreed=True))
    asked.finished.connect(asked.deleteLater)
    asked.open()


def show_versions(panel: "DraftsPanel") -> None:
    """How the draft read before; what is typed now is in the file first."""
    if panel.editor.draft is None:
        return
    draft_id, text = panel.editor.draft.id, panel.editor.writing.common()

    def show() -> None:
        dialog = VersionsDialog(panel, panel.host, draft_id, text)
        dialog.restored.connect(panel.reader.again)
        dialog.open()

    panel.editor.keeper.flush(show)


def show_deleted(panel: "DraftsPanel") -> None:
    dialog = DeletedDrafts(panel, panel.host)
    dialog.restored.connect(lambda draft_id: panel.open(draft=draft_id))
    dialog.open()


def edit_words(panel: "DraftsPanel") -> None:
    HouseWordsDialog(panel, panel.host).open()
