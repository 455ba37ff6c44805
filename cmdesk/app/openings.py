"""How a scene comes by what it shows: dialogs opened as a person would, with something in them."""

import dataclasses
import json
import tempfile
import zipfile
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from cmdesk.ui.window import Window

LIST = """<opml version="2.0"><body>
<outline text="{press}"><outline text="Rennes" xmlUrl="https://rennes.example/flux"/>
<outline text="Ouest" xmlUrl="https://ouest.example/flux"/></outline>
<outline text="Blogs"><outline text="Table" xmlUrl="https://table.example/flux"/>
<outline text="{bread}" type="rss"/></outline>
</body></opml>"""
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


def said(french: str, english: str) -> str:
    """What a person would write, in the language that the picture is in."""
    return french if QLocale().language() is QLocale.Language.French else english


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


DOCUMENT = """# Charte

## Piliers
- Savoir-faire
  - Part : 50 %
- Coulisses
  - Part : la moitié

## Ton
Adresse : vous
Humeur : vive

## À faire
- Remercier par le prénom
- Décrire chaque photo

## Partenaires
- Le moulin de Chevaigné
"""


def import_posts(window: Window) -> None:
    from cmdesk.ui.dialogs.import_posts import ImportPosts

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "publications.csv"
    path.write_text(said(POSTS, POSTS_EN), encoding="utf-8")
    dialog = ImportPosts(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.open()


def show_section(place: int, window: Window) -> None:
    """Of the playbook, by its place; as a check that rests on it does."""
    window.open("playbook", section=place)


def show_linked(key: str, window: Window) -> None:
    """What belongs to the playbook and is kept elsewhere."""
    panel: Any = window.panels["playbook"]
    panel.show_section(key)


def import_playbook(window: Window) -> None:
    from cmdesk.domain.playbook_text import read
    from cmdesk.ui.panels.playbook.importing import ImportPlaybook

    ImportPlaybook(window, "charte-2025.md", read(DOCUMENT), anything=True).open()


def import_archive(window: Window) -> None:
    """An archive of X, as X hands it out."""
    from cmdesk.ui.dialogs.import_archive import ImportArchive

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "twitter-2026-12-08.zip"
    tweets = [
        {"tweet": {"id_str": str(number), "full_text": text, "created_at": f"Sat Mar {number:02} 08:00:00 +0000 2019"}}
        for number, text in enumerate(
            ["Bûches", "Galettes", "@lea Merci", "RT @ouest: le fournil", "Pain de seigle"], 1
        )
    ]
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("data/account.js", 'window.YTD.account.part0 = [{"account": {"username": "fournil_thabor"}}]')
        packed.writestr("data/tweets.js", f"window.YTD.tweets.part0 = {json.dumps(tweets)}")
        packed.writestr("data/tweets_media/1-vitrine.jpg", b"")
    dialog = ImportArchive(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.open()


def let_come_again(window: Window) -> None:
    panel: Any = window.panels["calendar"]
    planned = [chip for chip in panel.picked_chips() if chip.planned is not None]
    panel.series.ask(max(planned, key=lambda chip: chip.planned.utc))


def turn_to(page: int, dialog: Any) -> None:
    dialog.tabs.setCurrentIndex(page)


def has_cards(dialog: Any) -> bool:
    return bool(dialog.group.buttons())


def sign_in(card: int, dialog: Any) -> None:
    dialog.group.button(card).setChecked(True)
    dialog.primary.click()


def choose_network(name: str, dialog: Any) -> None:
    dialog._choose(name)


def sign_in_to(name: str, dialog: Any) -> None:
    choose_network(name, dialog)
    dialog.primary.click()


def sign_in_to_outlook(dialog: Any) -> None:
    sign_in_to("mail", dialog)
    dialog.page.fields["address"].field.setText("contact@outlook.fr")
    dialog.page.choose_way("microsoft")


def show_candidates(dialog: Any) -> None:
    from cmdesk.networks.discovery import Candidate
    from cmdesk.networks.page import Found

    site = "https://ouest-gourmand.example"
    names = {"flux": "Ouest gourmand", "recettes": "Ouest gourmand, recettes de saison", "podcast": ""}
    dialog.field.setText(site)
    found = tuple(Candidate(f"{site}/{name}.xml", title, "rss", 1) for name, title in names.items())
    dialog.show_found(Found(None, None, found))


def import_list(window: Window) -> None:
    from cmdesk.ui.dialogs.import_opml import ImportOpml

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "sources.opml"
    listed = LIST.format(press=said("Presse", "Press"), bread=said("Pain", "Bread"))
    path.write_text(listed, encoding="utf-8")
    dialog = ImportOpml(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())  # a bound method would let the folder go at once
    dialog.open()


def watch_page(window: Window) -> None:
    from cmdesk.demo.reviews import PAGE
    from cmdesk.networks.page_preview import look
    from cmdesk.ui.dialogs.watch_page import WatchPage

    dialog = WatchPage(window, window)
    dialog.field.setText("https://table-a-rennes.example/boulangerie-du-canal")
    dialog.open()
    dialog.show_page(look(PAGE.encode(), "text/html", dialog.field.text()))


def has_blocks(dialog: Any) -> bool:
    return bool(dialog.blocks.lines.rowCount()) and not dialog.blocks._measuring.isActive()


def choose_part(dialog: Any) -> None:
    blocks = dialog.blocks
    line = next(
        blocks.lines.line(row) for row in range(blocks.lines.rowCount()) if "trois jours" in blocks.lines.line(row).name
    )
    blocks.take(line.key)
    blocks.wider()
    blocks.wider()


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


def has_trial(dialog: Any) -> bool:
    return bool(dialog.trial.bars.isVisible())


def shows_part(dialog: Any) -> bool:
    """Read in another process, which the first look has to start."""
    return bool(dialog.primary.isEnabled() and dialog.seen.toPlainText())


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


def open_crisis(window: Window) -> None:
    """The file that would have been opened when the bad buzz of the last days began."""
    from cmdesk.reports.crisis import first_plan
    from cmdesk.store import incidents, queries
    from cmdesk.ui.words import tr

    def begin(known: Any) -> None:
        query = next(one.id for one in known if one.expression.startswith('"Fournil'))
        opened = window.now() - timedelta(days=7)
        told = (tr("Orders that vanish"), 2, query, opened)
        show = lambda number: window.open("incident", number=number)  # noqa: E731
        begin_it = partial(incidents.begin, text=first_plan(tr), drill=False, paused=False)
        window.bridge.write(window, begin_it, *told, then=show)

    window.bridge.ask(window, queries.every, then=begin)


def open_crisis_now(window: Window) -> None:
    """One that pauses what is scheduled, until its dialog is closed."""
    from cmdesk.ui.words import tr

    desk = window.bridge.desk

    def show(number: int) -> None:
        window.open("incident", number=number)
        dialog: Any = QApplication.activeModalWidget()
        dialog.finished.connect(lambda: window.bridge.do(window, desk.close_incident(number, "")))

    window.bridge.do(window, desk.open_incident(tr("Orders that vanish"), 2, None, tr), then=show)


def shows_crisis(window: Window) -> bool:
    """The file that was opened before is told, with how it stands."""
    panel: Any = window.panel
    crisis = panel.crisis if window.shows("today") else panel.side.crisis
    return bool(not crisis.isHidden() and (window.shows("today") or (crisis.stands.said() and panel.marks)))


def edit_rule(window: Window) -> None:
    """One that is tried on what the bakery was written."""
    from cmdesk.domain.rules import Ask, Condition
    from cmdesk.ui.dialogs.edit_rule import NEW, EditRule

    words = said("panne OU commande OU brioche", "order OR site OR brioche")
    asked = (Condition(Ask.QUERY, words), Condition(Ask.FOLLOWERS, "100"))
    name = said("Commandes suivies", "Orders people follow")
    EditRule(window, window, dataclasses.replace(NEW, name=name, conditions=asked)).open()


def say_until(dialog: Any) -> None:
    dialog.until.setText(said("lundi 9h", "Monday 9am"))


def sign_in_source(window: Window) -> None:
    from cmdesk.store import sources
    from cmdesk.ui.dialogs.source_sign_in import SourceSignIn

    window.bridge.ask(window, sources.rows, then=lambda rows: SourceSignIn(window, window, rows[0]).open())


def choose_cookies(dialog: Any) -> None:
    dialog.way.choose(1)
    dialog._show(1)


def edit_query(window: Window) -> None:
    from cmdesk.store import queries
    from cmdesk.ui.dialogs.edit_query import EditQuery

    window.bridge.ask(window, queries.every, then=lambda known: EditQuery(window, window, saved=known[0]).open())
