import pytest
from PySide6.QtGui import QGuiApplication

from cmdesk.domain.incidents import Statement
from cmdesk.ui.dialogs.statement_line import StatementLine, drafted

SAID = Statement("mastodon fr", "Nous cherchons.", "Malo")


def test_only_what_was_approved_is_copied_or_becomes_a_draft(qtbot):
    for said, usable in ((SAID, True), (Statement("mail", "Merci."), False)):
        line = StatementLine(said)
        qtbot.addWidget(line)
        assert (line.copy.isEnabled(), line.draft.isEnabled()) == (usable, usable)
        assert said.where in line.draft.accessibleName()
        line.copy.click()
    assert QGuiApplication.clipboard().text() == "Nous cherchons."


@pytest.mark.parametrize(
    ("accounts", "drill", "words"),
    [(1, False, "before you send it"), (0, False, "choose where it goes"), (1, True, "do not send it")],
)
def test_it_is_said_that_nothing_left(accounts, drill, words):
    assert drafted(SAID, accounts, drill).endswith(words)
