from datetime import UTC, datetime

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.ui.panels.drafts.missed import MissedBanner
from cmdesk.ui.words import speak

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
LATE = OutboxRow(1, 1, "@n", "mastodon", 2, None, "pain", State.MISSED, None, None, 1, "", "", NOW)


def test_it_counts_what_was_missed_and_waits(qapp, qtbot):
    speak(qapp, "en")  # its plurals are in the catalogue
    banner = MissedBanner()
    qtbot.addWidget(banner)
    sent, looked = [], []
    banner.send_asked.connect(sent.append)
    banner.look_asked.connect(lambda: looked.append(1))
    banner.show_missed([LATE])
    assert not banner.isHidden()
    assert (banner.words.text(), banner.send.text()) == ("1 post did not leave on time", "Send it now")
    banner.look.click()
    banner.send.click()
    assert (sent, looked) == ([[LATE]], [1])
    banner.show_missed([LATE, LATE])
    assert (banner.look.text(), banner.send.text()) == ("Show them", "Send all now")
    banner.show_missed([])
    assert banner.isHidden()
