"""The card of a person, whole: what they are to us, how to reach them, what was said, who else they may be."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import CONTACT, PersonCard, Suggestion
from cmdesk.store import people
from cmdesk.ui import theme, times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.panels.people.words import contact_name, followers, merge_reason, role_name, why
from cmdesk.ui.widgets import (
    Avatar,
    Button,
    Card,
    ComboField,
    Elided,
    Field,
    Flow,
    Icon,
    IconButton,
    Labelled,
    Scroll,
    Section,
    Tag,
    Text,
    TextArea,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

KEEP_MS = 500
BROAD = 720


class Sheet(Scroll):
    """Fields are kept as they are typed; deeds that change more are asked for by signals."""

    merge_asked = Signal(object)  # Suggestion
    other_asked = Signal()  # a card to put together with this one
    apart_asked = Signal(object)
    part_asked = Signal(int)  # the merge
    export_asked = Signal()
    erase_asked = Signal()
    rename_asked = Signal()
    label_asked = Signal()
    unlabel_asked = Signal(str)
    community_asked = Signal()

    def __init__(self, host: Host) -> None:
        self._host = host
        self.card: PersonCard | None = None
        self._alike: Sequence[Suggestion] = ()
        self._broad = True
        self._head, self._alike_box, self._rest = col(gap=8), col(gap=8), col(gap=6)
        self.role = ComboField("", [(role_name(role), role.value) for role in Role])
        self.fields = {name: Field() for name in CONTACT}
        self.consent = Field()
        self.note = TextArea("", "", least=3, most=12, role="body")
        self._labels = [Labelled("", field) for field in (self.role, *self.fields.values(), self.consent, self.note)]
        role, mail, phone, site, place, consent, note = self._labels
        halves = (row((role, 1), (consent, 1), gap=16), row((mail, 1), (phone, 1), gap=16))
        self._typed_in = QWidget()
        self._typed_in.setLayout(col(*halves, row((site, 1), (place, 1), gap=16), note, gap=12))
        super().__init__(
            col(self._head, self._alike_box, self._typed_in, self._rest, None, gap=16, pad=(24, 20, 24, 24))
        )
        self._filling = self._written = False  # something was typed here, and is not kept yet
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self.flush)
        for field in (*self.fields.values(), self.consent):
            field.textChanged.connect(self._typed)
        self.note.textChanged.connect(self._typed)
        self.role.activated.connect(lambda _: self._play())
        self.retranslate()

    def show_card(self, card: PersonCard, alike: Sequence[Suggestion]) -> None:
        """Be about this person; what is being typed about the same person stays."""
        other = self.card is None or self.card.id != card.id
        if other:
            self.flush()
        changed = (self.card, self._alike) != (card, alike)
        self.card, self._alike = card, alike
        if other or not self._written:
            self._fill(card)
        if changed:
            self._build(card)

    def _typed(self, *_: object) -> None:
        if not self._filling:
            self._written = True
            self._timer.start()

    def flush(self) -> None:
        """Keep what was typed."""
        self._timer.stop()
        if not self._written or self.card is None:
            return
        self._written = False
        card, write = self.card, self._host.bridge.write
        contact = {name: field.text() for name, field in self.fields.items()}
        if {name: told for name, told in contact.items() if told.strip()} != dict(card.contact):
            write(self, people.reach, card.id, contact)
        if self.consent.text().strip() != card.consent:
            write(self, people.agree, card.id, self.consent.text(), self._host.now())
        if self.note.text() != card.note:
            write(self, people.describe, card.id, self.note.text())

    def retranslate(self) -> None:
        names = [tr("Role"), *map(contact_name, CONTACT), tr("Agreed to"), tr("What you know about them")]
        for label, name in zip(self._labels, names, strict=True):
            label.label.setText(name)
            label.field.setAccessibleName(name)
        self.consent.setPlaceholderText(tr("What they let you do with their data"))
        self.note.setPlaceholderText(tr("Tastes, habits, tone…"))
        for place, role in enumerate(Role):
            self.role.setItemText(place, role_name(role))
        if self.card is not None:
            self._build(self.card)

    def _play(self) -> None:
        if self.card is not None:
            self._host.bridge.write(self, people.play, self.card.id, Role(self.role.currentData()))

    def _fill(self, card: PersonCard) -> None:
        self._filling = True
        self.role.choose(card.role.value)
        for name, field in self.fields.items():
            field.setText(card.contact.get(name, ""))
        self.consent.setText(card.consent)
        if self.note.text() != card.note:
            self.note.set_text(card.note)
        self._filling = False

    # -- what is built anew -------------------------------------------------------------------------------------

    def _build(self, card: PersonCard) -> None:
        for layout in (self._head, self._alike_box, self._rest):
            clear(layout)
        self._build_head(card)
        for found in self._alike:
            self._alike_box.addWidget(self._suggestion(found))
        self._build_labels(card)
        self._build_list(tr("Identities"), [self._identity(card, place) for place in range(len(card.identities))])
        self._build_communities(card)
        self._build_past(card)
        self._build_list(tr("Put together here"), [self._merge(card, place) for place in range(len(card.merges))])
        self.fit()

    def _build_head(self, card: PersonCard) -> None:
        network = card.identities[0].network if card.identities else ""
        since = tr("Since {month}", month=times.month(card.since))
        words = col(None, Elided(card.name, "title"), Elided(since, "meta", "text2"), None, gap=2)
        star = IconButton(
            "star-on" if card.starred else "star",
            tr("No longer a regular") if card.starred else tr("Make a regular"),
            tone="warn" if card.starred else "",
        )
        star.clicked.connect(lambda: self._host.bridge.write(self, people.star, card.id, not card.starred))
        rename = IconButton("write", tr("Rename"))
        rename.clicked.connect(self.rename_asked)
        together = IconButton("merge", tr("Put together with another card…"))
        together.clicked.connect(self.other_asked)
        export, erase = Button(tr("Hand over their data"), "export"), Button(tr("Erase"), "bin", "danger")
        export.setToolTip(tr("Write all that is kept of this person into a folder."))
        erase.setToolTip(tr("Erase all that is kept of this person, for good."))
        export.clicked.connect(self.export_asked)
        erase.clicked.connect(self.erase_asked)
        self._broad = self._is_broad()
        beside = (export, erase) if self._broad else ()
        self._head.addLayout(row(Avatar(card.name, network, 56), (words, 1), star, rename, together, *beside, gap=12))
        if not self._broad:
            self._head.addLayout(Flow(export, erase, gap=8))

    def _is_broad(self) -> bool:
        """Whether a name and all that can be done with it stand on one line."""
        return self.width() >= theme.u(BROAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.card is not None and self._broad != self._is_broad():
            QTimer.singleShot(0, self, self._build_again)

    def _build_again(self) -> None:
        if self.card is not None and self._broad != self._is_broad():
            self._build(self.card)

    def _suggestion(self, found: Suggestion) -> QWidget:
        together, apart = Button(tr("Put together"), "", "soft", small=True), Button(tr("Not the same"), "", small=True)
        together.clicked.connect(lambda: self.merge_asked.emit(found))
        apart.clicked.connect(lambda: self.apart_asked.emit(found))
        question = tr("Is this also {name} ({handle})?", name=found.name, handle=found.handle)
        words = col(Text(question, "body-strong", wrap=True), Text(why(found), "meta", "text2", wrap=True), gap=2)
        return Card(row(Icon(found.network, "text2", 20), (words, 1), together, apart, gap=12), pad=12, fill="sunken")

    def _build_labels(self, card: PersonCard) -> None:
        add = IconButton("add", tr("Label this person"))
        add.clicked.connect(self.label_asked)
        self._rest.addWidget(Section(tr("Labels"), add))
        if card.labels:
            tags = [Tag(label.name) for label in card.labels]
            for tag in tags:
                tag.removed.connect(self.unlabel_asked)
            box = QWidget()
            box.setLayout(Flow(*tags, gap=4))
            self._rest.addWidget(box)

    def _build_list(self, title: str, lines: Sequence[QWidget]) -> None:
        if lines:
            self._rest.addSpacing(8)
            self._rest.addWidget(Section(title, len(lines)))
            for line in lines:
                self._rest.addWidget(line)

    def _identity(self, card: PersonCard, place: int) -> QWidget:
        known = card.identities[place]
        line = QWidget()
        name = f"{known.name} · {known.handle}" if known.name and known.name != known.handle else known.handle
        heard = Text(followers(known, self._host.now()), "caption", "text3")
        line.setLayout(row(Icon(known.network, "text2", 16), (Elided(name), 1), heard, gap=8))
        return line

    def _build_communities(self, card: PersonCard) -> None:
        add = IconButton("add", tr("Say where to meet them"))
        add.clicked.connect(self.community_asked)
        self._rest.addSpacing(8)
        self._rest.addWidget(Section(tr("Communities"), add))
        for place in card.communities:
            told = f"{place.name} · {place.part}" if place.part else place.name
            link = Link(told, Icon("people", "text2", 16), (Elided(told), 1))
            link.clicked.connect(lambda _=False, number=place.community_id: self._host.open("people", community=number))
            self._rest.addWidget(link)

    def _build_past(self, card: PersonCard) -> None:
        lines = []
        for past in card.conversations:
            subject = past.subject or tr("(no text)")
            when = times.short(past.latest, self._host.now())
            link = Link(f"{subject}, {when}", (Elided(subject), 1), Text(when, "caption", "text3"))
            link.clicked.connect(lambda _=False, number=past.id: self._host.open("inbox", conversation=number))
            lines.append(link)
        self._build_list(tr("Conversations"), lines)

    def _merge(self, card: PersonCard, place: int) -> QWidget:
        merge = card.merges[place]
        line = QWidget()
        part = Button(tr("Take apart"), "", small=True)
        part.clicked.connect(lambda: self.part_asked.emit(merge.id))
        told = f"{merge_reason(merge.reason)} · {times.short(merge.at, self._host.now())}"
        head = row((Elided(merge.name), 1), Text(told, "caption", "text3"), part, gap=8)
        noted = [Text(merge.note, "meta", "text2", wrap=True)] if merge.note else []
        line.setLayout(col(head, *noted, gap=2))
        return line
