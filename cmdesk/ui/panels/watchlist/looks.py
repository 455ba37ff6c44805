"""How the items of a place are read: line by line or as a magazine, in one list, by day or by source."""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.ui.panels.watchlist.places import Place
from cmdesk.ui.words import tr

Group = Literal["", "day", "source"]
GROUPS: tuple[Group, ...] = ("", "day", "source")
KEPT = "watchlist/looks"


@dataclass(frozen=True)
class Look:
    magazine: bool = False
    group: Group = ""

    def other(self) -> "Look":
        """As a magazine where it was lines, and back."""
        return replace(self, magazine=not self.magazine)

    def grouped(self, group: Group) -> "Look":
        """In such groups; in one list again where it was so already."""
        return replace(self, group="" if self.group == group else group)


def _name(place: Place) -> str:
    return f"{place.kind}:{place.name or place.id}"


def look_of(kept: MutableMapping[str, Any], place: Place) -> Look:
    """How a place was read last; what is kept may have been written by anybody."""
    stored = kept.get(KEPT)
    told = stored.get(_name(place)) if isinstance(stored, dict) else None
    if not isinstance(told, list) or len(told) != 2 or told[1] not in GROUPS:
        return Look()
    return Look(told[0] is True, told[1])


def keep_look(kept: MutableMapping[str, Any], place: Place, look: Look) -> None:
    stored = kept.get(KEPT)
    every = dict(stored) if isinstance(stored, dict) else {}
    every.pop(_name(place), None)
    if look != Look():
        every[_name(place)] = [look.magazine, look.group]
    kept[KEPT] = every


def menu_of(
    parent: QWidget, look: Look, can_group: bool, reads: bool, show: Callable[[Look], None], read: Callable[[], None]
) -> QMenu:
    """The ways of reading to choose from; `reads` tells whether scrolling past something marks it as read."""
    menu = QMenu(parent)
    menu.setTitle(tr("Reading view"))
    shapes = ((tr("List"), False), (tr("Magazine"), True))
    _choices(menu, [(words, replace(look, magazine=on)) for words, on in shapes], look, show)
    menu.addSeparator()
    groups: tuple[tuple[str, Group], ...] = (
        (tr("Newest first"), ""),
        (tr("Day by day"), "day"),
        (tr("Source by source"), "source"),
    )
    _choices(menu, [(words, replace(look, group=group)) for words, group in groups], look, show).setEnabled(can_group)
    menu.addSeparator()
    past = menu.addAction(tr("Mark as read what was scrolled past"), read)
    past.setCheckable(True)
    past.setChecked(reads)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _choices(menu: QMenu, offered: list[tuple[str, Look]], look: Look, show: Callable[[Look], None]) -> QActionGroup:
    """Actions of which one is on."""
    group = QActionGroup(menu)
    for words, each in offered:
        action = menu.addAction(words, partial(show, each))
        action.setCheckable(True)
        action.setChecked(each == look)
        group.addAction(action)
    return group
