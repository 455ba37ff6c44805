import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import items, rules
from cmdesk.ui.dialogs.edit_rule import EditRule
from cmdesk.ui.dialogs.rule_line import RunLine
from cmdesk.ui.dialogs.rules import LOG, RulesDialog
from tests.ui.watching import Desktop


def rule(name: str, word: str = "panne") -> Rule:
    return Rule(0, name, (Event.ARRIVED,), (Condition(Ask.QUERY, word),), (Action(Do.STAR),))


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.arrive(made.source("Ouest"), made.article("Une panne", "Four."), made.article("Du pain", "Bon."))
    for name in ("Un", "Deux", "Trois"):
        made.office.do(made.office.engine.write(rules.add, rule(name), made.now()))
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


@pytest.fixture
def dialog(desktop, window, qtbot):
    made = RulesDialog(window, desktop)
    made.open()
    qtbot.waitUntil(lambda: len(made.lines) == 3)
    return made


def names(desktop):
    return [one.name for one in desktop.office.read(rules.every)]


def starred(desktop):
    return len(desktop.office.read(items.page, items.View(starred=True)))


def logged(dialog):
    return [line for line in dialog.findChildren(RunLine) if not line.isHidden()]


def test_rules_are_listed_in_order_and_switched(dialog, desktop, qtbot):
    assert [line.rule.name for line in dialog.lines] == ["Un", "Deux", "Trois"]
    dialog.lines[1].switch.click()
    qtbot.waitUntil(lambda: not desktop.office.read(rules.every)[1].enabled)
    qtbot.waitUntil(lambda: not dialog.lines[1].switch.isChecked())


def test_the_order_is_changed_by_drag_and_by_key(dialog, desktop, qtbot):
    dialog.lines[0].dragged.emit(2)
    qtbot.waitUntil(lambda: [line.rule.name for line in dialog.lines] == ["Deux", "Trois", "Un"])
    assert names(desktop) == ["Deux", "Trois", "Un"]
    dialog.activateWindow()
    dialog.lines[2].switch.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(desktop) == ["Deux", "Un", "Trois"])
    dialog.move_rule(dialog.rules[0].id, -5)  # there is nothing above


def test_a_line_that_was_pressed_is_moved_by_key(dialog, desktop, qtbot):
    dialog.show()
    last = dialog.lines[-1].rule.name
    qtbot.mouseClick(dialog.lines[-1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.lines[-2].rule.name == last)


def test_applying_can_be_taken_back_whole(dialog, desktop, qtbot):
    dialog.apply(dialog.rules[0])
    qtbot.waitUntil(lambda: starred(desktop) == 1)
    qtbot.waitUntil(lambda: bool(desktop.said) and desktop.said[-1].startswith("Un applied"))
    desktop.undo()
    qtbot.waitUntil(lambda: starred(desktop) == 0)


def test_what_it_did_is_shown_and_taken_back_one_by_one(dialog, desktop, qtbot):
    dialog.apply(dialog.rules[0])
    qtbot.waitUntil(lambda: starred(desktop) == 1)
    dialog.show_log(dialog.rules[0])
    qtbot.waitUntil(lambda: len(logged(dialog)) == 1)
    assert dialog.of_which.text() == "What Un did in the last 90 days, and why"
    logged(dialog)[0].undo.click()
    qtbot.waitUntil(lambda: starred(desktop) == 0)
    dialog.show_log(dialog.rules[1])
    qtbot.waitUntil(lambda: logged(dialog) == [])
    dialog.all_of_it.click()
    qtbot.waitUntil(lambda: len(logged(dialog)) == 1)
    assert logged(dialog)[0].undo.isHidden()


def test_taking_one_thing_back_stays_where_it_was(tmp_path, clock, window, qtbot):
    desktop = Desktop(tmp_path / "veille.cmdesk", clock)
    desktop.arrive(desktop.source("Ouest"), *(desktop.article(f"Une panne {n}", "Four.") for n in range(20)))
    desktop.office.do(desktop.office.engine.write(rules.add, rule("Un"), desktop.now()))
    dialog = RulesDialog(window, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.lines) == 1)
    dialog.apply(dialog.rules[0])
    dialog.tabs.setCurrentIndex(LOG)
    qtbot.waitUntil(lambda: len(logged(dialog)) == 20)
    bar = dialog.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(100)
    logged(dialog)[4].undo.setFocus()
    bar.setValue(100)
    logged(dialog)[4].undo.click()
    qtbot.waitUntil(lambda: len(logged(dialog)) == 20 and logged(dialog)[4].undo.isHidden())
    qtbot.waitUntil(lambda: bar.value() == 100)
    assert dialog.focusWidget() is dialog.tabs
    desktop.close()


def test_what_was_done_to_one_thing_is_shown_alone(dialog, desktop, window, qtbot):
    dialog.apply(dialog.rules[0])
    qtbot.waitUntil(lambda: starred(desktop) == 1)
    (done,) = desktop.office.read(rules.log)
    dialog.reject()
    here = RulesDialog(window, desktop, item=done.item_id)
    here.open()
    qtbot.waitUntil(lambda: len(logged(here)) == 1)
    assert here.of_which.text() == "What rules did here in the last 90 days, and why"
    here.reject()
    elsewhere = RulesDialog(window, desktop, item=done.item_id + 1)
    elsewhere.open()
    qtbot.waitUntil(lambda: elsewhere.log.count() == 1 and logged(elsewhere) == [])


def test_removing_can_be_taken_back(dialog, desktop, qtbot):
    dialog.remove(dialog.rules[0])
    qtbot.waitUntil(lambda: names(desktop) == ["Deux", "Trois"])
    qtbot.waitUntil(lambda: bool(desktop.said))
    desktop.undo()
    qtbot.waitUntil(lambda: names(desktop) == ["Deux", "Trois", "Un"])


def test_the_main_button_makes_a_new_one_and_stays(dialog, qtbot):
    dialog.primary.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in dialog.window().findChildren(EditRule)))
    assert dialog.isVisible()


def test_the_menu_names_everything(dialog):
    menu = dialog.menu_of(dialog.rules[0])
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Edit…", "Up", "Down", "Apply to the last 30 days", "What it did", "Remove",
    ]  # fmt: skip


def test_without_a_rule_it_says_what_rules_are(tmp_path, clock, window, qtbot):
    desktop = Desktop(tmp_path / "vide.cmdesk", clock)
    dialog = RulesDialog(window, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.nothing.isVisible())
    dialog.tabs.setCurrentIndex(LOG)
    assert not dialog.nothing.isVisible()
    desktop.close()
