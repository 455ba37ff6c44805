"""The left column: people, found by words and by role, or communities."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import Community, PersonRow
from cmdesk.store import communities, people
from cmdesk.ui import times, tokens
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.people.words import role_name
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import (
    ComboField,
    Field,
    Header,
    IconButton,
    Line,
    Lines,
    ListView,
    Panel,
    PersonLine,
    Tab,
    Tabs,
    col,
)
from cmdesk.ui.widgets import PersonRow as PersonDelegate
from cmdesk.ui.words import tr

PEOPLE, COMMUNITIES = 0, 1
WAIT_MS = 120
ANY = "any"  # no role is asked for; "" would be "with any role"


def line_of(row: PersonRow, now: datetime) -> PersonLine:
    about = role_name(row.role) if row.role else row.handle
    when = times.short(row.latest, now) if row.latest else ""
    return PersonLine(row.id, row.name, row.network, about, when, row.starred)


class PeopleColumn(Panel):
    """`person` and `community` tell what was chosen; None when nothing is."""

    person = Signal(object)  # id | None
    community = Signal(object)  # Community | None
    new_asked = Signal()  # of a community
    menu_asked = Signal(int, QPoint)  # the person

    def __init__(self, host: Host) -> None:
        self._host = host
        self.tabs = Tabs("", ["", ""], tokens.HEIGHT["header"] - 1, flush=True)
        self.new = IconButton("add", "")
        self.field = Field("", symbol="search", clear=True)
        self.roles = ComboField("", [("", ANY)])
        self.rows = Rows(host.bridge, people.page, lambda row: line_of(row, host.now()))
        self.people = ListView("", PersonDelegate(), self.rows)
        self._known: Sequence[Community] = ()
        self._lines = Lines()
        self.places = ListView("", PersonDelegate(), self._lines)
        narrow = Panel(col(self.field, self.roles, gap=6, pad=(12, 8, 12, 8)))
        found = Panel(col(narrow, Line(), (self.people, 1), gap=0))
        self.pages = QStackedWidget()
        self.pages.addWidget(found)
        self.pages.addWidget(self.places)
        super().__init__(col(Header(self.tabs, self.new), (self.pages, 1), gap=0), "list")
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.search)
        self.field.textChanged.connect(lambda _: self._timer.start())
        self.roles.activated.connect(lambda _: self.search())
        self.tabs.currentChanged.connect(self._turn)
        self.new.clicked.connect(self.new_asked)
        self.people.chosen.connect(lambda line: self.person.emit(line.key if line else None))
        self.places.chosen.connect(lambda line: self.community.emit(self._place(line.key) if line else None))
        self.people.menu_asked.connect(lambda line, place: self.menu_asked.emit(line.key, place))
        self.rows.loaded.connect(self._choose_first)
        self.retranslate()

    def search(self) -> None:
        role = self.roles.currentData()
        self.rows.show(self.field.text(), None if role == ANY else Role(role))

    def reload(self) -> None:
        if self.rows.is_loaded:
            self.rows.reload()
        else:
            self.search()
        self._host.bridge.ask(self, communities.every, then=self._take_places)

    def show_person(self, person_id: int) -> None:
        """Bring a card; one that is further down than what is loaded is shown without its row."""
        self.tabs.setCurrentIndex(PEOPLE)
        if not self.people.choose(person_id):
            self.person.emit(person_id)

    def is_people(self) -> bool:
        return self.tabs.currentIndex() == PEOPLE

    def step(self, by: int) -> None:
        (self.people if self.is_people() else self.places).step(by)

    def is_empty(self) -> bool:
        """Whether nobody is known at all, rather than nobody found."""
        asked = self.field.text() or self.roles.currentData() != ANY
        return self.rows.is_loaded and not self.rows.rowCount() and not asked

    def _turn(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        self.new.setVisible(place == COMMUNITIES)
        line = (self.people if place == PEOPLE else self.places).current_line()
        if place == PEOPLE:
            self.person.emit(line.key if line else None)
        else:
            self.community.emit(self._place(line.key) if line else None)

    def _choose_first(self) -> None:
        if self.people.current_line() is None and self.rows.rowCount() and self.is_people():
            self.people.step(1)
        elif not self.rows.rowCount():
            self.person.emit(None)

    def _take_places(self, known: Sequence[Community]) -> None:
        self._known = known
        self._lines.set([PersonLine(c.id, c.name, "web", c.kind or c.address) for c in known])
        if not self.is_people():
            line = self.places.current_line()
            self.community.emit(self._place(line.key) if line else None)

    def choose_place(self, community_id: int) -> None:
        self.tabs.setCurrentIndex(COMMUNITIES)
        self.places.choose(community_id)

    def _place(self, community_id: object) -> Community | None:
        return next((place for place in self._known if place.id == community_id), None)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(tr("People or communities"))
        self.tabs.set_tab(PEOPLE, Tab(tr("People")))
        self.tabs.set_tab(COMMUNITIES, Tab(tr("Communities")))
        self.new.rename(tr("New community"))
        self.new.setVisible(not self.is_people())
        self.field.setPlaceholderText(tr("Find somebody"))
        self.field.setAccessibleName(tr("Find somebody"))
        chosen = self.roles.currentData()
        self.roles.clear()
        self.roles.addItem(tr("Everybody"), ANY)
        self.roles.addItem(tr("With a role"), "")
        for role in Role:
            if role:
                self.roles.addItem(role_name(role), role.value)
        self.roles.choose(chosen)
        self.roles.setAccessibleName(tr("Role"))
        self.people.setAccessibleName(tr("People"))
        self.places.setAccessibleName(tr("Communities"))
