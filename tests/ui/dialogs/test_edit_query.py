import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.troubles import Problem
from cmdesk.store import items, queries
from cmdesk.ui.dialogs.edit_query import EditQuery, sensitivities
from cmdesk.ui.words import speak
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.arrive(made.source("Rennes à table"), made.article("Dix bûches", "Le Fournil gagne."))
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def every(desktop):
    return desktop.office.read(queries.every)


def test_a_name_is_all_that_is_missing(desktop, window, qtbot):
    done = []
    dialog = EditQuery(window, desktop, expression="fournil", done=done.append)
    dialog.open()
    assert not dialog.primary.isEnabled()
    assert (dialog.unready.text(), dialog.unready.isVisible()) == ("A name is missing", True)
    dialog.name.setText("Notre nom")
    assert not dialog.unready.isVisible()
    dialog.notify.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    (saved,) = every(desktop)
    assert (saved.name, saved.expression, saved.notify) == ("Notre nom", "fournil", False)
    assert [(made.query_id, made.found) for made in done] == [(saved.id, 1)]
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_said_beside_it(desktop, window, qtbot):
    desktop.office.do(desktop.office.desk.add_query("Notre nom", "fournil"))
    dialog = EditQuery(window, desktop, expression="bûches")
    dialog.open()
    dialog.name.setText("notre nom")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.name.error()))
    assert dialog.isVisible()
    dialog.name.setText("Bûches")
    assert dialog.name.error() == ""
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(every(desktop)) == 2)


def test_a_kept_query_is_changed(desktop, window, qtbot):
    desktop.office.do(desktop.office.desk.add_query("Notre nom", "rien"))
    done = []
    dialog = EditQuery(window, desktop, saved=every(desktop)[0], done=done.append)
    dialog.open()
    dialog.expression.field.setText("fournil ET (")
    assert not dialog.primary.isEnabled()
    assert dialog.unready.text() == "The expression is not complete"
    dialog.expression.field.setText("")
    assert dialog.unready.text() == "Words to look for are missing"
    dialog.expression.field.setText("fournil")
    dialog.primary.click()
    qtbot.waitUntil(lambda: [(made.query_id, made.found) for made in done] == [(every(desktop)[0].id, 1)])
    assert every(desktop)[0].expression == "fournil"


def test_a_query_that_went_meanwhile_is_told_of_in_a_sentence(desktop, window, qtbot):
    made, _ = desktop.office.do(desktop.office.desk.add_query("Notre nom", "rien"))
    dialog = EditQuery(window, desktop, saved=every(desktop)[0])
    dialog.open()
    desktop.office.write(queries.remove, made)
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.name.error() == "This query was removed meanwhile. Nothing was changed.")
    assert desktop.complaints == []


def test_what_is_no_trouble_of_the_world_is_complained_of(desktop, window):
    dialog = EditQuery(window, desktop, expression="fournil")
    dialog._refused(RuntimeError("x"))
    assert isinstance(desktop.complaints.pop(), RuntimeError)
    dialog._refused(Problem("disk-full", path="x"))
    assert desktop.complaints == []
    assert dialog.name.error()


def test_what_it_would_have_found_is_shown_before_it_is_switched_on(desktop, window, qtbot):
    dialog = EditQuery(window, desktop, expression="fournil")
    dialog.open()
    qtbot.waitUntil(lambda: dialog.trial.words.text().startswith("Would have matched 1 of 1"))
    dialog.expression.field.setText("fournil ET (")
    assert dialog.trial.words.text().startswith("What it would")
    assert every(desktop) == []


def test_three_boxes_write_the_same_text(desktop, window, qtbot):
    dialog = EditQuery(window, desktop, expression="fournil")
    dialog.open()
    dialog.ways.choose(0)
    dialog._show_way(0)
    assert dialog.boxes.all_of.text() == "fournil"
    qtbot.keyClicks(dialog.boxes.none_of, "emploi, stage")
    assert dialog.expression.text() == "fournil NOT emploi NOT stage"


def test_history_may_be_left_alone_and_what_was_found_taken_back(desktop, window, qtbot):
    done = []
    dialog = EditQuery(window, desktop, expression="fournil", done=done.append)
    dialog.open()
    dialog.name.setText("Notre nom")
    dialog.history.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    assert (done[0].application, done[0].found) == (0, 0)
    again = EditQuery(window, desktop, saved=every(desktop)[0], done=done.append)
    again.open()
    again.inbox.setChecked(False)
    again.expression.field.setText("fournil OU bûches")
    again.primary.click()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done[1].found == 1
    desktop.office.do(desktop.office.desk.put_query_back(done[1].rewritten, done[1].application))
    assert every(desktop)[0].expression == "fournil"


def test_another_name_costs_no_mention(desktop, window, qtbot):
    """Neither does another choice; what was found is not looked for again."""
    made, _ = desktop.office.do(desktop.office.desk.add_query("Notre nom", "fournil"))
    done = []
    dialog = EditQuery(window, desktop, saved=every(desktop)[0], done=done.append)
    dialog.open()
    assert dialog.notify.isChecked()
    dialog.name.setText("Nous")
    dialog.notify.setChecked(False)
    dialog.rival.setChecked(True)
    dialog.history.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    (kept,) = every(desktop)
    assert (kept.name, kept.notify, kept.rival) == ("Nous", False, True)
    assert len(desktop.office.read(items.page, items.View(query_id=made))) == 1
    assert done[0].application == 0


def test_a_query_that_names_itself_is_refused_beside_the_name(desktop, window, qtbot):
    desktop.office.do(desktop.office.desk.add_query("Notre nom", "fournil"))
    dialog = EditQuery(window, desktop, saved=every(desktop)[0])
    dialog.open()
    dialog.expression.field.setText('panne query:"Notre nom"')
    dialog.primary.click()
    qtbot.waitUntil(lambda: "name itself" in dialog.name.error())
    assert dialog.isVisible()


def test_whom_it_watches_and_how_soon_it_speaks_is_kept(desktop, window, qtbot):
    done = []
    dialog = EditQuery(window, desktop, expression="fournil", done=done.append)
    dialog.open()
    dialog.name.setText("Les autres")
    dialog.rival.setChecked(True)
    dialog.sensitivity.choose(1)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    (saved,) = every(desktop)
    assert (saved.rival, saved.sensitivity) == (True, 1)
    again = EditQuery(window, desktop, saved=saved)
    assert (again.rival.isChecked(), again.sensitivity.currentData()) == (True, 1)


def test_what_no_longer_fits_goes_though_history_is_left_alone(desktop, window, qtbot):
    made, _ = desktop.office.do(desktop.office.desk.add_query("Notre nom", "fournil"))
    done = []
    dialog = EditQuery(window, desktop, saved=every(desktop)[0], done=done.append)
    dialog.open()
    dialog.expression.field.setText("panne")
    dialog.history.setChecked(False)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    assert list(desktop.office.read(items.page, items.View(query_id=made))) == []
    desktop.office.do(desktop.office.desk.put_query_back(done[0].rewritten, done[0].application))
    assert len(desktop.office.read(items.page, items.View(query_id=made))) == 1


def test_a_change_whose_looking_back_failed_can_be_tried_again(desktop, window, qtbot, monkeypatch):
    """The second time its words are those that it has already: what was to follow is done all the same."""
    made, _ = desktop.office.do(desktop.office.desk.add_query("Notre nom", "fournil"))
    done = []
    dialog = EditQuery(window, desktop, saved=every(desktop)[0], done=done.append)
    dialog.open()
    dialog.expression.field.setText("panne")

    async def refuses(*_, **__):
        raise Problem("disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(desktop.office.desk, "apply_query", refuses)
        dialog.primary.click()
        qtbot.waitUntil(lambda: bool(dialog.name.error()))
    assert len(desktop.office.read(items.page, items.View(query_id=made))) == 1
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(done))
    assert done[0].application
    assert list(desktop.office.read(items.page, items.View(query_id=made))) == []
    desktop.office.do(desktop.office.desk.put_query_back(done[0].rewritten, done[0].application))
    assert every(desktop)[0].expression == "fournil"
    assert len(desktop.office.read(items.page, items.View(query_id=made))) == 1


def test_nothing_moves_away_while_the_expression_is_half_written(desktop, window, qtbot):
    dialog = EditQuery(window, desktop, expression="fournil")
    dialog.open()
    qtbot.waitUntil(lambda: "1" in dialog.trial.words.text())
    qtbot.wait(20)  # it has made room for what was found
    before = dialog.ways.y()
    dialog.expression.field.setText("fournil ET (")
    qtbot.wait(20)
    assert dialog.ways.y() == before


def test_the_words_for_its_signals_agree_with_what_they_stand_beside(qapp):
    assert [said for said, _ in sensitivities()] == ["never", "only if it is glaring", "as usual", "early"]
    speak(qapp, "fr")
    try:
        said = [said for said, _ in sensitivities()]
        assert said == ["jamais", "seulement si c’est flagrant", "comme d’habitude", "dès les premiers signes"]
    finally:
        speak(qapp, "en")
