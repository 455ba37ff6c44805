import time

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget

from cmdesk.store import sources
from cmdesk.ui.dialogs.watch_page import WatchPage
from tests.networks.test_page_outline import PAGE
from tests.ui.watching import Desktop

ADDRESS = "https://avis.example/fournil"


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.web.pages[ADDRESS] = ("text/html", PAGE.encode())
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def looked(window, desktop, qtbot, **more):
    dialog = WatchPage(window, desktop, ADDRESS, **more)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.blocks.lines.rowCount() > 0)
    return dialog


def row_of(dialog, text):
    lines = dialog.blocks.lines
    return next(row for row in range(lines.rowCount()) if lines.line(row).name == text)


def click(dialog, qtbot, text):
    """As a person would, in the middle of the words."""
    blocks = dialog.blocks
    place = blocks.visualRect(blocks.lines.index(row_of(dialog, text), 0)).center()
    qtbot.mouseClick(blocks.viewport(), Qt.MouseButton.LeftButton, pos=place)


def watched(dialog):
    lines = dialog.blocks.lines
    return [lines.line(row).name for row in range(lines.rowCount()) if lines.line(row).watched]


def previewed(dialog, qtbot):
    """The words that the dialog says would be watched."""
    qtbot.waitUntil(lambda: dialog._asking is None and not dialog._typing.isActive())
    return dialog.seen.toPlainText().split("\n")


def test_a_part_is_chosen_by_a_click_and_made_larger_and_smaller(window, desktop, qtbot):
    dialog = looked(window, desktop, qtbot)
    assert not dialog.primary.isEnabled()
    click(dialog, qtbot, "Le meilleur pain.")
    assert watched(dialog) == previewed(dialog, qtbot) == ["Le meilleur pain."]
    dialog.wider.click()
    assert watched(dialog) == previewed(dialog, qtbot) == ["Excellent", "Le meilleur pain."]
    dialog.wider.click()
    assert len(watched(dialog)) == 4
    assert dialog.selector.text() == "div.reviews"
    dialog.narrower.click()
    assert watched(dialog) == ["Excellent", "Le meilleur pain."]
    dialog.narrower.click()
    assert not dialog.narrower.isEnabled()


def test_a_part_is_chosen_by_keys_alone(window, desktop, qtbot):
    dialog = looked(window, desktop, qtbot)
    keys = Qt.Key
    for key in (keys.Key_Down, keys.Key_Down, keys.Key_Down, keys.Key_Down, keys.Key_Up):
        qtbot.keyClick(dialog.blocks, key)
    assert watched(dialog) == []  # going through the page chooses nothing
    qtbot.keyClick(dialog.blocks, keys.Key_Return)
    assert watched(dialog) == ["Excellent"]
    qtbot.keyClick(dialog.blocks, keys.Key_Left)
    assert watched(dialog) == ["Excellent", "Le meilleur pain."]
    qtbot.keyClick(dialog.blocks, keys.Key_Right)
    assert watched(dialog) == previewed(dialog, qtbot) == ["Excellent"]
    assert desktop.said == []
    qtbot.keyClick(dialog.blocks, keys.Key_Return)
    qtbot.waitUntil(lambda: bool(desktop.said))
    assert not dialog.isVisible()


def test_a_selector_can_be_written_by_hand(window, desktop, qtbot):
    dialog = looked(window, desktop, qtbot)
    dialog.selector.setFocus()
    qtbot.keyClicks(dialog.selector, "article h2")
    assert previewed(dialog, qtbot) == ["Excellent", "Moyen"]
    assert watched(dialog) == ["Excellent", "Moyen"]
    assert dialog.primary.isEnabled()
    qtbot.keyClicks(dialog.selector, "[[")
    assert "no CSS selector" in (previewed(dialog, qtbot) and dialog.selector.error())
    assert not dialog.primary.isEnabled()
    dialog.selector.clear()
    qtbot.keyClicks(dialog.selector, "aside")
    assert "Nothing on this page" in (previewed(dialog, qtbot) and dialog.selector.error())
    assert watched(dialog) == []


def test_a_click_on_a_date_leaves_dates_out(window, desktop, qtbot):
    page = "<body><p>Ouvert le 3 mars 2026, 12 avis</p><p>x</p></body>"
    desktop.web.pages[ADDRESS] = ("text/html", page.encode())
    dialog = looked(window, desktop, qtbot)
    click(dialog, qtbot, "Ouvert le 3 mars 2026, 12 avis")
    previewed(dialog, qtbot)
    assert "line-through" in dialog.seen.toHtml()
    dialog.seen.anchorClicked.emit(QUrl("rule:dates"))
    assert not dialog.dates.isChecked()
    dialog.seen.anchorClicked.emit(QUrl("rule:numbers"))
    assert dialog.numbers.isChecked()
    assert previewed(dialog, qtbot) == ["Ouvert le 3 mars 2026, 12 avis"]


def test_the_part_is_watched_with_what_does_not_count(window, desktop, qtbot):
    told = []
    dialog = looked(window, desktop, qtbot, folder="Avis", done=told.append)
    click(dialog, qtbot, "Le meilleur pain.")
    dialog.wider.click()
    dialog.wider.click()
    dialog.numbers.setChecked(True)
    dialog.words.setText("publicité, cookies ,")
    previewed(dialog, qtbot)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(told))
    (row,) = desktop.office.read(sources.rows)
    assert (row.kind, row.address, row.folder, row.title) == ("page", ADDRESS, "Avis", "Avis sur le Fournil")
    wanted = {"selector": "div.reviews", "ignore": ["dates", "numbers"], "words": ["publicité", "cookies"]}
    assert row.options == wanted
    assert "second look" in desktop.said[0]


def test_choosing_again_begins_with_what_was_chosen(window, desktop, qtbot):
    before = {"selector": "div.reviews", "ignore": ["numbers"], "words": ["cookies"]}
    dialog = looked(window, desktop, qtbot, before=before)
    qtbot.waitUntil(lambda: len(watched(dialog)) == 4)
    assert (dialog.dates.isChecked(), dialog.numbers.isChecked()) == (False, True)
    assert dialog.words.text() == "cookies"
    assert previewed(dialog, qtbot)[0] == "Excellent"
    assert dialog.primary.isEnabled()


def test_a_page_of_two_megabytes_is_drawn_without_a_stall(window, desktop, qtbot):
    """The rows are measured a few at a time; no step of it is felt."""
    product = "<section><h2>Miche {0}</h2><p>{1}</p><table><tr><td>Prix</td><td>{0},20 €</td></tr></table></section>"
    words = "Une belle miche de pain au levain, " * 17
    page = "<body>" + "".join(product.format(n, words) for n in range(2_900)) + "</body>"
    assert len(page.encode()) > 2_000_000
    desktop.web.pages[ADDRESS] = ("text/html", page.encode())
    dialog = looked(window, desktop, qtbot)
    late, steps = [], dialog.blocks._measure
    began = time.process_time()

    def timed():
        start = time.thread_time()
        steps()
        late.append(time.thread_time() - start)

    dialog.blocks._measuring.timeout.disconnect()
    dialog.blocks._measuring.timeout.connect(timed)
    dialog.blocks._measure_anew()
    qtbot.waitUntil(lambda: not dialog.blocks._measuring.isActive())
    assert len(late) > 10
    assert sorted(late)[len(late) // 2] < 0.1, (max(late), time.process_time() - began)


def test_a_page_that_does_not_answer_is_told_beside_the_address(window, desktop, qtbot):
    desktop.web.pages.clear()
    dialog = WatchPage(window, desktop, ADDRESS)
    dialog.open()
    qtbot.waitUntil(lambda: "cannot be reached" in dialog.field.error())
    dialog.field.setText("https://autre.example/")
    assert dialog.primary.isEnabled()


def test_a_page_with_nothing_to_read_cannot_be_watched(window, desktop, qtbot):
    desktop.web.pages[ADDRESS] = ("text/html", b"<div id=app></div><script>x()</script>")
    dialog = WatchPage(window, desktop, ADDRESS)
    dialog.open()
    qtbot.waitUntil(lambda: "nothing to read" in dialog.told.text())
    assert not dialog.primary.isEnabled()
