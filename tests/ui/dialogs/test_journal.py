"""The traffic journal."""

from datetime import timedelta

from cmdesk.domain.journal import Contact
from cmdesk.store import journal
from cmdesk.ui.dialogs.journal import JournalDialog, lines_of, outcome, purpose
from cmdesk.ui.widgets.rows import CommandLine, SectionLine


def contact(at, host="ouest.example", status=200, received=12_000, why="feed") -> Contact:
    return Contact(at, host, "GET", why, status, received)


def test_each_line_says_when_why_and_what_came_back(clock):
    heading, line = lines_of([contact(clock.now)], clock.now)
    assert isinstance(heading, SectionLine)
    assert heading.title == "Today"
    assert isinstance(line, CommandLine)
    assert line.name == "ouest.example"
    assert "a source, answered 200, 12" in line.extra


def test_no_answer_is_told_by_words_and_icon(clock):
    _, line = lines_of([contact(clock.now, status=0)], clock.now)
    assert line.symbol == "error"
    assert outcome(contact(clock.now, status=0)) == "no answer"
    assert outcome(contact(clock.now, status=304, received=0)) == "answered 304, nothing new"


def test_days_have_their_headings(clock):
    lines = lines_of([contact(clock.now), contact(clock.now - timedelta(days=1))], clock.now)
    assert [line.title for line in lines if isinstance(line, SectionLine)] == ["Today", "Yesterday"]


def test_an_unknown_purpose_is_told_as_it_is():
    assert purpose("feed") == "a source"
    assert purpose("webhook") == "webhook"


def test_the_dialog_reads_the_newest_and_counts_recent_hosts(house, office, clock, qtbot):
    old = contact(clock.now - timedelta(hours=2), "old.example")
    office.write(journal.add, [contact(clock.now), contact(clock.now, "piaille.example", why="account"), old])
    dialog = JournalDialog(house().window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 4)
    assert "2 hosts" in dialog.windowTitle()
    assert dialog.pages.currentWidget() is dialog.list
    dialog.close()


def test_an_empty_journal_says_what_it_is_for(house, qtbot):
    dialog = JournalDialog(house().window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.empty)
    dialog.close()


def test_who_reads_the_journal_is_told_that_a_link_of_a_draft_was_looked_at():
    assert purpose("link") == "a link in a draft"
