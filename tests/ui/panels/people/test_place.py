import pytest

from cmdesk.domain.people import Community
from cmdesk.store import communities


@pytest.fixture
def place(panel, office, qtbot):
    made = office.write(communities.keep, Community(0, "Forum", "forum"), office.now())
    office.write(communities.keep, Community(0, "Autre"), office.now())
    office.write(communities.put, made, 3, "fondateur")
    qtbot.waitUntil(lambda: panel.column._lines.rowCount() == 2)
    panel.open(community=made)
    qtbot.waitUntil(lambda: panel.pages.currentWidget() is panel.place)
    return panel.place


def test_manners_are_kept_as_they_are_typed(place, office, qtbot):
    place.codes.set_text("On se tutoie")
    qtbot.waitUntil(lambda: office.read(communities.every)[1].codes == "On se tutoie")
    assert office.read(communities.every)[1].people[0].part == "fondateur"


def test_a_name_that_is_taken_is_told_at_its_field_and_nothing_is_lost(place, office, qtbot):
    place.rules.set_text("Pas de publicité")
    place.name.setText("Autre")
    qtbot.waitUntil(lambda: place._labels[0].note.said() == "There is one of that name already.")
    assert sorted(each.name for each in office.read(communities.every)) == ["Autre", "Forum"]
    assert place.rules.text() == "Pas de publicité"
    place.name.setText("Forum des pains")
    qtbot.waitUntil(lambda: office.read(communities.every)[1].rules == "Pas de publicité")
