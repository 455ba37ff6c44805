"""The words of the house (its own, the banned ones, the glossary), and what is asked of a post before it leaves."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.proofing import POLICIES, CheckRules, HouseWord, WordKind
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.proofing import SPACES
from cmdesk.sentences import sentence
from cmdesk.store import house_words, nearness, settings
from cmdesk.ui import theme
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    Button,
    ComboField,
    Dialog,
    Field,
    IconButton,
    Labelled,
    Lines,
    ListView,
    NumberField,
    Panel,
    SectionLine,
    SourceLine,
    SourceRow,
    Switch,
    Tabs,
    Text,
    col,
    row,
)
from cmdesk.ui.words import tr

WORDS, RULES = 0, 1
NETWORKS = ("mastodon", "bluesky", "facebook", "instagram", "linkedin", "x", "telegram", "mail")
NEW = HouseWord(0, WordKind.BANNED, "")


class HouseWordsDialog(Dialog):
    """A list at the left, the chosen word at the right; the rules of the checks behind a second tab."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host, self._shown = host, NEW
        self._known: Sequence[HouseWord] = ()
        self.tabs = Tabs(tr("Words and rules"), [tr("Words"), tr("Rules")])
        self.pages = QStackedWidget()
        self.pages.addWidget(self._words_page())
        self.pages.addWidget(self._rules_page())
        body = col(self.tabs, (self.pages, 1), gap=12)
        super().__init__(
            parent, tr("Words of the house and checks"), body, tr("Save the word"), tr("Close"), width=780, height=580
        )
        self.tabs.currentChanged.connect(self._turn)
        self._show(NEW)
        self._read()

    def _words_page(self) -> QWidget:
        self.lines = Lines()
        self.list = ListView(tr("Words of the house"), SourceRow(), self.lines)
        self.add = Button(tr("New word"), "add", "soft", small=True)
        left = Panel(col((self.list, 1), row(self.add, None), gap=8))
        left.setFixedWidth(theme.u(270))
        self.kind = ComboField(tr("Kind"), [(name, kind.value) for kind, name in kinds().items()])
        self.word = Field(tr("cheap"), name=tr("Word or words"))
        self.instead = Field(tr("affordable"), name=tr("Write instead"))
        self.why = Field(tr("Our prices are fair, not low"), name=tr("Why"))
        self.remove = IconButton("bin", tr("Remove this word"))
        self._labelled = Labelled(tr("Word or words"), self.word)
        told = tr("Capitals and spaces do not matter. A word of the dictionary is right wherever it stands.")
        right = Panel(
            col(
                Labelled(tr("Kind"), self.kind),
                self._labelled,
                Labelled(tr("Write instead"), self.instead),
                Labelled(tr("Why"), self.why),
                Text(told, "meta", "text3", wrap=True),
                row(None, self.remove),
                None,
                gap=12,
            )
        )
        self.list.chosen.connect(self._chosen)
        self.add.clicked.connect(self.begin)
        self.remove.clicked.connect(self._remove)
        for field in (self.word, self.instead, self.why):
            field.textChanged.connect(lambda: self._judge())
        self.kind.activated.connect(lambda _: self._judge())
        page = QWidget()
        page.setLayout(row(left, (right, 1), gap=24))
        return page

    def _rules_page(self) -> QWidget:
        self.alt = Switch(tr("A picture without a description keeps a post from leaving"), True)
        self.days = NumberField(tr("Days in which the same post is told"), 30, 1, 365, tr("days"))
        self.grammar = Switch(tr("Read the grammar"), True)
        self.spaces: dict[str, ComboField] = {}
        names = {"fine": tr("Thin no-break spaces"), "plain": tr("No-break spaces"), "none": tr("Left as typed")}
        columns = [col(gap=12), col(gap=12)]
        for place, network in enumerate(NETWORKS):
            title = written(network)
            field = ComboField(
                tr("French spaces on {network}", network=title), [(names[each], each) for each in POLICIES]
            )
            field.activated.connect(lambda _: self._keep_rules())
            self.spaces[network] = field
            columns[place % 2].addWidget(Labelled(title, field))
        self.alt.toggled.connect(lambda _: self._keep_rules())
        self.grammar.toggled.connect(lambda _: self._keep_rules())
        self.days.valueChanged.connect(lambda _: self._keep_rules())
        page = QWidget()
        alike = row(Text(tr("Tell when a post is nearly the same as one of the last")), self.days, None, gap=8)
        alt = row(self.alt, Text(tr("A picture without a description keeps a post from leaving")), None, gap=8)
        heading = Text(tr("French spaces before ; : ! ? and inside « »"), "body-strong")
        told = tr("Read the grammar: English by Harper, French by Grammalecte where you have it")
        grammar = row(self.grammar, Text(told), None, gap=8)
        page.setLayout(
            col(alt, alike, grammar, 8, heading, row((columns[0], 1), (columns[1], 1), gap=24), None, gap=12)
        )
        return page

    def _turn(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        self.primary.setVisible(place == WORDS)

    # -- words --------------------------------------------------------------------------------------------------

    def _read(self, choose: int | None = None) -> None:
        self._filled = False
        bridge = self._host.bridge

        def take(found: Sequence[HouseWord]) -> None:
            self._known = found
            lines: list[SourceLine | SectionLine] = []
            for kind, name in kinds().items():
                mine = [each for each in found if each.kind is kind]
                if mine:
                    lines += [SectionLine(name, len(mine)), *(SourceLine(one.id, one.word, "text") for one in mine)]
            self.lines.set(lines)
            if choose is not None:
                self.list.choose(choose)

        def take_rules(rules: CheckRules) -> None:
            self.alt.setChecked(rules.alt_blocks)
            self.days.setValue(rules.days)
            self.grammar.setChecked(rules.grammar)
            bridge.ask(self, settings.read, SPACES, {}, then=take_spaces)

        def take_spaces(kept: dict[str, str]) -> None:
            for network, field in self.spaces.items():
                field.choose(kept.get(network, "fine"))
            self._filled = True

        bridge.ask(self, house_words.every, then=take)
        bridge.ask(self, nearness.rules, then=take_rules)

    def begin(self) -> None:
        """Start a new one, of the kind that was shown."""
        self._show(replace(NEW, kind=self._shown.kind))
        self.word.setFocus()

    def _chosen(self, line: object) -> None:
        if isinstance(line, SourceLine):
            found = next((each for each in self._known if each.id == line.key), None)
            if found is not None:
                self._show(found)

    def _show(self, word: HouseWord) -> None:
        self._shown = word
        self.kind.choose(word.kind.value)
        for field, said in ((self.word, word.word), (self.instead, word.instead), (self.why, word.why)):
            field.setText(said)
        self._judge()

    def written(self) -> HouseWord:
        """The word as it is written now."""
        kind = WordKind(self.kind.currentData())
        return HouseWord(self._shown.id, kind, self.word.text(), self.instead.text(), self.why.text())

    def _judge(self) -> None:
        self._labelled.set_error("")
        self.remove.setVisible(bool(self._shown.id))
        written = self.written()
        self.instead.setEnabled(written.kind is not WordKind.OWN)
        self.primary.setEnabled(bool(written.word.strip()) and written != self._shown)

    def accept(self) -> None:
        """Keep the word; the dialog stays, as there are often several."""

        def refused(error: Exception) -> None:
            if isinstance(error, Problem):
                self._labelled.set_error(sentence(error.trouble, tr))
            else:
                self._host.complain(error)

        self._host.bridge.write(
            self, house_words.keep, self.written(), then=lambda made: self._read(choose=made), otherwise=refused
        )

    def _remove(self) -> None:
        host, word = self._host, self._shown.word

        def removed(old: HouseWord) -> None:
            host.tell(tr("Removed: {name}", name=word), lambda: host.bridge.write(host.bridge, house_words.keep, old))
            self._read()

        host.bridge.write(self, house_words.remove, self._shown.id, then=removed)
        self._show(NEW)

    # -- rules --------------------------------------------------------------------------------------------------

    def _keep_rules(self) -> None:
        if not self._filled:
            return
        rules = CheckRules(self.alt.isChecked(), self.days.value(), self.grammar.isChecked())
        spaces = {network: field.currentData() for network, field in self.spaces.items()}
        self._host.bridge.write(self, nearness.keep_rules, rules)
        self._host.bridge.write(self, settings.keep, SPACES, spaces)


def kinds() -> dict[WordKind, str]:
    """What each kind is called."""
    return {
        WordKind.BANNED: tr("Banned"),
        WordKind.GLOSSARY: tr("Glossary"),
        WordKind.BRAND: tr("Spelling of a name"),
        WordKind.OWN: tr("Own dictionary"),
    }
