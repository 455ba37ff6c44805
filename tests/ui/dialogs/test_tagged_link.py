import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.ui.dialogs.tagged_link import TaggedLink


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_the_link_is_shown_as_it_will_be_and_given_once(room, window):
    dialog, made = TaggedLink(window, room, "", "bluesky", "Noël"), []
    dialog.made.connect(made.append)
    dialog.open()
    assert not dialog.primary.isEnabled()
    dialog.address.setText("fournil.example/noel")
    link = "https://fournil.example/noel?utm_source=bluesky&utm_medium=social&utm_campaign=no%C3%ABl"
    assert dialog.shown.said() == link
    dialog.primary.click()
    assert made == [link]
    room.settle()


def test_a_link_that_has_an_origin_shows_it(room, window):
    dialog = TaggedLink(window, room, "https://a.fr/?utm_source=lettre", "bluesky")
    assert dialog.fields["utm_source"].text() == "lettre"
    dialog.address.setText("pas une adresse")
    assert dialog.link() == ""
    dialog.deleteLater()
    room.settle()
