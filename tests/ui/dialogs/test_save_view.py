"""Naming what the list shows."""

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.conversations import State, View
from cmdesk.ui.dialogs.save_view import SaveView


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_view_needs_a_name(window):
    dialog = SaveView(window, View())
    assert not dialog.primary.isEnabled()
    dialog.name.setText("Commandes")
    assert dialog.primary.isEnabled()


def test_it_is_narrowed_further(window):
    told = []
    dialog = SaveView(window, View(State.WAITING, label_id=3, text="noël"))
    dialog.named.connect(lambda name, view: told.append((name, view)))
    dialog.name.setText(" Commandes de Noël ")
    dialog.sentiment.choose(-1)
    dialog.language.choose("fr")
    dialog.unread.setChecked(True)
    dialog.accept()
    assert told == [
        ("Commandes de Noël", View(State.WAITING, label_id=3, text="noël", sentiment=-1, language="fr", unread=True))
    ]


@pytest.mark.parametrize("view", [View(), View(None), *(View(state) for state in State if state is not State.MERGED)])
def test_what_is_kept_as_it_was_is_the_view_itself(window, view):
    assert SaveView(window, view).view() == view
