"""One section of the playbook, written where it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.playbook import BY_KEY, Line, Page, Section
from cmdesk.ui import tokens
from cmdesk.ui.panels.playbook import words
from cmdesk.ui.panels.playbook.entry import Entry
from cmdesk.ui.panels.playbook.line_card import LineCard
from cmdesk.ui.playbook_words import section_name
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Button, EmptyState, Panel, Scroll, Text, clear, col, row
from cmdesk.ui.words import tr

WIDTH = 860  # longer lines are not read


class SectionPage(Scroll):
    """Tells when something was typed, and which line is to go."""

    typed = Signal()
    line_gone = Signal(str)  # the words of a line that was taken away
    starter_asked = Signal()
    beside_asked = Signal(str)  # what belongs to the section is kept elsewhere

    def __init__(self) -> None:
        self.section: Section = BY_KEY["audience"]
        self.cards: list[LineCard] = []
        self.options: list[Entry] = []
        self.title, self.purpose = Text("", "title"), Text("", "body", "text2", wrap=True)
        self._options, self._lines = col(gap=12), col(gap=8)
        self.total = Text("", "meta", "text2")
        self.add = Button("", "add", "soft", small=True)
        self.beside = Button("", "", "quiet", small=True)
        self.starter = Button("", "spark", small=True)
        self.empty = EmptyState("playbook", "", "", self.starter, framed=True)
        foot = row(self.add, self.beside, None, self.total, gap=8)
        self._column = Panel(
            col(
                col(self.title, self.purpose, gap=4), self._options, self.empty, self._lines, foot, None,
                gap=16, pad=(24, 20, 24, 24),
            )
        )  # fmt: skip
        super().__init__(row((self._column, 100), None, gap=0))
        self.add.clicked.connect(lambda: self.begin_line())
        self.starter.clicked.connect(self.starter_asked)
        self.beside.clicked.connect(lambda: self.beside_asked.emit(self.section.key))
        self.restyle()

    def restyle(self) -> None:
        self._column.setMaximumWidth(u(WIDTH))

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_page(self, key: str, page: Page) -> None:
        """Be about a section; what was typed before is the panel's to keep."""
        self.section = BY_KEY[key]
        self.cards, self.options = [], []
        clear(self._options)
        clear(self._lines)
        for part in self.section.options:
            entry = Entry(key, part, page.options.get(part.key, ""))
            entry.typed.connect(self._typed)
            self.options.append(entry)
        for left, right in zip(self.options[::2], [*self.options[1::2], None], strict=False):
            self._options.addLayout(row((left, 1), (right or QWidget(), 1), gap=16))
        for line in page.lines:
            self._put(line)
        self.verticalScrollBar().setValue(0)
        self.say()

    def say(self) -> None:
        """In the language of now."""
        key = self.section.key
        self.title.setText(section_name(key))
        self.purpose.setText(words.purpose(key))
        self.add.setText(words.add(key))
        beside = {"words": tr("Own dictionary and rules of the checks…"), "hashtags": tr("Sets of hashtags…")}
        self.beside.setText(beside.get(key, ""))
        self.beside.setVisible(key in beside)
        self.starter.setText(tr("Take what the example says"))
        self.empty.say(
            tr("Nothing is written here yet"), tr("Add a line of your own, or begin with those of a small shop.")
        )
        self._weigh()

    def offer_starter(self, there_is: bool) -> None:
        """Whether the example has something for this section."""
        self.starter.setVisible(there_is)

    def _weigh(self) -> None:
        self.empty.setVisible(not self.cards and not self.section.options)
        self.total.setVisible(self.section.key == "pillars" and bool(self.cards))
        whole = sum(int(card.told().values.get("share") or 0) for card in self.cards)
        if self.section.key == "pillars":
            said = tr("Together {share}%", share=str(whole))
            self.total.setText(said if whole == 100 else tr("{said}, 100% would be all of it", said=said))
            self.total.set_tone("text2" if whole == 100 else "warn")
        for place, card in enumerate(self.cards):
            card.up.setEnabled(place > 0)

    def page(self) -> Page:
        """The section as it is written now."""
        return Page({each.part.key: each.value() for each in self.options}, tuple(card.told() for card in self.cards))

    def adopt(self, page: Page) -> None:
        """Lines that were kept have a number now."""
        known = {(line.text, line.values.get("kind")): line.id for line in page.lines}
        for card in self.cards:
            told = card.told()
            card.id = known.get((told.text.strip(), told.values.get("kind")), card.id)

    # -- lines --------------------------------------------------------------------------------------------------

    def _put(self, line: Line) -> LineCard:
        card = LineCard(self.section, line)
        self.cards.append(card)
        self._lines.addWidget(card)
        card.typed.connect(self._typed)
        card.remove_asked.connect(self._of(card, self.remove))
        card.up_asked.connect(self._of(card, self.move_up))
        return card

    def _of(self, card: LineCard, deed: Callable[[LineCard], None]) -> Callable[[], None]:
        return lambda: deed(card)

    def add_line(self) -> LineCard:
        """Begin another line."""
        values = {"kind": "banned"} if self.section.key == "words" else {}
        card = self._put(Line("", values))
        self._typed()
        return card

    def begin_line(self) -> None:
        """Begin another line and write in it, in sight."""
        card = self.add_line()
        card.focus()
        QTimer.singleShot(0, card, partial(self._bring_into_sight, card))  # once it is shown: before, it has no place

    def _bring_into_sight(self, card: LineCard) -> None:
        for holder in (self._column, self.inner):
            if (layout := holder.layout()) is not None:
                layout.activate()
        self.fit()
        self.ensureWidgetVisible(card, 0, tokens.SPACE["xxl"])

    def remove(self, card: LineCard) -> None:
        said = card.told().text.strip()
        place = self.cards.index(card)
        self.cards.remove(card)
        card.hide()
        card.deleteLater()
        self._weigh()
        following = self.cards[min(place, len(self.cards) - 1)].remove if self.cards else self.add
        following.setFocus()
        self.line_gone.emit(said)

    def move_up(self, card: LineCard) -> None:
        place = self.cards.index(card)
        if place:
            self.cards.insert(place - 1, self.cards.pop(place))
            self._lines.removeWidget(card)
            self._lines.insertWidget(place - 1, card)
            self._typed()
            card.up.setFocus()

    def point_out(self, line: int | None, option: int | None) -> None:
        """Show a line by its place (a word of the house: by its number), or an option."""
        if option is not None and option < len(self.options):
            self.options[option].field.setFocus()
            self.ensureWidgetVisible(self.options[option])
            return
        by_number = self.section.key == "words"
        for place, card in enumerate(self.cards):
            if line == (card.id if by_number else place):
                self.ensureWidgetVisible(card, 0, tokens.SPACE["xxl"])
                card.point_out()

    def _typed(self) -> None:
        self._weigh()
        self.typed.emit()
