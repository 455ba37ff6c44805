from cmdesk.reports.document import Link
from cmdesk.reports.field_tables import behind, incidents_table, minutes, places_table, posts_table, shares_table
from cmdesk.reports.speech import Speech
from tests.reports.conftest import HOUR, figures


def say(source, n=None, **values):
    return source.format(n=n, **values)


SPEECH = Speech(say)


def test_every_row_is_as_long_as_its_head():
    told = figures()
    for table in (
        shares_table(told.accounts, "Account", SPEECH),
        places_table(told, SPEECH),
        posts_table(told.posts, SPEECH),
        incidents_table(told, SPEECH),
    ):
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_a_place_leads_to_what_was_said_there_and_how():
    first = places_table(figures(), SPEECH).rows[0]
    assert first[1].link.what["place"] == 3
    assert [cell.link.what.get("mood") for cell in first[3:]] == [3, 2, 1]
    assert behind(figures(), reason=4).what["reason"] == 4


def test_a_post_and_a_crisis_lead_to_themselves():
    assert posts_table(figures().posts, SPEECH).rows[0][0].link == Link("drafts", {"draft": 7})
    assert incidents_table(figures(), SPEECH).rows[0][0].link == Link("incident", {"number": 3})


def test_what_has_no_account_was_put_in_by_hand():
    assert shares_table(figures().accounts, "Account", SPEECH).rows[1][0].text == "Put in by hand"
    assert shares_table((), "Account", SPEECH).empty
    assert minutes(None) is None
    assert minutes(1.5 * HOUR) == 90
