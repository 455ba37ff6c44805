from dataclasses import replace

from cmdesk.domain.reputation import Standing
from cmdesk.reports.document import Link
from cmdesk.reports.voices import voices_table
from tests.reports.conftest import figures


def test_each_voice_has_its_share_and_leads_to_what_was_counted(speech):
    first, rival, _ = voices_table(figures(), speech).rows
    assert [cell.value for cell in first[1:]] == [1240, 900, 64, 11]
    assert first[0].text == "Fournil Thabor"
    assert first[3].text in ("64%", "64\u00a0%")
    assert first[4].text == "+11"
    assert isinstance(rival[1].link, Link)
    assert rival[1].link.what["query"] == 4
    assert rival[1].link.what["outside"] == 1


def test_where_nobody_was_heard_before_nothing_is_compared(speech):
    told = replace(figures(), voices=(Standing("", 3, 0, kind="us"), Standing("Levain", 1, 0, 4, "rival")))
    assert [row[4].text for row in voices_table(told, speech).rows] == ["", ""]
