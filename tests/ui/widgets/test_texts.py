import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QWidget

from cmdesk.ui import theme
from cmdesk.ui.widgets import Button, Chip, Elided, Header, Heading, Icon, Key, Panel, Section, Text, col, line_of, row
from tests.ui.widgets.gallery import picture

LONG = "Nous étions six autour de la table, les yeux bandés et la fourchette sévère. " * 3


def test_text_is_never_read_as_html(qtbot):
    for text in (Text("<b>gras</b> & <i>co</i>"), Text("<b>gras</b> & <i>co</i>", leading=140)):
        qtbot.addWidget(text)
        assert text.said() == "<b>gras</b> & <i>co</i>"
        assert "<b>" not in text.text() or text.textFormat() is Qt.TextFormat.PlainText
        assert QAccessible.queryAccessibleInterface(text).text(QAccessible.Text.Name) == "<b>gras</b> & <i>co</i>"


def test_a_tooltip_is_never_read_as_html(qtbot):
    """It would fetch the image, from a file server of the stranger's choice even."""
    hostile = '<img src="file://evil.example/share/x.png"> ' * 20
    elided, chip = Elided(hostile), Chip(hostile)
    for widget in (elided, chip):
        qtbot.addWidget(widget)
        widget.resize(80, 20)
        widget.show()
        widget.grab()
        assert "&lt;img" in widget.toolTip()
        assert "<img" not in widget.toolTip()
    elided.setText(LONG)
    assert elided.toolTip() == LONG.strip()


@pytest.mark.parametrize("leading", [0, 140])
def test_wrapped_text_is_as_tall_as_its_width_asks(qtbot, leading):
    text = Text(LONG, "reading", wrap=True, leading=leading)
    qtbot.addWidget(text)
    assert text.heightForWidth(300) > 2 * text.heightForWidth(900)
    assert text.minimumSizeHint().width() == 60
    assert text.minimumSizeHint().height() < 30


def test_a_narrow_space_stays_unbreakable_in_open_lines():
    assert "\u202f" not in Text("Oui\u202f!", leading=140).text()
    assert "Oui\u00a0!" in Text("Oui\u202f!", leading=140).text()
    assert "\u202f" in Text("Oui\u202f!").text()


def test_words_and_their_colour_may_change(qtbot):
    text = Text("Avant", "meta", "text2")
    qtbot.addWidget(text)
    text.setText("Après")
    text.set_tone("bad")
    assert text.said() == text.accessibleName() == "Après"
    assert text.palette().color(QPalette.ColorRole.WindowText) == theme.colour("bad")


def test_a_switch_keeps_only_the_tone(qtbot, qapp):
    text = Text("Voir https://x.example", tone="text2")
    qtbot.addWidget(text)
    theme.apply(qapp, "dark", 1.0, still=True)
    assert text.palette().color(QPalette.ColorRole.WindowText) == theme.colour("text2")
    assert text.palette().color(QPalette.ColorRole.Link) == theme.colour("accent_text")


def test_one_line_gives_way_and_tells_the_whole_in_its_tooltip(qtbot):
    line = Elided(LONG)
    window = Panel(col(line))
    qtbot.addWidget(window)
    window.resize(200, 40)
    window.show()
    assert window.width() == 200
    assert line.toolTip() == line.text() == LONG.strip()
    line.setText("Court")
    assert line.toolTip() == ""


def test_an_icon_alone_is_named(qtbot):
    icon = Icon("late", "bad", says="En retard")
    qtbot.addWidget(icon)
    assert icon.accessibleName() == icon.toolTip() == "En retard"
    before = picture(icon)
    icon.set("ok", "good", "À l’heure")
    assert picture(icon) != before
    assert icon.accessibleName() == "À l’heure"


def test_an_icon_grows_with_the_text(qtbot, qapp):
    icon = Icon("late")
    qtbot.addWidget(icon)
    theme.apply(qapp, "light", 2.0, still=True)
    assert icon.width() == 36


def test_a_key_is_drawn_as_a_key(qtbot):
    key = Key("Ctrl")
    qtbot.addWidget(key)
    assert key.width() > key.height() == 20
    assert QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Name) == "Ctrl"


@pytest.mark.parametrize("extra", ["", 4, "2 sur 4", Button])
def test_a_section_has_a_title_and_perhaps_more(qtbot, extra):
    section = Section("Images", extra("Ajouter") if extra is Button else extra)
    qtbot.addWidget(section)
    assert section.title.said() == "Images"
    assert len(section.findChildren(Text)) == (2 if extra in (4, "2 sur 4") else 1)
    assert len(section.findChildren(Button)) == (extra is Button)


def test_a_header_has_a_title_a_count_and_actions(qtbot):
    header = Header("À traiter", Button("Filtrer"), symbol="inbox", sub=12)
    qtbot.addWidget(header)
    header.show()
    assert header.height() == 48
    assert header.sub.said() == "12"
    header.set_sub("")
    assert not header.sub.isVisible()


def test_a_header_takes_a_widget_for_a_title(qtbot):
    title = Button("À traiter 12")
    header = Header(title)
    qtbot.addWidget(header)
    assert header.title is title


def test_an_icon_and_its_words_make_a_line(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(col(line_of("happy", "Content", wrap=True), line_of("late", "En retard"), row(Heading("Titre"))))
    assert [text.said() for text in holder.findChildren(Text)] == ["Content", "En retard", "Titre"]
    assert len(holder.findChildren(Icon)) == 2
