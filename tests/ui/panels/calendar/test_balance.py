from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.store import playbooks, traits
from cmdesk.ui.panels.calendar.balance import ShareBar
from cmdesk.ui.panels.calendar.head import MONTH, WEEK
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.widgets import Text

PILLARS = Page(lines=(Line("Pains", {"share": "50"}), Line("Coulisses", {"share": "50"}), Line("Quartier")))


def said(hall):
    balance = hall.calendar.tray.balance
    return [
        [text.said() for text in link.findChildren(Text)] for link in balance.findChildren(Link) if link.isVisible()
    ]


def test_what_is_planned_stands_beside_what_the_playbook_wants(hall):
    for day, pillar in ((4, "Pains"), (5, "pains"), (6, "Pains"), (20, "Coulisses"), (21, "")):
        hall.office.write(traits.belong, hall.post("Un pain", day), pillar=pillar)
    hall.office.write(traits.belong, hall.post("Avant", 1), pillar="Quartier")
    hall.office.write(playbooks.keep, Playbook({"pillars": PILLARS}), hall.clock())
    calendar = hall.show_calendar(1400)
    hall.until(lambda: said(hall) == [["60% of 50%"], ["20% of 50%"], ["20\u00a0%"]])
    first, second, _ = [link.accessibleName() for link in calendar.tray.balance.findChildren(Link) if link.isVisible()]
    assert first == "Pains: 3 posts, 60% of what is planned, 50% wanted"
    assert second == "Coulisses: 1 post, 20% of what is planned, 50% wanted"
    assert calendar.tray.balance.findChildren(ShareBar)
    assert calendar.tray.grab().width()
    calendar.show_view(WEEK)
    hall.until(lambda: said(hall)[:1] == [["100% of 50%"]])
    calendar.show_view(MONTH)
    hall.until(lambda: said(hall)[:1] == [["60% of 50%"]])


def test_a_pillar_is_shown_alone_and_with_the_others_again(hall):
    hall.office.write(traits.belong, hall.post("Un pain", 4), pillar="Pains")
    hall.post("Autre", 4)
    hall.office.write(playbooks.keep, Playbook({"pillars": PILLARS}), hall.clock())
    calendar = hall.show_calendar(1400)
    hall.until(lambda: len(said(hall)) == 3)
    first = next(link for link in calendar.tray.balance.findChildren(Link) if link.isVisible())
    first.click()
    assert calendar.reading.theme == "Pains"
    assert [chip.title for chip in calendar.reading.chips()] == ["Un pain"]
    first.click()
    assert len(calendar.reading.chips()) == 2


def test_nothing_is_shown_where_the_playbook_has_no_pillar(hall):
    hall.post("Un pain", 4)
    calendar = hall.show_calendar(1400)
    hall.settle()
    assert calendar.tray.balance.isHidden()
