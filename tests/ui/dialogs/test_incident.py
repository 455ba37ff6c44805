from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from cmdesk.domain.incidents import Happened, Moment
from cmdesk.store import conversations, drafts, incidents, outbox_rows, pausing
from cmdesk.store.tables import item
from cmdesk.ui.dialogs.incident import IncidentDialog
from cmdesk.ui.dialogs.statement_line import StatementLine
from cmdesk.ui.widgets import Tick
from tests.domain.test_incidents import PLAN
from tests.reports.test_crisis import tr
from tests.ui.panels.reputation.conftest import fill
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    fill(made.office)
    made.office.write(incidents.keep_plan, PLAN)
    yield made
    made.close()


@pytest.fixture
def dialog(desktop, qtbot):
    number = desktop.office.do(desktop.office.desk.open_incident("Panne", 2, 1, tr))
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 700)
    parent.show()
    made = IncidentDialog(parent, desktop, number)
    made.parent_kept = parent
    made.open()
    qtbot.waitUntil(lambda: made.kept is not None and made.moments.rowCount() > 0)
    return made


def test_decisions_and_levels_enter_the_timeline(dialog, desktop, qtbot):
    before = dialog.moments.rowCount()
    dialog.note.setText("On appelle le labo")
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.moments.rowCount() == before + 1)
    assert dialog.moments.line(0).name == "On appelle le labo"
    dialog.set_level(1)
    qtbot.waitUntil(lambda: dialog.kept.level == 1)
    assert dialog.level.currentData() == 1
    dialog.write_down()  # nothing was typed
    dialog.tick("1/Answer", True)
    qtbot.waitUntil(lambda: bool(dialog.kept.done))


def test_only_what_was_approved_can_be_copied(dialog, qtbot):
    copies = [button for button in dialog.findChildren(QPushButton) if button.text() == "Copy"]
    assert [button.isEnabled() for button in copies] == [True, False]
    assert copies[0].accessibleName() == "Copy the statement for mastodon fr"
    copies[0].click()
    assert QGuiApplication.clipboard().text() == "Nous cherchons."


def test_a_statement_becomes_a_draft_and_nothing_leaves(dialog, desktop, qtbot):
    said = dialog.findChildren(StatementLine)
    assert [one.draft.isEnabled() for one in said] == [True, False]
    said[0].draft.click()
    qtbot.waitUntil(lambda: bool(desktop.opened))
    ((room, what),) = desktop.opened
    assert room == "drafts"
    assert desktop.office.read(drafts.one, what["draft"]).text == "Nous cherchons."
    assert desktop.said == ["The draft is there. No account is meant by “mastodon fr”: choose where it goes"]
    assert desktop.office.read(outbox_rows.rows) == []
    assert not dialog.isVisible()


def test_it_is_closed_with_its_lessons_and_written_out(dialog, desktop, qtbot, tmp_path):
    dialog.lessons.set_text("Prévenir plus tôt")
    dialog.close_it.click()
    qtbot.waitUntil(lambda: dialog.kept.closed is not None)
    assert desktop.office.read(pausing.current) is None
    qtbot.waitUntil(lambda: not dialog.close_it.isEnabled())
    dialog.write_debrief(tmp_path / "bilan.html")
    qtbot.waitUntil(lambda: (tmp_path / "bilan.html").exists())
    assert "Prévenir plus tôt" in (tmp_path / "bilan.html").read_text(encoding="utf-8")


def test_the_form_of_the_debrief_is_chosen_as_that_of_a_report(dialog, qtbot, tmp_path):
    dialog.forms().actions()[0].trigger()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "bilan.pdf"))
    qtbot.waitUntil(lambda: (tmp_path / "bilan.pdf").exists() and (tmp_path / "bilan.pdf").stat().st_size > 1000)
    assert (tmp_path / "bilan.pdf").read_bytes().startswith(b"%PDF")
    asked.reject()


def test_no_word_of_the_lessons_is_lost_when_the_file_is_put_aside(dialog, desktop, qtbot, tmp_path):
    dialog.lessons.set_text("Prévenir")
    dialog.reject()
    qtbot.waitUntil(lambda: desktop.office.read(incidents.one, dialog._number).lessons == "Prévenir")
    dialog.lessons.set_text("Prévenir plus tôt")
    dialog.write_debrief(tmp_path / "bilan.md")
    qtbot.waitUntil(lambda: (tmp_path / "bilan.md").exists())
    assert "Prévenir plus tôt" in (tmp_path / "bilan.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", ["A", "F"])
def test_what_was_said_leads_to_where_it_is_answered_or_read(dialog, desktop, qtbot, title):
    """A mention of these days is a conversation; an old one is only in the watchlist."""
    found = desktop.office.read(lambda db: db.execute(item.select().where(item.c.title == title)).one())
    talk = desktop.office.read(conversations.of_item, found.id)
    assert (talk is None) is (title == "F")
    dialog._take_moments([Moment(desktop.now(), Happened.MENTION, "Léa: panne", found.id)])
    dialog.open_moment(dialog.moments.line(0))
    led = ("watchlist", {"item": found.id}) if talk is None else ("inbox", {"conversation": talk})
    qtbot.waitUntil(lambda: desktop.opened[-1:] == [led])
    assert not dialog.isVisible()


def test_what_is_paused_goes_on(dialog, desktop, qtbot):
    dialog.card.resume.click()
    qtbot.waitUntil(lambda: desktop.office.read(pausing.current) is None)


def test_tab_goes_through_steps_and_statements_before_it_leaves(dialog):
    chain = [dialog.tabs]
    while (following := chain[-1].nextInFocusChain()) is not dialog.tabs:
        chain.append(following)
    first = dialog.findChildren(StatementLine)[0]
    tick = dialog.card.steps.findChildren(Tick)[0]
    assert chain.index(tick) < chain.index(first.copy) < chain.index(first.draft) < chain.index(dialog.cancel)


def test_its_name_is_said_once(dialog):
    assert dialog.title.said() == dialog.kept.name
    assert dialog.card.level.isVisible()
    assert not dialog.card.title.isVisible()


def test_it_can_be_put_aside(dialog):
    assert dialog.primary.isHidden()
    assert dialog.quiet.isHidden()
    dialog.cancel.click()
    assert not dialog.isVisible()


def planned(desktop, *texts):
    account = desktop.office.connect()
    due = desktop.office.now() + timedelta(hours=5)
    for text in texts:
        draft = desktop.office.write(drafts.start, text, [account], desktop.office.now())
        desktop.office.do(desktop.office.desk.send_draft(draft, due))


def test_what_the_pause_holds_goes_on_one_by_one_or_all_at_once(dialog, desktop, qtbot):
    qtbot.waitUntil(lambda: dialog.held_words.said() == "Nothing waits because of this file.")
    assert dialog.resume_all.isHidden()
    planned(desktop, "Pain", "Brioche", "Tarte")
    qtbot.waitUntil(lambda: len(dialog.held.lines()) == 3)
    assert dialog.held_words.said().startswith("3 sends wait because of this file.")
    assert dialog.card.held.said() == "3 sends are paused"
    chosen = next(line for line in dialog.held.lines() if line.held.text == "Brioche")
    chosen.through.click()
    qtbot.waitUntil(lambda: [line.held.text for line in dialog.held.lines()] == ["Pain", "Tarte"])
    assert desktop.office.read(pausing.current) is not None
    dialog.resume_all.click()
    qtbot.waitUntil(lambda: not dialog.held.lines() and dialog.resume_all.isHidden())
    assert desktop.office.read(pausing.current) is None


def test_a_file_that_paused_nothing_holds_nothing(desktop, qtbot):
    desktop.office.do(desktop.office.desk.pause_everything())
    planned(desktop, "Pain")
    number = desktop.office.do(desktop.office.desk.open_incident("Panne", 2, None, tr))
    parent = QWidget()
    qtbot.addWidget(parent)
    made = IncidentDialog(parent, desktop, number)
    qtbot.waitUntil(lambda: made.held_words.said() == "Nothing waits because of this file.")
    assert made.held.lines() == []
    assert len(desktop.office.read(pausing.held)) == 1


def test_closing_it_lists_what_leaves_and_asks(dialog, desktop, qtbot):
    planned(desktop, "Pain", "Brioche")
    dialog.close_it.click()
    qtbot.waitUntil(lambda: dialog.closing is not None and dialog.closing.isVisible())
    assert [line.held.text for line in dialog.closing.listed.lines()] == ["Pain", "Brioche"]
    assert not dialog.close_it.isEnabled()
    dialog.closing.listed.lines()[0].through.click()
    qtbot.waitUntil(lambda: [line.held.text for line in dialog.closing.listed.lines()] == ["Brioche"])
    dialog.closing.reject()
    assert desktop.office.read(incidents.one, dialog.kept.id).closed is None
    assert dialog.close_it.isEnabled()
    dialog.close_it.click()
    qtbot.waitUntil(lambda: dialog.closing is not None and dialog.closing.isVisible())
    dialog.closing.quiet.click()
    qtbot.waitUntil(lambda: dialog.kept.closed is not None)
    assert desktop.office.read(pausing.current) is not None  # a person resumes it, as any pause
    assert not desktop.office.read(incidents.one, dialog.kept.id).paused


def test_a_closing_that_failed_can_be_tried_again(dialog, desktop, qtbot, monkeypatch):
    async def fail(*_, **__):
        raise OSError("full")

    with monkeypatch.context() as broken:
        broken.setattr(desktop.bridge.desk, "close_incident", fail)
        complained = []
        broken.setattr(desktop, "complain", complained.append)
        dialog.close_it.click()
        qtbot.waitUntil(lambda: bool(complained))
    assert dialog.close_it.isEnabled()
    dialog.close_it.click()
    qtbot.waitUntil(lambda: dialog.kept.closed is not None)


def test_it_opens_where_it_is_closed(dialog, desktop, qtbot):
    made = IncidentDialog(dialog.parentWidget(), desktop, dialog._number, closing=True)
    made.open()
    qtbot.waitUntil(lambda: made.kept is not None)
    assert made.lessons.isVisible()
    assert made.close_it.isVisible()
    made.reject()
