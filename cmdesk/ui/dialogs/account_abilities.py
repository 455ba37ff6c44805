"""What works on a network, what it needs and what it cannot do: said before an account is connected."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.moderation import Deed
from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.abilities import (
    ANSWER,
    AT_ONCE,
    CHANGE,
    LOOK_UP,
    MODERATE,
    PICTURES,
    POLLS,
    PUBLISH,
    QUOTES,
    READ,
    Ability,
)
from cmdesk.networks.base import Spoken
from cmdesk.ui.widgets import Icon, Panel, Section, Text, col, row
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr

_DEEDS = frozenset(deed.value for deed in Deed)


def words_of(ability: Ability) -> str:
    """A line of the table."""
    count, deeds = next(iter(ability.detail), ""), ", ".join(_deed(each) for each in ability.detail if each in _DEEDS)
    yes, no = {
        READ: (tr("Read what people write to you"), tr("Nothing is read from here")),
        AT_ONCE: (tr("New messages come at once"), tr("New messages come within minutes")),
        ANSWER: (tr("Answer"), tr("You answer in the browser")),
        PUBLISH: (tr("Publish"), tr("Answers only, no posts of your own")),
        PICTURES: (tr("Pictures, up to {count}", count=count), tr("Text without pictures")),
        POLLS: (tr("Polls, up to {count} answers or as its server says", count=count), tr("No polls from here")),
        QUOTES: (
            tr("A link to a post becomes a quote, where its author allows it"),
            tr("A link to a post stays a link"),
        ),
        CHANGE: (tr("Change what a post says after it is out"), tr("What is out cannot be changed from here")),
        MODERATE: (tr("Moderate: {deeds}", deeds=deeds), tr("Nothing to moderate from here")),
        LOOK_UP: (
            tr("A lost answer is looked up: nothing is sent twice"),
            tr("A lost answer cannot be looked up: you decide"),
        ),
    }[ability.name]
    return yes if ability.can else no


def _deed(name: str) -> str:
    return {
        Deed.APPROVE: tr("approve"),
        Deed.HOLD: tr("hold back"),
        Deed.HIDE: tr("hide"),
        Deed.SPAM: tr("spam"),
        Deed.TRASH: tr("throw away"),
        Deed.DELETE: tr("delete"),
        Deed.REPORT: tr("report"),
        Deed.MUTE: tr("mute"),
        Deed.BLOCK: tr("block"),
        Deed.LIKE: tr("like"),
        Deed.BOOST: tr("boost"),
        Deed.ACCEPT: tr("accept requests"),
    }.get(Deed(name), "")


def shown(form: NetworkForm) -> list[tuple[str, str]]:
    """Icon and words of each line, the good ones first; deeds that only take another back are left out."""
    forward = {deed.value for deed in Deed if _deed(deed.value)}
    lines = []
    for ability in form.abilities:
        kept = tuple(each for each in ability.detail if ability.name != MODERATE or each in forward)
        words = words_of(Ability(ability.name, ability.can, kept))
        lines.append(("check" if ability.can else "minus", words))
    return sorted(lines, key=lambda line: line[0] != "check")


def title_of(form: NetworkForm) -> str:
    """What people call it; most networks have the same name in every language."""
    return tr(form.title) if isinstance(form.title, Spoken) else form.title


class WhatWorks(Panel):
    """The table of one network."""

    def __init__(self) -> None:
        self._column = col(gap=8, pad=(14, 12, 14, 12))
        super().__init__(self._column, None, "line", 10)
        self._inside: QWidget | None = None
        self.hide()

    def set(self, form: NetworkForm | None) -> None:
        """Show this network, or nothing."""
        if self._inside is not None:
            self._inside.hide()
            self._column.removeWidget(self._inside)
            self._inside.deleteLater()
            self._inside = None
        self.setVisible(form is not None and form.facts is not None)
        if form is None or form.facts is None:
            return
        parts: list[Part] = [Section(tr("What works with {network}", network=title_of(form)))]
        lines = [
            row(Icon(symbol, "good" if symbol == "check" else "text3", 14), (Text(words, "meta", wrap=True), 1), gap=6)
            for symbol, words in shown(form)
        ]
        parts += lines
        facts = form.facts
        for head, told in (
            (tr("What you need"), (facts.needs,)),
            (tr("What it costs"), (facts.costs,)),
            (tr("Good to know"), (*facts.cannot, facts.keeps)),
        ):
            parts.append(Text(head, "meta-strong", "text2"))
            parts += [Text(tr(each), "meta", "text2", wrap=True) for each in told if each]
        self._inside = QWidget()
        self._inside.setLayout(col(*parts, gap=6))
        self._inside.setAccessibleName(", ".join(words for _, words in shown(form)))
        self._column.addWidget(self._inside)
