from datetime import UTC, datetime

from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.store import accounts, playbooks
from cmdesk.ui.panels.drafts.checks import Remedy
from cmdesk.ui.panels.drafts.house_hours import HouseHours
from cmdesk.ui.panels.inbox.person_card import Link
from tests.ui.panels.drafts.test_panel import begin

RULE = Playbook({"networks": Page(lines=(Line("mastodon", {"hours": "8-10"}),))})


def test_an_hour_at_which_the_house_is_silent_is_told_once_for_a_network(room):
    for name in ("@fournil", "@atelier"):
        room.account("mastodon", name)
    room.account("bluesky", "fournil")
    room.office.write(playbooks.keep, RULE, room.clock())
    hours = HouseHours(room, room.bridge)
    hours.read()
    room.until(lambda: bool(hours._told.brands))
    rows = room.office.read(accounts.every)
    assert hours.checks(rows) == []  # at once: nobody chose an hour
    hours.about(datetime(2026, 3, 3, 12).astimezone(UTC))
    (check,) = hours.checks(rows)
    assert check.sentence == "Mastodon at 12:00: the house publishes there at 8-10"
    assert check.source == "Playbook › Rules by network › Mastodon"
    hours.about(datetime(2026, 3, 3, 9).astimezone(UTC))
    assert hours.checks(rows) == []


def test_a_finding_of_the_playbook_leads_to_its_line(room):
    room.account("mastodon", "@fournil")
    told = Playbook({"tone": Page({"address": "vous"})})
    room.office.write(playbooks.keep, told, room.clock())
    panel = begin(room, "Tu viens goûter nos pains ce samedi au marché")
    links = panel.editor.checks.findChildren
    room.until(lambda: any(link.accessibleName() == "Playbook › Tone › Vous" for link in links(Link)))
    link = next(link for link in links(Link) if link.accessibleName() == "Playbook › Tone › Vous")
    assert not any(check.remedy is Remedy.SEE_LINE for check in panel.editor._found())
    link.click()
    assert room.opened[-1] == ("playbook", {"section": 3, "option": 0})
