"""The people room: who they are on every network, and the communities where they meet."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QStackedWidget

from cmdesk.domain.people import Community, PersonCard, Suggestion
from cmdesk.domain.topics import Topic
from cmdesk.store import merging, people
from cmdesk.ui import paint
from cmdesk.ui.panels.base import Command, Host, Panel
from cmdesk.ui.panels.people.deeds import Deeds
from cmdesk.ui.panels.people.list import PeopleColumn
from cmdesk.ui.panels.people.place import PlaceSheet
from cmdesk.ui.panels.people.sheet import Sheet
from cmdesk.ui.widgets import EmptyState, Splitter, col
from cmdesk.ui.widgets import Panel as FramePanel
from cmdesk.ui.words import tr

LIST_WIDTH = 320


class PeoplePanel(Panel):
    topics = Topic.PEOPLE | Topic.CONVERSATIONS | Topic.LABELS

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.column, self.sheet, self.place = PeopleColumn(host), Sheet(host), PlaceSheet(host)
        self.deeds = Deeds(self, host)
        self.nothing = EmptyState("people", "", "")
        self.pages = QStackedWidget()
        for page in (self.nothing, self.sheet, self.place):
            self.pages.addWidget(page)
        paper = FramePanel(col(self.pages, gap=0), "surface")
        self.setLayout(col(Splitter("people", host.settings.layout, (self.column, LIST_WIDTH), paper), gap=0))
        self._person: int | None = None
        self._wire()
        self.retranslate()

    def _wire(self) -> None:
        sheet, deeds = self.sheet, self.deeds
        self.column.person.connect(self.show_person)
        self.column.community.connect(self.show_place)
        self.column.new_asked.connect(self.new_community)
        sheet.merge_asked.connect(lambda found: self._with_card(deeds.merge, found))
        sheet.other_asked.connect(lambda: self._with_card(deeds.merge_by_hand))
        self.column.menu_asked.connect(self.show_menu)
        sheet.apart_asked.connect(lambda found: self._with_card(deeds.keep_apart, found))
        sheet.part_asked.connect(deeds.part)
        sheet.export_asked.connect(lambda: self._with_card(deeds.export))
        sheet.erase_asked.connect(lambda: self._with_card(deeds.erase))
        sheet.rename_asked.connect(lambda: self._with_card(deeds.rename))
        sheet.label_asked.connect(lambda: self._with_card(deeds.label))
        sheet.unlabel_asked.connect(lambda name: self._with_card(deeds.unlabel, name))
        sheet.community_asked.connect(lambda: self._with_card(deeds.meet))
        self.place.remove_asked.connect(deeds.remove_community)

    def _with_card(self, deed: object, *what: object) -> None:
        if self.sheet.card is not None and callable(deed):
            deed(self.sheet.card, *what)

    # -- what is shown ------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.column.reload()
        if self._person is not None and self.pages.currentWidget() is self.sheet:
            self._ask(self._person)

    def open(self, **what: int) -> None:
        if "person" in what:
            self.column.show_person(what["person"])
        elif "community" in what:
            self.column.choose_place(what["community"])

    def show_person(self, person_id: int | None) -> None:
        self._person = person_id
        if person_id is None:
            self.sheet.flush()
            self.pages.setCurrentWidget(self.nothing)
            self._say_nothing()
        else:
            self._ask(person_id)

    def _ask(self, person_id: int) -> None:
        self.bridge.ask(self, people.card, person_id, then=partial(self._take_card, person_id))

    def _take_card(self, person_id: int, card: PersonCard | None) -> None:
        if person_id != self._person or not self.column.is_people():
            return
        if card is None:
            self.show_person(None)
            return
        self.bridge.ask(self, merging.suggestions, person_id, then=partial(self._show_card, card))

    def _show_card(self, card: PersonCard, alike: Sequence[Suggestion]) -> None:
        if card.id == self._person and self.column.is_people():
            self.sheet.show_card(card, alike)
            self.pages.setCurrentWidget(self.sheet)

    def show_place(self, place: Community | None) -> None:
        if self.column.is_people():
            return
        if place is None:
            self.pages.setCurrentWidget(self.nothing)
            self._say_nothing()
        else:
            self.place.show_place(place)
            self.pages.setCurrentWidget(self.place)

    def new_community(self) -> None:
        self.deeds.new_community(lambda made: self.column.choose_place(made))

    def _say_nothing(self) -> None:
        if not self.column.is_people():
            sentence = tr("A forum, a group, a trade: note how one speaks there, what is forbidden, and whom to know.")
            self.nothing.say(tr("No community is chosen"), sentence, "group")
        elif self.column.is_empty():
            sentence = tr("Whoever writes to you gets a card here, with all that you said to each other.")
            self.nothing.say(tr("Nobody yet"), sentence, "people")
        else:
            sentence = tr("Choose somebody at the left, or look for other words.")
            self.nothing.say(tr("Nobody is chosen"), sentence, "people")

    # -- what can be done ---------------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        column = self.column
        found = [
            Command("people.next", tr("Next person"), partial(column.step, 1), "j", "arrow-down"),
            Command("people.previous", tr("Previous person"), partial(column.step, -1), "k", "arrow-up"),
            Command("people.search", tr("Find somebody"), self._search, "/", "search"),
            Command("people.community", tr("New community"), self.new_community, "", "group"),
        ]
        card = self.sheet.card if self.pages.currentWidget() is self.sheet else None
        return [*found, *self._of_card(card)] if card is not None else found

    def _of_card(self, card: PersonCard) -> Sequence[Command]:
        """What can be done with somebody."""
        deeds = self.deeds
        return [
            Command("people.star", tr("Make a regular, or no longer"), partial(deeds.star, card), "s", "star"),
            Command("people.label", tr("Label this person"), partial(deeds.label, card), "l", "label"),
            Command("people.rename", tr("Rename this person"), partial(deeds.rename, card), "", "write"),
            Command(
                "people.merge", tr("Put together with another card…"), partial(deeds.merge_by_hand, card), "m", "merge"
            ),
            Command("people.meet", tr("Say where to meet them"), partial(deeds.meet, card), "", "group"),
            Command(
                "people.export",
                tr("Hand over all that is kept of this person"),
                partial(deeds.export, card),
                "",
                "export",
            ),
            Command("people.erase", tr("Erase all that is kept of this person"), partial(deeds.erase, card), "", "bin"),
        ]

    def show_menu(self, person_id: int, place: QPoint) -> None:
        """What can be done with somebody, where they stand in the list."""

        def show(card: PersonCard | None) -> None:
            if card is not None:
                self.menu_of(card).popup(place)

        self.bridge.ask(self, people.card, person_id, then=show)

    def menu_of(self, card: PersonCard) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for command in self._of_card(card):
            menu.addAction(paint.picture_of(command.icon), command.title, command.run)
        return menu

    def _search(self) -> None:
        self.column.tabs.setCurrentIndex(0)
        self.column.field.setFocus()
        self.column.field.selectAll()

    # -- words --------------------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        self.sheet.flush()
        self.place.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        for part in (self.column, self.sheet, self.place):
            part.retranslate()
        self._say_nothing()
