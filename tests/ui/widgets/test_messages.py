import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cmdesk.ui import theme
from cmdesk.ui.widgets import Avatar, Chip, Day, IconButton, Message
from cmdesk.ui.widgets.messages import linked
from tests.ui.widgets.gallery import picture


@pytest.mark.parametrize(("kind", "paper"), [("theirs", "sunken"), ("ours", "accent_soft"), ("note", "note")])
def test_who_speaks_is_seen_and_heard(qtbot, kind, paper):
    message = Message("Léa Marchand", "11:40", "Bonjour", kind, "mastodon")
    qtbot.addWidget(message)
    message.resize(400, message.heightForWidth(400))
    image = picture(message)
    assert image.pixel(360, image.height() // 2) == theme.colour(paper).rgb()
    assert message.accessibleName().startswith("Léa Marchand")
    assert ("private note" in message.accessibleName()) is (kind == "note")
    assert bool(message.findChildren(Avatar)) is (kind == "theirs")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Voir https://fournil.example/2214.", "https://fournil.example/2214"),
        ("(https://fournil.example/a_(b)", "https://fournil.example/a_(b"),
        ("« https://fournil.example »", "https://fournil.example"),
        ("http://x.example/?a=1&b=<2", "http://x.example/?a=1&amp;b="),
    ],
)
def test_addresses_become_links_without_the_punctuation_after_them(text, address):
    assert f'<a href="{address}">{address}</a>' in linked(text)


def test_what_others_write_is_never_html(qtbot):
    evil = '<img src="https://spy.example/x.png"> <a href="javascript:x">y</a> & "z"'
    assert "<img" not in linked(evil)
    assert '<a href="javascript' not in linked(evil)
    message = Message("Léa", "11:40", "<b>gras</b>")
    qtbot.addWidget(message)
    message.speech.setSelection(0, 11)
    assert message.speech.selectedText() == "<b>gras</b>"


def test_lines_and_no_break_spaces_are_kept():
    assert "Un<br>Deux" in linked("Un\nDeux")
    assert "Oui\u00a0!" in linked("Oui\u202f!")


def test_a_link_is_followed_by_key(qtbot):
    message = Message("Léa", "11:40", "Voir https://fournil.example/2214 demain")
    qtbot.addWidget(message)
    message.show()
    message.activateWindow()
    message.speech.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(message.link_clicked) as told:
        QTest.keyClick(message.speech, Qt.Key.Key_Tab)
        QTest.keyClick(message.speech, Qt.Key.Key_Return)
    assert told.args == ["https://fournil.example/2214"]


def test_words_can_be_selected_and_copied(qtbot):
    message = Message("Léa", "11:40", "Bonjour à tous")
    qtbot.addWidget(message)
    message.speech.setSelection(0, 7)
    assert message.speech.selectedText() == "Bonjour"
    assert QApplication.clipboard() is not None


def test_a_quote_is_folded_until_asked_for(qtbot):
    message = Message("Léa", "11:40", "Oui", quoted="Le 4 décembre, vous écriviez")
    qtbot.addWidget(message)
    message.show()
    assert not message.quote.isVisible()
    folded = message.heightForWidth(400)
    QTest.keyClick(message.toggle, Qt.Key.Key_Space)
    assert message.quote.isVisible()
    assert message.toggle.accessibleName() == "Hide what was quoted"
    assert message.heightForWidth(400) > folded
    message.toggle.click()
    assert not message.quote.isVisible()


def test_without_a_quote_there_is_nothing_to_unfold(qtbot):
    message = Message("Léa", "11:40", "Oui")
    qtbot.addWidget(message)
    message.show()
    assert not message.toggle.isVisible()


def test_what_became_of_it_is_its_last_line(qtbot):
    message = Message("Vous", "12:05", "Merci", "ours")
    qtbot.addWidget(message)
    message.show()
    assert not message.happened.isVisible()
    message.set_happened("ok", "Envoyé, paru sur Mastodon à 12:05")
    assert message.happened.isVisible()
    assert message.accessibleName().endswith("Merci, Envoyé, paru sur Mastodon à 12:05")
    message.set_happened("ok", "")
    assert not message.happened.isVisible()


def test_a_message_may_carry_more_and_tells_its_exact_time(qtbot):
    message = Message("Léa", "11:40", "Oui", extra=Chip("commande n° 2214", "bag"), exact_time="5 décembre 2026, 11:40")
    qtbot.addWidget(message)
    assert message.findChildren(Chip)
    assert message.time.toolTip() == "5 décembre 2026, 11:40"


def test_a_day_is_named(qtbot):
    day = Day("Aujourd’hui")
    qtbot.addWidget(day)
    assert day.accessibleName() == day.words.said() == "Aujourd’hui"


def test_what_stands_in_the_corner_is_beside_the_name_and_takes_no_line(qtbot):
    button = IconButton("more", "What can be done to this message")
    plain, cornered = Message("Léa", "11:40", "Bonjour"), Message("Léa", "11:40", "Bonjour", corner=button)
    for each in (plain, cornered):
        qtbot.addWidget(each)
        each.resize(400, each.heightForWidth(400))
        each.show()
    places = [each.author.mapTo(each, QPoint(0, 0)) for each in (plain, cornered)]
    assert places[0] == places[1]
    assert button.mapTo(cornered, QPoint(0, 0)).y() <= places[1].y()
    assert button.mapTo(cornered, button.rect().topRight()).x() > 320
    assert cornered.heightForWidth(400) <= plain.heightForWidth(400) + 8
