from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.ui.panels.drafts.seen_out import SeenOut

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
ROW = OutboxRow(1, 1, "@n", "mastodon", 2, None, "pain", State.UNSURE, None, None, 1, "", "", NOW)


@pytest.fixture
def dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = SeenOut(window, ROW)
    made.show()
    yield made
    made.close()


def test_the_link_is_not_needed(dialog):
    assert dialog.primary.isEnabled()
    assert dialog.link() == ""


def test_what_is_no_link_is_said(dialog):
    dialog.field.setText("javascript:alert(1)")
    assert not dialog.primary.isEnabled()
    dialog.field.setText(" https://piaille.example/@n/9 ")
    assert dialog.primary.isEnabled()
    assert dialog.link() == "https://piaille.example/@n/9"
