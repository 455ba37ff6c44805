"""What a person does once on the pages of a network, before cmdesk is let in."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from cmdesk.networks.base import Facts
from cmdesk.ui.widgets import Button, Panel, Section, Text, col, row
from cmdesk.ui.words import tr


class SetUp(Panel):
    """The steps, one below the other, and the way to the page where they begin."""

    def __init__(self, facts: Facts) -> None:
        self.there = Button(tr("Open the page"), "browser", small=True)
        self.there.setAccessibleDescription(facts.console)
        self.there.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(facts.console)))
        host = QUrl(facts.console).host()
        self.steps = [Text(tr(step), "meta", wrap=True) for step in facts.steps]
        for step in self.steps:
            step.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # names are copied from it
        lines = [
            row(col(Text(f"{number}.", "meta-strong", "text2"), None, gap=0), (step, 1), gap=8)
            for number, step in enumerate(self.steps, 1)
        ]
        head = row((Section(tr("Once, at {host}", host=host)), 1), self.there, gap=8)
        self.costs = Text(tr(facts.costs), "meta", "text2", wrap=True)
        price = row(col(Text(tr("Costs"), "meta-strong", "text2"), None, gap=0), (self.costs, 1), gap=8)
        super().__init__(col(head, *lines, price, gap=8, pad=14), None, "line", 10)
