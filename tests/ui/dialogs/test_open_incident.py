from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts, incidents, pausing, queries, signals
from cmdesk.ui.dialogs.open_incident import OpenIncident
from tests.store.test_signals import told
from tests.ui.panels.reputation.conftest import fill
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    fill(made.office)
    yield made
    made.close()


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_a_file_is_opened_by_hand(desktop, parent, qtbot):
    numbers = []
    dialog = OpenIncident(parent, desktop, done=numbers.append)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.level.count() == 3 and dialog.query.count() == 2)
    assert not dialog.primary.isEnabled()
    assert dialog.unready.text() == "A name is missing"
    dialog.name.setText("Panne")
    assert dialog.criteria.said().startswith("When: ten people")
    assert (dialog.pause.isChecked(), dialog.pause.isEnabled()) == (True, True)
    assert "Answers still leave" in dialog.changes.said()
    dialog.drill.setChecked(True)
    assert (dialog.pause.isChecked(), dialog.pause.isEnabled()) == (False, False)
    assert "nothing changes" in dialog.changes.said()
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(numbers))
    kept = desktop.office.read(incidents.one, numbers[0])
    assert (kept.name, kept.level, kept.drill, kept.query_id) == ("Panne", 2, True, 1)


def test_what_waits_is_counted_and_may_go_on(desktop, parent, qtbot):
    account = desktop.office.connect()
    draft = desktop.office.write(drafts.start, "Vendredi : la bûche", [account], desktop.now())
    later = desktop.now() + timedelta(days=1)
    desktop.office.do(desktop.office.desk.send_draft(draft, later))
    dialog = OpenIncident(parent, desktop, done=lambda _: None)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.level.count() == 3 and "1 send will wait" in dialog.changes.said())
    dialog.pause.click()
    assert "leaves at its hour" in dialog.changes.said()
    dialog.drill.click()
    dialog.drill.click()
    assert not dialog.pause.isChecked(), "as it was chosen before"
    dialog.name.setText("Petite panne")
    dialog.primary.click()
    qtbot.waitUntil(lambda: desktop.office.read(incidents.current) is not None)
    assert desktop.office.read(pausing.current) is None


def test_a_pause_that_is_on_is_shown_and_stays(desktop, parent, qtbot):
    desktop.office.do(desktop.office.desk.pause_everything())
    dialog = OpenIncident(parent, desktop)
    dialog.open()
    qtbot.waitUntil(lambda: "paused already" in dialog.changes.said())
    assert (dialog.pause.isChecked(), dialog.pause.isEnabled()) == (True, False)


def test_a_signal_and_an_item_name_it_and_say_which_query(desktop, parent, qtbot):
    (made,) = desktop.office.write(signals.keep, [told(1)], desktop.now())
    add = desktop.office.write
    earlier, rival = (add(queries.add, name, name, desktop.now())[0] for name in ("Accueil", "Zola"))
    add(queries.appraise, rival, rival=True, sensitivity=2)
    (theirs,) = add(signals.keep, [told(rival)], desktop.now())
    for options, wanted in (({"signal": made}, 1), ({"signal": theirs}, rival), ({"item": 1}, 1)):
        dialog = OpenIncident(parent, desktop, **options)
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog: bool(dialog.name.text()))
        qtbot.waitUntil(lambda dialog=dialog, wanted=wanted: dialog.query.currentData() == wanted)
        assert dialog.name.text() == ("A" if "item" in options else "Commande disparue")
        assert dialog.name.selectedText() == dialog.name.text()  # typing replaces it
        dialog.reject()
    for wanted, chosen in ((earlier, earlier), (0, 1)):
        dialog = OpenIncident(parent, desktop, query=wanted)
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog: dialog.query.count() == 3)
        assert dialog.query.currentData() == chosen, "by hand that by which most was said"
        dialog.reject()
