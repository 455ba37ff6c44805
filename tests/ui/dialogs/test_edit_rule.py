from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import items, labels, rules
from cmdesk.ui.dialogs.edit_rule import NEW, EditRule
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.arrive(made.source("Ouest"), made.article("Une panne", "Four."), made.article("Du pain", "Bon."))
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
    made = EditRule(window, desktop, replace(NEW, events=(Event.ARRIVED,)))
    made.open()
    qtbot.waitUntil(lambda: bool(made.deeds))
    return made


def every(desktop):
    return desktop.office.read(rules.every)


def test_what_is_missing_is_said(dialog):
    dialog.name.setText("Pannes")
    dialog.conditions[0].value.setText("")
    assert dialog.trouble.text() == "Say what the condition looks for."
    dialog.name.setText("")
    dialog.conditions[0].value.setText("panne")
    assert dialog.trouble.text() == "Give the rule a name."
    assert not dialog.primary.isEnabled()
    dialog.name.setText("Pannes")
    assert dialog.primary.isEnabled()
    dialog.events[Event.ARRIVED].setChecked(False)
    assert dialog.trouble.text() == "Say when the rule is to be asked."
    dialog.events[Event.ARRIVED].setChecked(True)
    dialog.events[Event.MESSAGE].setChecked(True)
    assert "Make two of it" in dialog.trouble.text()
    dialog.events[Event.MESSAGE].setChecked(False)
    dialog.conditions[0].value.setText("(panne")
    assert dialog.trouble.text() == "Character 1: A parenthesis is opened and never closed."
    dialog.conditions[0].value.setText("panne")
    dialog.deeds[0].remove.click()
    assert dialog.trouble.text() == "Say what the rule is to do."


def test_it_is_tried_while_it_is_written_and_nothing_is_done(dialog, desktop, qtbot):
    dialog.conditions[0].value.setText("panne")
    qtbot.waitUntil(lambda: dialog.trial.words.text().startswith("Would have matched 1 of 2"))
    assert every(desktop) == []
    assert desktop.office.read(items.page, items.View(starred=True)) == []


def test_a_rule_is_kept_as_it_was_filled_in(dialog, desktop, qtbot):
    dialog.name.setText("Pannes")
    dialog.conditions[0].value.setText("panne")
    dialog.add_condition.click()
    dialog.conditions[1].kind.choose(Ask.LANGUAGE.value)
    dialog.conditions[1].sense.choose(True)
    dialog.conditions[1].value.setText("en")
    dialog.add_action.click()
    dialog.deeds[1].kind.choose(Do.BIN.value)
    dialog.any.choose(True)
    dialog.stops.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(every(desktop)) == 1)
    (kept,) = every(desktop)
    assert kept == Rule(
        kept.id,
        "Pannes",
        (Event.ARRIVED,),
        (Condition(Ask.QUERY, "panne"), Condition(Ask.LANGUAGE, "en", negated=True)),
        (Action(Do.STAR), Action(Do.BIN)),
        any=True,
        stops=True,
    )
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_a_kept_rule_is_shown_and_changed(desktop, window, qtbot):
    label = desktop.office.do(desktop.office.engine.write(labels.make, "Urgent"))
    old = Rule(0, "Pannes", (Event.MESSAGE,), (Condition(Ask.REPEAT, "2"),), (Action(Do.LABEL, label),), any=True)
    made = desktop.office.do(desktop.office.engine.write(rules.add, old, desktop.now()))
    done = []
    dialog = EditRule(window, desktop, every(desktop)[0], done.append)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.deeds))
    assert dialog.rule() == every(desktop)[0]
    dialog.name.setText("Encore")
    dialog.primary.click()
    qtbot.waitUntil(lambda: done == [made])
    assert every(desktop)[0].name == "Encore"


def test_a_name_that_is_taken_is_said_beside_it(dialog, desktop, qtbot):
    other = Rule(0, "Pannes", (Event.ARRIVED,), (), (Action(Do.STAR),))
    desktop.office.do(desktop.office.engine.write(rules.add, other, desktop.now()))
    dialog.conditions[0].value.setText("panne")
    dialog.name.setText("Pannes")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.name.toolTip() or dialog._name.findChildren(QWidget)) and not dialog._busy)
    assert dialog.isVisible()
    assert len(every(desktop)) == 1


def test_an_unknown_query_is_said(dialog, qtbot):
    dialog.name.setText("Pannes")
    dialog.conditions[0].value.setText("query:Rien")
    qtbot.waitUntil(lambda: "There is no query named “Rien”" in dialog.trouble.text())


def test_a_new_rule_is_about_who_writes(desktop, window, qtbot):
    dialog = EditRule(window, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.deeds))
    assert dialog.rule().events == (Event.MESSAGE,)
    sense = dialog.conditions[0].sense
    assert [sense.itemText(place) for place in range(2)] == ["contains", "does not contain"]
    dialog.conditions[0].kind.choose(Ask.FOLLOWERS.value)
    assert [sense.itemText(place) for place in range(2)] == ["at least", "fewer than"]
    assert dialog.rule().conditions == (Condition(Ask.FOLLOWERS, "1000"),)


def test_what_would_do_nothing_is_said_and_can_be_kept(dialog, desktop):
    desktop.office.do(desktop.office.engine.write(labels.make, "Urgent"))
    dialog.name.setText("Pannes")
    dialog.conditions[0].value.setText("panne")
    dialog.deeds[0].kind.choose(Do.DONE.value)
    assert dialog.trouble.text().startswith("“Mark as done” does nothing to an item")
    assert dialog.primary.isEnabled()
    dialog.add_action.click()
    dialog.deeds[1].kind.choose(Do.INBOX.value)
    assert dialog.trouble.text() == ""
    dialog.events[Event.ARRIVED].setChecked(False)
    dialog.events[Event.MESSAGE].setChecked(True)
    dialog.deeds[0].kind.choose(Do.BIN.value)
    assert "for items only" in dialog.trouble.text()


def test_a_line_is_reached_by_tab_where_it_stands_and_nothing_is_cut_off(dialog, qtbot):
    dialog.add_condition.click()
    qtbot.waitUntil(lambda: not dialog.body.verticalScrollBar().isVisible())
    dialog.any.setFocus()
    for there in (dialog.conditions[0].kind, dialog.conditions[0].sense):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert there.hasFocus()
