import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import queries, sources
from cmdesk.ui.dialogs.find_places import FindPlaces
from tests.networks.test_finding import PAGE
from tests.ui.watching import Desktop

SITE = "https://www.fournil.example/"


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.web.pages[SITE] = ("text/html", PAGE.encode())
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


@pytest.fixture
def found(desktop, window, qtbot):
    """The dialog after it looked; and what it added."""
    added = []
    dialog = FindPlaces(window, desktop, lambda made, known: added.append((made, known)))
    dialog.open()
    assert not dialog.primary.isEnabled()
    dialog.brand.setText("Le Fournil")
    dialog.site.setText(SITE)
    dialog.rivals.setText("https://rival.example/, ")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.ticks))
    return dialog, added


def tick_of(dialog, kind):
    return next(tick for tick, proposal in dialog.ticks if proposal.kind == kind)


def test_what_shows_nothing_to_strangers_cannot_be_ticked(found):
    dialog, _ = found
    assert tick_of(dialog, "feed").isChecked()
    assert not tick_of(dialog, "instagram").isEnabled()
    assert "not signed in" in tick_of(dialog, "instagram").accessibleDescription()


def test_the_ticked_places_are_added_with_a_query(found, desktop, qtbot):
    dialog, added = found
    for tick, proposal in dialog.ticks:
        tick.setChecked(proposal.kind in ("feed", "reviews") and tick.isEnabled())
    dialog.folder.setText("Nous")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(added))
    rows = desktop.office.read(sources.rows)
    assert {(row.kind, row.folder) for row in rows} == {("feed", "Nous"), ("page", "Nous")}
    qtbot.waitUntil(lambda: bool(desktop.office.read(queries.every)))
    assert desktop.office.read(queries.every)[0].name == "Le Fournil"


def test_the_search_can_be_changed_without_typing_all_of_it_again(found, qtbot):
    dialog, _ = found
    dialog.quiet.click()
    assert dialog.brand.isVisible()
    assert (dialog.brand.text(), dialog.site.text()) == ("Le Fournil", SITE)
    assert dialog.ticks == []
    assert not dialog.quiet.isVisible()
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.ticks))


def test_what_does_not_answer_is_named_as_it_was_shown(found, desktop, qtbot):
    dialog, added = found
    for tick, proposal in dialog.ticks:
        tick.setChecked(proposal.kind == "mastodon")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(added))
    assert [row.title for row in desktop.office.read(sources.rows)] == ["Mastodon · @fournil@piaille.fr"]


def test_the_query_alone_can_be_taken(found, desktop, qtbot):
    dialog, added = found
    for tick, _ in dialog.ticks:
        tick.setChecked(False)
    dialog.query.setChecked(False)
    assert not dialog.primary.isEnabled()
    dialog.query.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.office.read(queries.every)))
    assert not dialog.isVisible()
    assert desktop.office.read(sources.rows) == []
    assert added == []


def test_a_site_that_does_not_answer_is_named(found):
    dialog, _ = found
    labels = [dialog.places.itemAt(place).widget() for place in range(dialog.places.count())]
    assert any(label is not None and "rival.example" in getattr(label, "said", str)() for label in labels)


def test_without_a_network_it_says_so(desktop, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = FindPlaces(window, desktop, lambda made, known: None)
    dialog.open()
    dialog.site.setText("pas une adresse")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "not an address" in dialog.trouble.text())
    assert dialog.primary.isEnabled()
