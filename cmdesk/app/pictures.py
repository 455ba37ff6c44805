"""`--pictures DIR`: a PNG of every panel and dialog on the demo workspace, also where there is no screen."""

import dataclasses
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.app.calm import hear_qt
from cmdesk.app.program import Program
from cmdesk.app.settings_file import SettingsFile
from cmdesk.translations import LANGUAGES
from cmdesk.ui import taste
from cmdesk.ui.window import FIRST_RUN, Window

THEMES = ("light", "dark")
USUAL, SMALL = (1440, 900), (1024, 700)
REST_MS = 350  # for what was asked of the store to come and be painted
PATIENCE_MS = 20_000
PANELS = ("inbox", "drafts", "calendar", "watchlist", "people", "reputation")
DIALOGS = (
    "evidence",
    "open-incident",
    "crisis-plan",
    "palette",
    "settings",
    "shortcuts",
    "journal",
    "rules",
    "brand",
    "accounts",
    "add-source",
    "capture",
)
LIST = """<opml version="2.0"><body>
<outline text="Presse"><outline text="Rennes" xmlUrl="https://rennes.example/flux"/>
<outline text="Ouest" xmlUrl="https://ouest.example/flux"/></outline>
<outline text="Blogs"><outline text="Table" xmlUrl="https://table.example/flux"/>
<outline text="Pain" type="rss"/></outline>
</body></opml>"""
PAGE = "https://fournil-thabor.example/noel"
POSTS = """Text,Image URL,Tags,Posting Time
Les bûches se réservent jusqu’au 21,,Noël,2026-12-11 11:30
La galette sort le 2 janvier,galette.jpg,Fêtes,2026-12-28 09:00
,,,2026-12-29 09:00
Le pain perdu du lundi,,Recettes,lundi prochain
"""
SETTINGS_PAGES = ("look", "sending", "accounts", "workspace", "shortcuts")


@dataclass(frozen=True)
class Shot:
    """One picture: what to show, in which size; `after` does something to the dialog that was opened."""

    name: str
    place: str
    size: tuple[int, int] = USUAL
    scale: float = 1.0
    online: bool = True
    after: Callable[[Any], None] | None = None
    keys: tuple[str, ...] = ()  # names of commands to run there
    over: Callable[[Window], None] | None = None  # opens a dialog that no place of the window names
    until: Callable[[Any], bool] | None = None  # whether that dialog has what it waited for


# Something worth reading is chosen in each panel, as a person would have it.
CHOSEN = {
    "inbox": ("inbox.next", "inbox.next"),
    "watchlist": ("watchlist.next", "watchlist.next"),
    "people": ("people.next",),
}


def shots() -> Iterator[Shot]:
    for panel in PANELS:
        yield Shot(panel, panel, keys=CHOSEN.get(panel, ()))
        yield Shot(f"{panel}-1024x700", panel, SMALL)
    yield Shot("inbox-text-200", "inbox", scale=2.0)
    yield Shot("inbox-offline", "inbox", online=False)
    yield Shot("outbox", "outbox")
    for dialog in DIALOGS:
        yield Shot(dialog, dialog)
    for page, name in enumerate(SETTINGS_PAGES):
        yield Shot(f"settings-{name}", "settings", after=partial(_turn_to, page))
    for view in ("week", "list"):
        yield Shot(f"calendar-{view}", "calendar", keys=(f"calendar.{view}",))
    yield Shot("calendar-slots", "calendar", keys=("calendar.month", "calendar.slots"))
    yield Shot("calendar-dates", "calendar", keys=("calendar.dates",))
    yield Shot("calendar-repeat", "calendar", keys=("calendar.all",), over=_let_come_again)
    yield Shot("calendar-approval", "calendar", keys=("calendar.all", "calendar.approval"))
    yield Shot("calendar-evergreen", "calendar", keys=("calendar.evergreen",))
    yield from dialogs_of_panels()
    yield Shot("reputation-crisis", "reputation")  # which that dialog opened
    yield from writing()
    yield Shot("pause", "pause")
    yield Shot("ledger", "ledger")
    yield Shot("by-hand", "drafts", over=_publish_by_hand)
    yield Shot("missed", "drafts", over=_review_missed)
    yield Shot("palette-search", "palette", after=lambda dialog: dialog.field.setText("pain"))
    yield Shot("watchlist-magazine", "watchlist", keys=("watchlist.magazine", "watchlist.next"))  # it stays one
    # So do these: what is deleted lies in the bin then.
    yield Shot("inbox-bin", "inbox", keys=("inbox.next", "inbox.delete", "inbox.view.bin"))
    # The last of all: what became late while everything was paused stays so.
    yield Shot("paused", "drafts", over=_pause_everything, until=lambda dialog: bool(dialog.lines()))


def dialogs_of_panels() -> Iterator[Shot]:
    """Dialogs that show something only once something was found or chosen."""
    yield Shot("add-account-sign-in", "accounts", until=_has_cards, after=lambda dialog: _sign_in(dialog, 0))
    yield Shot("add-account-mail", "accounts", until=_has_cards, after=lambda dialog: _sign_in(dialog, 1))
    yield Shot("tasks", "inbox", keys=("inbox.tasks",))
    yield Shot("hidden-items", "inbox", keys=("inbox.hidden",))
    yield Shot("add-source-several", "add-source", after=_show_candidates)
    yield Shot("import-list", "watchlist", over=_import_list, until=lambda dialog: bool(dialog.ticks))
    yield Shot("watch-page", "watchlist", over=_watch_page, until=_has_blocks, after=_choose_part)
    yield Shot("watch-page-1024x700", "watchlist", SMALL, over=_watch_page, until=_has_blocks, after=_choose_part)
    yield Shot("pack", "watchlist", keys=("watchlist.pack",), after=_say_until)
    yield Shot("source-sign-in", "watchlist", over=_sign_in_source, after=_choose_cookies)
    yield Shot("edit-query", "watchlist", over=_edit_query)
    yield Shot("edit-rule", "inbox", over=_edit_rule, until=lambda dialog: dialog.trial.bars.isVisible())
    yield Shot(
        "put-together", "people", keys=("people.next", "people.merge"), until=lambda dialog: dialog.rows.is_loaded
    )
    yield Shot("crisis", "reputation", over=_open_crisis, until=lambda dialog: dialog.moments.rowCount() > 3)


def writing() -> Iterator[Shot]:
    """What helps to write."""
    yield Shot("house-words", "drafts", keys=("drafts.words",), after=lambda dialog: dialog.list.step(1))
    yield Shot("house-rules", "drafts", keys=("drafts.words",), after=partial(_turn_to, 1))
    yield Shot("snippets", "drafts", keys=("drafts.snippets",), after=lambda dialog: dialog.list.step(1))
    yield Shot("tagged-link", "drafts", keys=("drafts.link",), after=lambda dialog: dialog.address.setText(PAGE))
    yield Shot("versions", "drafts", over=_change_draft, until=lambda dialog: dialog.chosen() is not None)
    yield Shot("import-posts", "drafts", over=_import_posts, until=lambda dialog: dialog.lines.rowCount() > 0)
    # Last, for it stays: what concerns the draft that is shown cannot be done while the board is.
    yield Shot("drafts-board", "drafts", keys=("drafts.board",))
    yield Shot("drafts-board-1024x700", "drafts", SMALL, keys=("drafts.board",))


def _change_draft(window: Window) -> None:
    from cmdesk.ui.dialogs.versions import VersionsDialog

    editor: Any = getattr(window.panels["drafts"], "editor")  # noqa: B009 - a panel has no editor in general
    VersionsDialog(window, window, editor.draft.id, editor.writing.common()).open()


def _import_posts(window: Window) -> None:
    from cmdesk.ui.dialogs.import_posts import ImportPosts

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "publications.csv"
    path.write_text(POSTS, encoding="utf-8")
    dialog = ImportPosts(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())
    dialog.open()


def _let_come_again(window: Window) -> None:
    panel: Any = window.panels["calendar"]
    planned = [chip for chip in panel.picked_chips() if chip.planned is not None]
    panel.series.ask(max(planned, key=lambda chip: chip.planned.utc))


def _turn_to(page: int, dialog: Any) -> None:
    dialog.tabs.setCurrentIndex(page)


def _has_cards(dialog: Any) -> bool:
    return bool(dialog.group.buttons())


def _sign_in(dialog: Any, card: int) -> None:
    dialog.group.button(card).setChecked(True)
    dialog.primary.click()


def _show_candidates(dialog: Any) -> None:
    from cmdesk.networks.discovery import Candidate
    from cmdesk.networks.page import Found

    site = "https://ouest-gourmand.example"
    names = {"flux": "Ouest gourmand", "recettes": "Ouest gourmand, recettes de saison", "podcast": ""}
    dialog.field.setText(site)
    found = tuple(Candidate(f"{site}/{name}.xml", title, "rss", 1) for name, title in names.items())
    dialog.show_found(Found(None, None, found))


def _import_list(window: Window) -> None:
    from cmdesk.ui.dialogs.import_opml import ImportOpml

    folder = tempfile.TemporaryDirectory(prefix="cmdesk-pictures-")
    path = Path(folder.name) / "sources.opml"
    path.write_text(LIST, encoding="utf-8")
    dialog = ImportOpml(window, window, path)
    dialog.finished.connect(lambda: folder.cleanup())  # a bound method would let the folder go at once
    dialog.open()


def _watch_page(window: Window) -> None:
    from cmdesk.demo.reviews import PAGE
    from cmdesk.networks.page_preview import look
    from cmdesk.ui.dialogs.watch_page import WatchPage

    dialog = WatchPage(window, window)
    dialog.field.setText("https://table-a-rennes.example/boulangerie-du-canal")
    dialog.open()
    dialog.show_page(look(PAGE.encode(), "text/html", dialog.field.text()))


def _has_blocks(dialog: Any) -> bool:
    return bool(dialog.blocks.lines.rowCount()) and not dialog.blocks._measuring.isActive()


def _choose_part(dialog: Any) -> None:
    blocks = dialog.blocks
    line = next(
        blocks.lines.line(row) for row in range(blocks.lines.rowCount()) if "trois jours" in blocks.lines.line(row).name
    )
    blocks.take(line.key)
    blocks.wider()
    blocks.wider()


def _publish_by_hand(window: Window) -> None:
    from cmdesk.store import outbox_rows

    show = lambda waiting: window.open("by-hand", delivery=waiting[0].id)  # noqa: E731
    window.bridge.ask(window, outbox_rows.by_hand, then=show)


def _review_missed(window: Window) -> None:
    from cmdesk.ui.panels.drafts.missed_review import MissedReview

    MissedReview(window, window).open()


def _pause_everything(window: Window) -> None:
    from cmdesk.ui.dialogs.pausing import PauseDialog

    desk = window.bridge.desk

    def show(_: None) -> None:
        dialog = PauseDialog(window, window)
        dialog.finished.connect(lambda: window.bridge.do(window, desk.resume_everything()))
        dialog.open()

    window.bridge.do(window, desk.pause_everything(spare_answers=True), then=show)


def _open_crisis(window: Window) -> None:
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


def _edit_rule(window: Window) -> None:
    """One that is tried on what the bakery was written."""
    from cmdesk.domain.rules import Ask, Condition
    from cmdesk.ui.dialogs.edit_rule import NEW, EditRule

    asked = (Condition(Ask.QUERY, "panne OR commande OR order OR brioche"), Condition(Ask.FOLLOWERS, "100"))
    EditRule(window, window, dataclasses.replace(NEW, name="Commandes suivies", conditions=asked)).open()


def _say_until(dialog: Any) -> None:
    dialog.until.setText("lundi 9h")


def _sign_in_source(window: Window) -> None:
    from cmdesk.store import sources
    from cmdesk.ui.dialogs.source_sign_in import SourceSignIn

    window.bridge.ask(window, sources.rows, then=lambda rows: SourceSignIn(window, window, rows[0]).open())


def _choose_cookies(dialog: Any) -> None:
    dialog.way.choose(1)
    dialog._show(1)


def _edit_query(window: Window) -> None:
    from cmdesk.store import queries
    from cmdesk.ui.dialogs.edit_query import EditQuery

    window.bridge.ask(window, queries.every, then=lambda known: EditQuery(window, window, saved=known[0]).open())


def draw(app: QApplication, folder: Path, language: str = "", theme: str = "") -> int:
    """Write the pictures of one language or theme, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    hear_qt()
    QCursor.setPos(10_000, 10_000)  # nothing is under the mouse
    for spoken in [language] if language else LANGUAGES:
        for worn in [theme] if theme else THEMES:
            for shot, window, dialog in scenes(app, spoken, worn):
                name = f"{shot.name}-{spoken}-{worn}.png"
                _picture(window, dialog).save(str(folder / name))
                print(name, flush=True)
    return 0


def scenes(app: QApplication, language: str, theme: str) -> Iterator[tuple[Shot, Window, QWidget | None]]:
    """Every panel and dialog of the demo in turn, as a person would meet it; a dialog is closed before the next.

    A program of its own for each language and theme: what one scene changed must not show in the next ones.
    """
    for demo, wanted in ((True, shots()), (False, iter([Shot("first-run", "first-run")]))):
        kept = SettingsFile(None, {"language": language, "theme": theme, "tray": False})
        taste.speak(app, kept.settings)
        taste.dress(app, kept.settings)
        program = Program(app, kept, demo)
        try:
            window = program.open_demo()
            window.resize(*USUAL)
            _wait_until_filled(window)
            if demo:
                _wait_until_judged(window)
            for shot in wanted:
                with _staged(window, shot) as dialog:
                    yield shot, window, dialog
        finally:
            program.close()
            program.dispose()


@contextmanager
def _staged(window: Window, shot: Shot) -> Iterator[QWidget | None]:
    settings = window.settings
    before = dataclasses.replace(settings)
    if settings.text_scale != shot.scale:
        settings.text_scale = shot.scale
        window.set_taste()
    if settings.online != shot.online:
        window.fetching.go_online(shot.online)
    window.resize(*shot.size)
    if shot.place not in PANELS:
        window.open(PANELS[0] if window.panel is not window.panels.get(FIRST_RUN) else FIRST_RUN)
    window.open(shot.place)
    window.toast.dismiss()
    _wait(lambda: window.panel is None or window.panel.is_filled())
    for name in shot.keys:
        next(command for command in window.commands() if command.name == name).run()
        _rest(60)
    _rest(REST_MS if shot.keys else 0)
    if shot.over is not None:
        shot.over(window)
        _rest()
    dialog = QApplication.activeModalWidget()
    if dialog is not None and shot.until is not None:
        _wait(partial(shot.until, dialog))
    if dialog is not None and shot.after is not None:
        shot.after(dialog)
        _rest()
    focus = QApplication.focusWidget()
    if dialog is None and focus is not None:
        focus.clearFocus()  # a ring around one row would look as if it were always there
        _rest(20)
    yield dialog
    if dialog is not None:
        dialog.close()
    if settings.online != before.online:
        window.fetching.go_online(before.online)
    if settings.text_scale != before.text_scale:
        settings.text_scale = before.text_scale
        window.set_taste()


def _picture(window: Window, dialog: QWidget | None) -> QPixmap:
    picture = window.grab()
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0))), dialog.grab())
        painter.end()
    return picture


def _rest(ms: int = REST_MS) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _wait_until_filled(window: Window) -> None:
    _wait(lambda: bool(window.panels))


def _wait_until_judged(window: Window) -> None:
    """Until all that came was judged: the signs of it are to be seen."""
    from cmdesk.store import judgements

    left: list[Any] = [None]

    def ready() -> bool:
        window.bridge.ask(window, judgements.waiting, 1, then=lambda rows: left.__setitem__(slice(None), rows))
        return not left

    _wait(ready)


def _wait(ready: Callable[[], bool]) -> None:
    """Until what was asked for is there, and a moment more for it to be painted."""
    for _ in range(PATIENCE_MS // 20):
        if ready():
            _rest()
            return
        _rest(20)
    raise TimeoutError("what a picture should show did not come")
