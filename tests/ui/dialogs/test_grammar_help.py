import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QWidget

from cmdesk.domain.queries import parse
from cmdesk.ui.dialogs.grammar_help import GrammarHelp
from cmdesk.ui.widgets import Text
from cmdesk.ui.words import speak


@pytest.fixture(params=["en", "fr"])
def language(request, qapp):
    speak(qapp, request.param)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


def test_the_help_has_examples_that_can_be_read(qtbot, language):
    parent = QWidget()
    qtbot.addWidget(parent)
    help_ = GrammarHelp(parent)
    told = {label.text() for label in help_.findChildren(Text)}
    for example, _ in help_._examples():
        assert example in told
        for one in example.split("   "):
            parse(one)
    assert ("broken OR delay" in told) is (language == "en")
    help_.deleteLater()
