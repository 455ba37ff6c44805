"""The words of the house (its own, the banned ones, the glossary), and what is asked of a post before it leaves."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.proofing import POLICIES, CheckRules, HouseWord, WordKind
from cmdesk.engine.desk.proofing import SPACES
from cmdesk.store import house_words, nearness, settings
from cmdesk.ui.dialogs.list_with_form import ListWithForm, Shelf
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Field, Labelled, NumberField, Panel, SourceLine, Switch, Tabs, Text, col, row
from cmdesk.ui.words import tr

WORDS, RULES = 0, 1
NETWORKS = ("mastodon", "bluesky", "facebook", "instagram", "linkedin", "x", "telegram", "mail")
NEW = HouseWord(0, WordKind.BANNED, "")


class HouseWordsDialog(ListWithForm):
    """A list at the left, the chosen word at the right; the rules of the checks behind a second tab."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self.tabs = Tabs(tr("Words and rules"), [tr("Words"), tr("Rules")], flush=True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._words_page(host))
        self.pages.addWidget(self._rules_page())
        body = col(self.tabs, (self.pages, 1), gap=12)
        super().__init__(
            parent, tr("Words of the house and checks"), body, tr("Save the word"), tr("Close"), width=780, height=580
        )
        self.tabs.currentChanged.connect(self._turn)
        self.show_one(NEW)
        self.read()
        self._read_rules()

    def _words_page(self, host: Host) -> QWidget:
        kept = (house_words.every, house_words.keep, house_words.remove)
        shelf = Shelf(NEW, *kept, kinds, lambda one: str(one.word), lambda one: SourceLine(one.id, one.word, "text"))
        left = self.lay_list(host, shelf, tr("Words of the house"), tr("New word"), tr("Remove this word"), 270)
        self.kind = ComboField(tr("Kind"), [(name, kind.value) for kind, name in kinds().items()])
        self.word = Field(tr("cheap"), name=tr("Word or words"))
        self.instead = Field(tr("affordable"), name=tr("Write instead"))
        self.why = Field(tr("Our prices are fair, not low"), name=tr("Why"))
        self.named, self.begin_at = Labelled(tr("Word or words"), self.word), self.word
        told = tr("Capitals and spaces do not matter. A word of the dictionary is right wherever it stands.")
        right = Panel(
            col(
                Labelled(tr("Kind"), self.kind),
                self.named,
                Labelled(tr("Write instead"), self.instead),
                Labelled(tr("Why"), self.why),
                Text(told, "meta", "text3", wrap=True),
                row(None, self.remove),
                None,
                gap=12,
            )
        )
        for field in (self.word, self.instead, self.why):
            field.textChanged.connect(lambda: self.judge())
        self.kind.activated.connect(lambda _: self.judge())
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

    def fill(self, word: HouseWord) -> None:
        self.kind.choose(word.kind.value)
        for field, said in ((self.word, word.word), (self.instead, word.instead), (self.why, word.why)):
            field.setText(said)

    def written(self) -> HouseWord:
        """The word as it is written now."""
        kind = WordKind(self.kind.currentData())
        return HouseWord(self._shown.id, kind, self.word.text(), self.instead.text(), self.why.text())

    def judge(self) -> None:
        super().judge()
        written = self.written()
        self.instead.setEnabled(written.kind is not WordKind.OWN)
        self.primary.setEnabled(bool(written.word.strip()) and written != self._shown)

    # -- rules --------------------------------------------------------------------------------------------------

    def _read_rules(self) -> None:
        self._filled = False
        bridge = self._host.bridge

        def take(rules: CheckRules) -> None:
            self.alt.setChecked(rules.alt_blocks)
            self.days.setValue(rules.days)
            self.grammar.setChecked(rules.grammar)
            bridge.ask(self, settings.read, SPACES, {}, then=take_spaces)

        def take_spaces(kept: dict[str, str]) -> None:
            for network, field in self.spaces.items():
                field.choose(kept.get(network, "fine"))
            self._filled = True

        bridge.ask(self, nearness.rules, then=take)

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
