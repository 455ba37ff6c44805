"""The dialogs that the drafts room opens."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QMenu

from cmdesk.domain.best_hours import BestHours
from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.post_templates import PostTemplate
from cmdesk.language.post_tables import PROGRAMS
from cmdesk.language.proofreading import language_of
from cmdesk.store import best_hours, post_templates, traits
from cmdesk.ui.dialogs.begin_twin import BeginTwin
from cmdesk.ui.dialogs.deleted_drafts import DeletedDrafts
from cmdesk.ui.dialogs.draft_table import DraftTableDialog
from cmdesk.ui.dialogs.elsewhere import Elsewhere, ask_for_archive
from cmdesk.ui.dialogs.house_words import HouseWordsDialog
from cmdesk.ui.dialogs.import_posts import ImportPosts
from cmdesk.ui.dialogs.media_library import LibraryDialog
from cmdesk.ui.dialogs.post_templates import NEW, PostTemplatesDialog
from cmdesk.ui.dialogs.versions import VersionsDialog
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.drafts.missed_review import MissedReview
from cmdesk.ui.panels.drafts.moments import zone_here
from cmdesk.ui.panels.drafts.schedule import TimeDialog
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


def show_missed(panel: "DraftsPanel", missed: Sequence[OutboxRow]) -> None:
    """The newest of those that wait for a decision; several are decided about together."""
    if missed:
        panel.follower.show(missed[0].id)
    if len(missed) > 1:
        review = MissedReview(panel, panel.host)
        review.finished.connect(review.deleteLater)
        review.open()


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


def import_posts(panel: "DraftsPanel") -> None:
    """Ask for a table of posts."""
    dialog = FileDialog(panel, tr("Import posts"))
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{tr('Tables of posts')} (*.csv *.tsv *.txt *.xlsx)")
    dialog.fileSelected.connect(lambda path: import_from(panel, Path(path)))
    dialog.open()


def import_from(panel: "DraftsPanel", path: Path) -> None:
    dialog = ImportPosts(panel, panel.host, path)
    dialog.taken.connect(lambda made: panel.open(draft=made[0]) if made else None)
    dialog.open()


def show_elsewhere(panel: "DraftsPanel") -> None:
    """What was said elsewhere, and the archives it came from."""
    dialog = Elsewhere(panel, panel.host)
    dialog.begun.connect(lambda item_id: begin_from(panel, item_id))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def show_table(panel: "DraftsPanel") -> None:
    """Many drafts at once; what is typed in the editor is in the file first."""
    panel.flush()
    dialog = DraftTableDialog(panel, panel.host)
    dialog.finished.connect(dialog.deleteLater)
    dialog.finished.connect(lambda _: panel.reader.again())
    dialog.open()


def import_archive(panel: "DraftsPanel") -> None:
    ask_for_archive(panel, panel.host)


def export_posts(panel: "DraftsPanel") -> None:
    """Ask in whose columns, and where."""
    menu = QMenu(panel)
    for program in PROGRAMS:
        menu.addAction(
            tr("As cmdesk: all of it") if program == "cmdesk" else program, partial(_ask_where, panel, program)
        )
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(panel.left.mapToGlobal(QPoint(16, 56)))


def _ask_where(panel: "DraftsPanel", program: str) -> None:
    dialog = FileDialog(panel, tr("Export the drafts"))
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(["CSV (*.csv)", "Excel (*.xlsx)"])
    dialog.setDefaultSuffix("csv")
    dialog.selectFile("posts.csv")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("xlsx" if "xlsx" in chosen else "csv"))
    dialog.fileSelected.connect(lambda path: export_to(panel, program, Path(path)))
    dialog.open()


def export_to(panel: "DraftsPanel", program: str, path: Path) -> None:
    host = panel.host
    host.bridge.do(
        panel,
        host.bridge.desk.write_posts(path, program),
        lambda n: host.tell(tr("{n} drafts written", n=n)),
        host.complain,
    )


def begin_from(panel: "DraftsPanel", item_id: int) -> None:
    """Start a draft that quotes an item, with its credit and its link."""
    panel.left.show_drafts()

    def begun(draft_id: int | None) -> None:
        if draft_id is None:
            panel.host.tell(tr("This item is gone"))
        else:
            panel.open(draft=draft_id)
            panel.bridge.ask(panel, traits.is_private, item_id, then=tell)

    def tell(private: bool) -> None:
        if private:
            said = tr("It was written in private: name and link are left out. Ask its author before you quote it.")
            panel.host.tell(said)

    panel.bridge.write(panel, traits.start_from, item_id, [], panel.host.now(), then=begun)


def show_templates(panel: "DraftsPanel", begun: PostTemplate = NEW) -> None:
    """Posts to begin a draft from; `begun` is one that is not kept yet."""
    dialog = PostTemplatesDialog(panel, panel.host, list(panel.publishers().values()), begun)
    dialog.begun.connect(lambda draft_id: panel.open(draft=draft_id))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def keep_as_template(panel: "DraftsPanel") -> None:
    """Begin a template with the draft that is shown, as it stands in the file."""
    if panel.editor.draft is None:
        return
    draft_id = panel.editor.draft.id

    def show(found: PostTemplate | None) -> None:
        if found is not None:
            show_templates(panel, found)

    panel.flush()
    panel.editor.keeper.flush(lambda: panel.bridge.ask(panel, post_templates.of_draft, draft_id, then=show))


def tell_best_hours(panel: "DraftsPanel", dialog: TimeDialog) -> None:
    """What the past posts of the chosen accounts show, to whom an hour is being chosen by."""
    names = {one.id: one.name for one in panel.editor.chosen_accounts()}

    def take(found: Mapping[int, BestHours]) -> None:
        dialog.show_best({names[one]: best for one, best in found.items()})

    if names:
        panel.bridge.ask(dialog, best_hours.of, list(names), zone_here(), panel.host.now(), then=take)


def begin_twin(panel: "DraftsPanel") -> None:
    """The same post in another language, beside this one."""
    draft = panel.editor.draft
    if draft is None:
        return
    own = draft.language or language_of(panel.editor.writing.common()) or QLocale().name()[:2]
    dialog = BeginTwin(panel, panel.host, draft.id, own, list(panel.publishers().values()))

    def show(_: int) -> None:
        panel.columns.fold_preview(True)  # two columns want the room
        panel.reader.again()

    dialog.begun.connect(show)
    dialog.finished.connect(dialog.deleteLater)
    panel.editor.flush(dialog.open)


def show_library(panel: "DraftsPanel") -> None:
    """Files to use again; what is chosen goes into the draft that is written."""
    draft = panel.editor.draft
    dialog = LibraryDialog(panel, panel.host, draft.id if draft is not None else None)
    dialog.used.connect(lambda media_id: panel.editor.attachments.refresh())
    dialog.open()


def show_board(panel: "DraftsPanel") -> None:
    """Every post, from an idea to what may go out again."""
    panel.flush()
    panel.reader.leave()
    panel.board.reload()
    panel.pages.setCurrentWidget(panel.board)
    panel.columns.set_has_draft(False)
    panel.columns.set_alone(True)
