import pytest
from PySide6.QtGui import QImage

from cmdesk.ui.panels.today.rows import Deed, Face, Row, RowLine

REPLY = RowLine(
    "talk 1", "Léa", "Ma bûche", avatar=("Léa", "mastodon"), mark=("Late by 1 h", "late", "bad"), spoken="Léa, late"
)
LINES = (
    REPLY,
    RowLine("send 1", "Fournée, Bluesky", "Peut-être parti", 64, chip=("to check", "question", "warn")),
    RowLine("step source", "Follow a source", "A blog, a forum", symbol="feed"),
    RowLine("post 1", "Pain", height=40, lead="14:30", icons=("mastodon", "bluesky"), mark=("by hand", "", "text3")),
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("width", [180, 700])
def test_every_kind_of_line_is_drawn(line, width, qtbot):
    face = Face(line)
    qtbot.addWidget(face)
    face.resize(width, line.height)
    image = QImage(face.size(), QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    face.render(image)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert len(colours) > 8


def test_it_says_itself_and_opens(qtbot):
    row = Row(REPLY)
    qtbot.addWidget(row)
    assert row.face.accessibleName() == "Léa, late"
    with qtbot.waitSignal(row.opened) as told:
        row.face.click()
    assert told.args == ["talk 1"]


def test_buttons_are_made_anew_only_when_there_are_others(qtbot):
    row = Row(RowLine("send 1", "Fournée", deeds=(Deed("look", "Look now", "search"), Deed("sent", "It is out"))))
    qtbot.addWidget(row)
    look, sent = row.buttons
    with qtbot.waitSignal(row.asked) as told:
        sent.click()
    assert told.args == ["send 1", "sent"]
    row.show_line(RowLine("send 1", "Autre", deeds=(Deed("look", "Look now", "search"), Deed("sent", "It is out"))))
    assert row.buttons == [look, sent]
    assert row.face.accessibleName() == "Autre"
    row.show_line(RowLine("send 1", "Autre", deeds=(Deed("edit", "Edit"),)))
    assert [button.text() for button in row.buttons] == ["Edit"]
    assert row.stops() == [row.face, *row.buttons]


def test_the_last_one_leaves_its_line_to_the_frame(qtbot):
    row = Row(REPLY)
    qtbot.addWidget(row)
    row.end(True)
    assert (row.line, row.sides) == (None, "")
    row.end(False)
    assert (row.line, row.sides) == ("line", "b")
