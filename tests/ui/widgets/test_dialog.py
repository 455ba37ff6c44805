import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cmdesk import ui
from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import Dialog, Field, Panel, Text, TextArea, col, question
from cmdesk.ui.widgets.dialog import Veil

LONG = "Nous étions six autour de la table, les yeux bandés et la fourchette sévère. " * 40


@pytest.fixture
def window(qtbot):
    made = Panel(fill="surface")
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    return made


@pytest.fixture
def dialog(window, qtbot):
    field = Field("Nom du serveur")
    made = Dialog(
        window, "Ajouter un compte", col(field, TextArea("Note")), "Continuer avec Mastodon", quiet="Plus tard"
    )
    made.open()
    qtbot.waitExposed(made)
    yield made
    made.close()


def test_of_two_that_are_the_same_the_first_stays(dialog, window, qtbot):
    twin = Dialog(window, "Ajouter un compte", col(Field("Nom")), "Continuer")
    gone = []
    twin.destroyed.connect(lambda: gone.append(True))
    twin.open()
    qtbot.waitUntil(lambda: bool(gone))
    assert [one for one in window.findChildren(Dialog) if one.isVisible()] == [dialog]
    other = Dialog(window, "Autre chose", col(Field("Nom")), "Continuer")
    other.open()
    assert other.isVisible()
    other.close()
    above = Dialog(dialog, "Ajouter un compte", col(Field("Nom")), "Continuer")
    above.open()
    assert above.isVisible()
    above.close()
    dialog.reject()
    again = Dialog(window, "Ajouter un compte", col(Field("Nom")), "Continuer")
    again.open()
    assert again.isVisible()
    again.close()


def test_one_that_is_over_goes_when_the_next_of_its_kind_opens(window, qtbot):
    class Other(Dialog):
        pass

    def opened(kind, title):
        made = kind(window, title, Text("…"), "Continuer")
        made.open()
        return made

    other = opened(Other, "0")
    other.reject()
    for number in range(1, 4):
        made = opened(Dialog, str(number))
        qtbot.waitUntil(lambda: len(window.findChildren(Dialog)) == 2)
        made.accept()
    waiting = Dialog(window, "was made, and waits to be opened", Text("…"), "Continuer")
    made.open()
    last = opened(Dialog, "4")
    QTest.qWait(20)
    assert {each.windowTitle() for each in window.findChildren(Dialog)} == {
        *("0", "3", "4", "was made, and waits to be opened"),
    }
    waiting.open()
    for each in (waiting, last, made):
        each.close()


def test_it_is_640_wide_in_the_middle_over_a_veil(dialog, window):
    assert dialog.width() == 640
    assert abs(dialog.geometry().center().x() - window.geometry().center().x()) <= 1
    (veil,) = window.findChildren(Veil)
    assert veil.isVisible()
    assert veil.size() == window.size()
    window.resize(1100, 800)
    assert veil.size() == window.size()
    dialog.reject()
    assert not veil.isVisible()


def test_the_shadow_is_where_the_dialog_was_put(dialog, window):
    """Whatever place Qt tells before the window manager has placed it; then it follows a hand that drags it."""
    (veil,) = window.findChildren(Veil)
    right = veil.grab().toImage()
    dialog.move(window.mapToGlobal(QPoint(0, 0)))
    assert veil.grab().toImage() == right
    dialog._dragged = True
    dialog.move(window.mapToGlobal(QPoint(40, 40)))
    assert veil.grab().toImage() != right
    dialog.fit()
    assert veil.grab().toImage() == right


def test_escape_and_cancel_leave_without_doing(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        dialog.cancel.click()


def test_enter_does_it(dialog, qtbot):
    field = dialog.findChild(Field)
    field.setFocus()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_does_it_after_the_button_had_the_focus(dialog, qtbot):
    dialog.primary.setFocus()
    field = dialog.findChild(Field)
    field.setFocus()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_enter_breaks_the_line_of_a_text_and_ctrl_enter_does_it(dialog, qtbot):
    area = dialog.findChild(TextArea)
    area.setFocus()
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(area, Qt.Key.Key_Return)
    assert area.text() == "\n"
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_cannot_be_done_yet_is_not_done_by_enter(dialog, qtbot):
    dialog.set_primary("Continuer", enabled=False)
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(dialog.findChild(Field), Qt.Key.Key_Return)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.primary.text() == "Continuer"


def test_the_quiet_button_steps_aside(dialog, qtbot):
    with qtbot.waitSignal(dialog.stepped_aside):
        dialog.quiet.click()
    assert dialog.isVisible()


def test_buttons_without_words_are_not_there(window):
    dialog = Dialog(window, "Aide", col(Text("Un")), cancel="Fermer")
    dialog.open()
    assert not dialog.primary.isVisible()
    assert not dialog.quiet.isVisible()
    assert dialog.cancel.text() == "Fermer"
    dialog.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_is_never_larger_than_the_window_and_then_scrolls(window, qapp, scale):
    theme.apply(qapp, "light", scale, still=True)
    dialog = Dialog(window, "Règles", col(Text(LONG, wrap=True)), "Accepter")
    dialog.open()
    qapp.processEvents()
    assert dialog.width() <= window.width() - 32
    assert dialog.height() <= window.height() - 32
    assert dialog.foot.isVisible()
    if scale == 2.0:
        assert dialog.body.verticalScrollBar().maximum() > 0
    dialog.close()


def test_a_short_one_is_only_as_tall_as_it_needs(window, qapp):
    dialog = Dialog(window, "Nom", col(Field("Nom")), "Renommer")
    dialog.open()
    qapp.processEvents()
    assert dialog.height() < 220
    assert dialog.body.verticalScrollBar().maximum() == 0
    dialog.close()


def test_it_grows_without_a_bar_when_more_is_shown(window, qtbot):
    words = "Un blog, un journal, une chaîne, un forum, tout ce qui publie"
    hint, more = Text(words, wrap=True), Text("\n".join("abcdefgh"))
    # Just wide enough for one line, as long as there is no bar.
    dialog = Dialog(window, "Source", col(hint, more), "Chercher", width=round(paint.width(words)) + 52)
    more.hide()
    dialog.open()
    qtbot.waitExposed(dialog)
    before = dialog.height()
    more.show()
    dialog.fit_soon()
    qtbot.waitUntil(lambda: dialog.height() > before + 80)
    assert dialog.body.verticalScrollBar().maximum() == 0
    qtbot.waitUntil(lambda: dialog.body.viewport().width() == dialog.width())  # a bar that was there has gone
    dialog.close()


def test_a_question_names_what_will_be_done(window, qtbot):
    asked = question(window, "Supprimer le compte ?", "Les messages restent.", "Supprimer le compte", danger=True)
    asked.open()
    assert asked.windowTitle() == asked.accessibleName() == "Supprimer le compte ?"
    assert asked.primary.text() == "Supprimer le compte"
    assert asked.width() == 480
    with qtbot.waitSignal(asked.accepted):
        asked.primary.click()


def test_every_thing_in_it_can_be_reached_by_key(dialog):
    reached, widget = set(), dialog.findChild(Field)
    for _ in range(20):
        reached.add(widget)
        widget = widget.nextInFocusChain()
    wanted = {dialog.primary, dialog.cancel, dialog.quiet, dialog.close_button}
    assert all(isinstance(w, QWidget) and w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in wanted)
    assert wanted <= reached


def test_one_over_another_may_be_larger(dialog, window, qtbot):
    """It has the room of the window, not that of the dialog below."""
    tall = Dialog(dialog, "Nouvelle règle", col(Text(LONG, wrap=True)), "Enregistrer", width=720)
    tall.open()
    qtbot.waitExposed(tall)
    assert tall.height() > dialog.height()
    assert tall.width() == 720
    assert abs(tall.geometry().center().x() - window.geometry().center().x()) <= 1
    tall.reject()


def test_no_ring_lies_around_the_cross_when_the_main_button_has_nothing_to_do(window, qtbot):
    dialog = Dialog(window, "Hidden by rules", Text("", "body"), "Show all again", "Close")
    dialog.open()
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.primary)
    dialog.set_primary("Show all again", enabled=False)
    assert dialog.focusWidget() is dialog.cancel
    assert not dialog.cancel._ring
    assert not dialog.close_button._ring


def test_no_dialog_calls_anything_its_own_as_the_frame_does():
    """Else the one takes the place of the other, whichever is made last."""

    def own(made: ast.ClassDef) -> set[str]:
        stored = (one for one in ast.walk(made) if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store))
        return {one.attr for one in stored if isinstance(one.value, ast.Name) and one.value.id == "self"}

    folder = Path(ui.__file__).parent
    found = [each for path in folder.rglob("*.py") for each in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    kinds = [each for each in found if isinstance(each, ast.ClassDef)]
    frame = {name for each in kinds if each.name == "Dialog" for name in own(each) if not name.startswith("_")}
    dialogs = [each for each in kinds if any(isinstance(one, ast.Name) and one.id == "Dialog" for one in each.bases)]
    assert len(dialogs) > 50
    assert {each.name: own(each) & frame for each in dialogs if own(each) & frame} == {}


def test_tab_reaches_in_its_place_what_was_added_while_it_is_open(window, qtbot):
    place = col(gap=0)
    first, last = Field(), Field()
    dialog = Dialog(window, "Comptes", col(first, place, last), "Fermer")
    dialog.open()
    later = Field()
    place.addWidget(later)
    qtbot.waitUntil(later.isVisible)
    first.setFocus()
    met = []
    for _ in range(2):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        met.append(dialog.focusWidget())
    assert met == [later, last]
    dialog.reject()
