"""Lines of what a search found."""

from cmdesk.domain.people import PersonRow
from cmdesk.store.search import Found, FoundText
from cmdesk.ui import findings
from cmdesk.ui.widgets.rows import SectionLine


def test_sections_without_lines_are_left_out(house):
    window = house().window
    assert findings.lines_of(window, Found((), (), (), ())) == []
    lines = [line for line, _ in findings.lines_of(window, Found((), (), (), (FoundText(3, None, "Bûche"),)))]
    assert [line.title for line in lines if isinstance(line, SectionLine)] == ["Drafts and watchlist"]


def test_a_reply_being_written_leads_to_its_conversation(house):
    home = house()
    for _, deed in findings.lines_of(home.window, Found((), (), (), (FoundText(3, 9, "Bonjour"),))):
        if deed is not None:
            deed()
    assert home.room("inbox").opened == [{"conversation": 9}]


def test_somebody_without_a_conversation_opens_nothing(house, qtbot):
    home = house()
    person = PersonRow(5, "Léa", "@lea", "mastodon", 0, None, False)
    lines = findings.lines_of(home.window, Found((), (person,), (), ()))
    assert lines[1][0].face
    lines[1][1]()
    qtbot.wait(50)
    assert home.room("inbox").opened == []


def test_only_the_first_of_many_are_listed(house):
    texts = tuple(FoundText(n, None, str(n)) for n in range(20))
    assert len(findings.lines_of(house().window, Found((), (), (), texts))) == findings.MOST + 1
