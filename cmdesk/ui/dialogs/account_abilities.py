"""What works on a network, what it needs and what it cannot do: said before an account is connected."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.moderation import Deed
from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.abilities import ANSWER, AT_ONCE, LOOK_UP, MODERATE, PICTURES, PUBLISH, READ, Ability
from cmdesk.ui.widgets import Icon, Panel, Section, Text, col, row
from cmdesk.ui.widgets.layout import Part
from cmdesk.ui.words import tr


def words_of(ability: Ability) -> str:
    """A line of the table."""
    match ability.name, ability.can:
        case name, True if name == READ:
            return tr("Read what people write to you")
        case name, True if name == AT_ONCE:
            return tr("New messages come at once")
        case name, False if name == AT_ONCE:
            return tr("New messages come within minutes")
        case name, True if name == ANSWER:
            return tr("Answer")
        case name, True if name == PUBLISH:
            return tr("Publish")
        case name, False if name == PUBLISH:
            return tr("Answers only, no posts of your own")
        case name, True if name == PICTURES:
            return tr("Pictures, up to {count}", count=ability.detail[0])
        case name, False if name == PICTURES:
            return tr("Text without pictures")
        case name, True if name == MODERATE:
            return tr("Moderate: {deeds}", deeds=", ".join(_deed(each) for each in ability.detail))
        case name, False if name == MODERATE:
            return tr("Nothing to moderate from here")
        case name, True if name == LOOK_UP:
            return tr("A lost answer is looked up: nothing is sent twice")
    return tr("A lost answer cannot be looked up: you decide")


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
        parts: list[Part] = [Section(tr("What works with {network}", network=tr(form.title)))]
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
