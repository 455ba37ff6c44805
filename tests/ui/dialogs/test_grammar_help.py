from PySide6.QtWidgets import QWidget

from cmdesk.domain.queries import parse
from cmdesk.ui.dialogs.grammar_help import GrammarHelp
from cmdesk.ui.widgets import Text


def test_the_help_has_examples_that_can_be_read(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    help_ = GrammarHelp(parent)
    told = {label.text() for label in help_.findChildren(Text)}
    for example, _ in help_._examples():
        assert example in told
        for one in example.split("   "):
            parse(one)
    help_.deleteLater()
