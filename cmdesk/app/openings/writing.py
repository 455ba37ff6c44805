"""How scenes of the drafts room come by what they show."""

import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from cmdesk.app.openings import said
from cmdesk.ui.window import Window

POSTS = """Text,Image URL,Tags,Posting Time
Les bûches se réservent jusqu’au 21,,Noël,2026-12-11 11:30
La galette sort le 2 janvier,galette.jpg,Fêtes,2026-12-28 09:00
,,,2026-12-29 09:00
Le pain perdu du lundi,,Recettes,lundi prochain
"""
POSTS_EN = """Text,Image URL,Tags,Posting Time
Yule logs can be ordered until the 21st,,Christmas,2026-12-11 11:30
The galette is out on 2 January,galette.jpg,Feasts,2026-12-28 09:00
,,,2026-12-29 09:00
French toast on Mondays,,Recipes,next Monday
"""
FILES = ("buche-praline.jpg", "vitrine-de-noel.jpg")


def change_draft(window: Window) -> None:
    from cmdesk.ui.dialogs.versions import VersionsDialog

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    VersionsDialog(window, window, editor.draft.id, editor.writing.common()).open()


def fill_template(window: Window) -> None:
    from cmdesk.store import post_templates
    from cmdesk.ui.dialogs.fill_template import ask

    today = window.now().astimezone().date()
    show = lambda known: ask(window, known[-1], today, lambda filled: None)  # noqa: E731
    window.bridge.ask(window, post_templates.every, then=show)


def import_posts(window: Window) -> None:
    from cmdesk.ui.dialogs.import_posts import ImportPosts

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "publications.csv"
    path.write_text(said(POSTS, POSTS_EN), encoding="utf-8")
    dialog = ImportPosts(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.open()


def painted_files() -> tuple[tempfile.TemporaryDirectory[str], list[Path]]:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    paths = [Path(folder.name) / name for name in FILES]
    for path, colour in zip(paths, (Qt.GlobalColor.darkRed, Qt.GlobalColor.darkCyan), strict=True):
        image = QImage(1600, 1200, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(path))
    return folder, paths


def write_thread(window: Window) -> None:
    """The draft that is shown, in two parts, with a picture each, and a first comment."""
    from PySide6.QtCore import QTimer

    from cmdesk.ui.panels.drafts import mending

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    if editor.draft is None:  # it is still being read
        QTimer.singleShot(20, window, partial(write_thread, window))
        return
    mending.rewrite(editor.writing.area, editor.writing.common().replace("\n\n", "\n///\n", 1))
    editor.sequel.begin()
    editor.sequel.comment.insert("https://fournil-thabor.example/buches")
    folder, paths = painted_files()

    def give_parts() -> None:
        rows = list(editor.attachments._rows.values())
        if len(rows) == len(paths):
            folder.cleanup()
            editor.attachments.changed.disconnect(give_parts)
            rows[-1].part.setCurrentIndex(1)
            editor.review.linked.look()

    editor.attachments.changed.connect(give_parts)
    editor.attachments.add_files(paths)


def write_twin(window: Window) -> None:
    """The draft that is shown, with a version in another language beside it."""
    from PySide6.QtCore import QTimer

    from cmdesk.store import twins

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    if editor.draft is None:  # it is still being read
        QTimer.singleShot(20, window, partial(write_twin, window))
        return
    accounts = [one.id for one in editor.chosen_accounts()][-1:]

    def write(_: object) -> None:
        if editor.twin.draft is None:
            QTimer.singleShot(20, window, partial(write, None))
        else:
            editor.twin.writing.area.insert(
                said("Our Yule logs can be ordered now 🎄", "Nos bûches sont à réserver 🎄")
            )

    panel: Any = window.panels["drafts"]

    def again(_: object) -> None:
        panel.columns.fold_preview(True)
        panel.reader.again()
        write(None)

    told = (editor.draft.id, said("fr", "en"), said("en", "fr"), accounts, window.now())
    window.bridge.write(window, twins.pair, *told, then=again)


def crop(window: Window) -> None:
    """A picture of the house in the draft that is shown, for as long as the dialog is open."""
    from cmdesk.demo.web import picture
    from cmdesk.store import accounts
    from cmdesk.ui.dialogs.crop import CropDialog

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    desk, engine, number = window.bridge.desk, window.bridge.engine, editor.draft.id
    attached = engine.do(desk.attach(number, picture("https://fournil-thabor.example/buches"), FILES[0])).result(60)
    known = [one for one in engine.ask(accounts.every).result(60) if one.network in ("mastodon", "bluesky")]
    dialog = CropDialog(window, window, number, attached, known)
    dialog.finished.connect(lambda: window.bridge.do(window, desk.detach(number, attached.media_id)))
    dialog.open()


def make_square(dialog: Any) -> None:
    dialog.ratio.setCurrentIndex(3)


def media_library(window: Window) -> None:
    """Two pictures of the house, which a person would have added."""
    from cmdesk.ui.dialogs.media_library import LibraryDialog

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    dialog = LibraryDialog(window, window, editor.draft.id)
    dialog.open()
    folder, paths = painted_files()
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.add_files(paths)


def has_files(dialog: Any) -> bool:
    return bool(dialog.lines.rowCount() == len(FILES))


def choose_file(dialog: Any) -> None:
    dialog.list.step(1)
    french = "Une bûche au praliné sur une assiette blanche, trois noisettes à côté"
    dialog.alt.set_text(said(french, "A praline log on a white plate, three hazelnuts beside it"))
    dialog.credit.setText("Anna Kerbrat")
    dialog.rights.setText(said("Web et réseaux", "Web and networks"))
    dialog.until.setText(said("31/12/2027", "12/31/2027"))


def publish_by_hand(window: Window) -> None:
    from cmdesk.store import outbox_rows

    show = lambda waiting: window.open("by-hand", delivery=waiting[0].id)  # noqa: E731
    window.bridge.ask(window, outbox_rows.by_hand, then=show)


def review_missed(window: Window) -> None:
    from cmdesk.ui.panels.drafts.missed_review import MissedReview

    MissedReview(window, window).open()


def pause_everything(window: Window) -> None:
    from cmdesk.ui.dialogs.pausing import PauseDialog

    desk = window.bridge.desk

    def show(_: None) -> None:
        dialog = PauseDialog(window, window)
        dialog.finished.connect(lambda: window.bridge.do(window, desk.resume_everything()))
        dialog.open()

    window.bridge.do(window, desk.pause_everything(spare_answers=True), then=show)
