"""What a word that nobody knows may have meant, in a menu: a third of a second, asked of a worker."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.store import house_words
from cmdesk.ui.panels.base import Host
from cmdesk.ui.words import tr


def offer(
    menu: QMenu, host: Host, word: str, language: str, replace: Callable[[str], object], learned: Callable[[], None]
) -> None:
    """Put suggestions, and learning the word, at the top of a menu."""
    before = menu.actions()[0] if menu.actions() else None
    looking = QAction(tr("Looking for what was meant…"), menu)
    looking.setEnabled(False)
    learn = QAction(tr("Add “{word}” to the dictionary", word=word), menu)
    learn.triggered.connect(lambda: host.bridge.write(host.bridge, house_words.learn, word, then=lambda _: learned()))
    for action in (looking, learn):
        menu.insertAction(before, action) if before is not None else menu.addAction(action)
    if before is not None:
        menu.insertSeparator(before)

    def show(found: Sequence[str]) -> None:
        for suggestion in found:
            action = QAction(suggestion, menu)
            action.triggered.connect(partial(replace, suggestion))
            menu.insertAction(looking, action)
        looking.setVisible(not found)
        looking.setText(tr("No suggestion"))

    host.bridge.do(menu, host.bridge.desk.suggest(word, language), then=show, otherwise=host.complain)


def open_at(
    parent: QWidget,
    host: Host,
    place: QPoint,
    word: str,
    language: str,
    replace: Callable[[str], object],
    learned: Callable[[], None],
) -> QMenu:
    """A menu of its own."""
    menu = QMenu(parent)
    offer(menu, host, word, language, replace, learned)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    return menu
