"""A community: how one speaks there, what is forbidden, who is to be met there."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from cmdesk.domain.people import Community, Member
from cmdesk.domain.troubles import Problem
from cmdesk.store import communities
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.widgets import (
    Button,
    Field,
    Icon,
    IconButton,
    Labelled,
    Panel,
    Scroll,
    Section,
    Text,
    TextArea,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

KEEP_MS = 500
FIELDS = ("name", "kind", "address", "codes", "rules", "note")


class PlaceSheet(Scroll):
    """Kept as it is typed."""

    remove_asked = Signal(object)  # Community

    def __init__(self, host: Host) -> None:
        self._host = host
        self.place: Community | None = None
        self._filling = self._written = False  # something was typed here, and is not kept yet
        self.name, self.kind, self.address = (Field() for _ in range(3))
        self.codes, self.rules, self.note = (TextArea("", "", least=3, most=10, role="body") for _ in range(3))
        self.remove = Button("", "bin", "danger")
        self._people = col(gap=6)
        self._labels = [Labelled("", field) for field in self._fields().values()]
        form = col(row((self._labels[0], 1), (self._labels[1], 1), gap=16), *self._labels[2:], self._people, gap=12)
        super().__init__(col(row(None, self.remove), form, None, gap=8, pad=(24, 16, 24, 24)))
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.flush)
        for field in self._fields().values():
            field.textChanged.connect(self._typed)
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self.place))
        self.retranslate()

    def _typed(self, *_: object) -> None:
        if not self._filling:
            self._written = True
            self._timer.start()

    def _fields(self) -> dict[str, Field | TextArea]:
        return {name: getattr(self, name) for name in FIELDS}

    def show_place(self, place: Community) -> None:
        other = self.place is None or self.place.id != place.id
        if other:
            self.flush()
        self.place = place
        if other or not self._written:
            self._filling = True
            for name, field in self._fields().items():
                if isinstance(field, TextArea):
                    field.set_text(getattr(place, name)) if field.text() != getattr(place, name) else None
                elif field.text() != getattr(place, name):
                    field.setText(getattr(place, name))
            self._filling = False
        self._build(place)

    def flush(self) -> None:
        """Keep what was typed; a name that is missing or taken is told at its field."""
        self._timer.stop()
        if not self._written or self.place is None:
            return
        self._written = False
        typed = {name: field.text().strip() for name, field in self._fields().items()}
        if typed != {name: getattr(self.place, name) for name in FIELDS}:
            wanted = replace(self.place, **typed)  # type: ignore[arg-type]
            bridge = self._host.bridge
            bridge.write(self, communities.keep, wanted, self._host.now(), then=self._kept, otherwise=self._refused)

    def _kept(self, _: int) -> None:
        self._labels[0].set_error("")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Problem) and error.trouble.code in ("name-missing", "name-taken"):
            missing = error.trouble.code == "name-missing"
            told = tr("It needs a name.") if missing else tr("There is one of that name already.")
            self._labels[0].set_error(told)
        else:
            self._host.complain(error)

    def _build(self, place: Community) -> None:
        clear(self._people)
        self._people.addWidget(Section(tr("People to know there"), len(place.people) or ""))
        if not place.people:
            self._people.addWidget(Text(tr("Add them from their card: Communities, +."), "meta", "text2", wrap=True))
        for member in place.people:
            self._people.addWidget(self._member(place, member))
        self.fit()

    def _member(self, place: Community, member: Member) -> Panel:
        told = f"{member.name} · {member.part}" if member.part else member.name
        link = Link(told, Icon("person", "text2", 16), (Text(told), 1))
        link.clicked.connect(lambda: self._host.open("people", person=member.person_id))
        out = IconButton("close", tr("No longer here: {name}", name=member.name))
        take = (communities.take_out, place.id, member.person_id)
        out.clicked.connect(lambda: self._host.bridge.write(self, *take))
        return Panel(row((link, 1), out, gap=8))

    def retranslate(self) -> None:
        names = {
            "name": tr("Name"),
            "kind": tr("Kind: a forum, a group, a trade"),
            "address": tr("Address"),
            "codes": tr("How one speaks there"),
            "rules": tr("What is forbidden there"),
            "note": tr("Notes"),
        }
        for label, (name, field) in zip(self._labels, self._fields().items(), strict=True):
            label.label.setText(names[name])
            field.setAccessibleName(names[name])
        self.remove.setText(tr("Remove"))
        if self.place is not None:
            self._build(self.place)
