import pytest
from PySide6.QtWidgets import QMenu

from cmdesk.store import articles, clusters, items
from cmdesk.ui.panels.watchlist.reading import ReadingPane
from tests.networks.test_article import PARAGRAPHS
from tests.networks.test_article import page as web_page

LINK = "https://journal.example/fournil"


@pytest.fixture
def pane(desktop, qtbot):
    source = desktop.source("Rennes à table")
    desktop.arrive(source, desktop.article("Dix bûches", "Un chapeau.", link=LINK))
    made = ReadingPane(desktop)
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    return made


def read(desktop, pane, title="Dix bûches"):
    page = desktop.office.read(items.one, desktop.ids()[title])
    pane.read_page(page, "feed", {})
    return page


def test_the_whole_article_is_read_in_place_of_the_summary_and_back(pane, desktop, qtbot):
    desktop.web.pages[LINK] = ("text/html", web_page())
    read(desktop, pane)
    assert pane.extras.full.text() == "Read in full"
    pane.extras.full.click()
    qtbot.waitUntil(lambda: PARAGRAPHS[0] in pane.body.toPlainText())
    assert pane.extras.full.text() == "Show the summary"
    pane.extras.full.click()
    assert "Un chapeau." in pane.body.toPlainText()
    pane.extras.full.click()
    assert PARAGRAPHS[0] in pane.body.toPlainText()
    assert desktop.web.asked == [LINK]


def test_an_article_that_is_kept_is_shown_at_once(pane, desktop, qtbot):
    number = desktop.ids()["Dix bûches"]
    kept = articles.Kept(number, "T", "", None, "fr", "Tout le texte", "<p>Tout le texte</p>", desktop.now())
    desktop.office.write(articles.keep, kept)
    read(desktop, pane)
    qtbot.waitUntil(lambda: "Tout le texte" in pane.body.toPlainText())
    assert desktop.web.asked == []


def test_why_there_is_no_article_is_said(pane, desktop, qtbot):
    read(desktop, pane)
    pane.extras.full.click()
    qtbot.waitUntil(lambda: "cannot be reached" in pane.extras.words.text())
    pane.extras.resize(300, 40)
    assert pane.extras.words.toolTip() == pane.extras.words.text()  # where there is no room for all of it
    assert pane.extras.full.isEnabled()
    assert "Un chapeau." in pane.body.toPlainText()


def test_relays_and_comments_are_offered(pane, desktop, qtbot):
    other = desktop.source("Ouest gourmand")
    desktop.arrive(other, desktop.article("La même", "Un chapeau.", link="https://ouest.example/1"))
    first, relay = desktop.ids()["Dix bûches"], desktop.ids()["La même"]
    desktop.office.write(clusters._join, relay, first)
    told = []
    pane.extras.relay_chosen.connect(told.append)
    read(desktop, pane)
    qtbot.waitUntil(lambda: pane.extras.relays.isVisible())
    assert pane.extras.relays.text().startswith("1 relay")
    (action,) = offered(pane)
    assert action.text().startswith("Ouest gourmand")
    action.trigger()
    assert told == [relay]


def test_what_only_looks_the_same_is_listed_on_its_own_and_back(pane, desktop, qtbot):
    other = desktop.source("Ouest gourmand")
    desktop.arrive(other, desktop.article("La même", "Un chapeau.", link="https://ouest.example/1"))
    first, relay = desktop.ids()["Dix bûches"], desktop.ids()["La même"]
    desktop.office.write(clusters._join, relay, first)
    pane.read_page(desktop.office.read(items.one, relay), "feed", {})
    qtbot.waitUntil(lambda: pane.extras.relays.isVisible())
    *_, alone = offered(pane)
    assert alone.text() == "Not the same: list it on its own"
    alone.trigger()
    qtbot.waitUntil(lambda: desktop.said == ["Listed on its own"])
    assert set(desktop.ids()) == {"Dix bûches", "La même"}
    desktop.undo()
    qtbot.waitUntil(lambda: set(desktop.ids()) == {"Dix bûches"})


def test_the_comments_of_an_item_can_be_watched(pane, desktop, qtbot):
    from dataclasses import replace

    page = read(desktop, pane)
    assert not pane.extras.comments.isVisible()
    told = []
    pane.extras.comments_asked.connect(told.append)
    row = replace(page.row, answers=3, comments="https://journal.example/1/feed")
    pane.extras.show_item(replace(page, row=row))
    assert pane.extras.comments.text() == "3 comments"
    pane.extras.comments.click()
    assert told == ["https://journal.example/1/feed"]


def test_an_item_without_a_page_has_no_bar(pane, desktop, qtbot):
    source = desktop.source("Lettre")
    desktop.arrive(source, desktop.article("Sans lien", link=""))
    read(desktop, pane, "Sans lien")
    assert not pane.extras.isVisible()
    pane.clear()
    assert not pane.extras.isVisible()


def test_of_thousands_of_relays_the_newest_are_listed_and_the_others_counted(pane, desktop, qtbot):
    other = desktop.source("Ouest gourmand")
    copies = [desktop.article(f"Reprise {number}", "Un chapeau.", number) for number in range(28)]
    desktop.arrive(other, *copies)
    ids = desktop.ids()
    for number in range(28):
        desktop.office.write(clusters._join, ids[f"Reprise {number}"], ids["Dix bûches"])
    read(desktop, pane)
    qtbot.waitUntil(lambda: pane.extras.relays.text().startswith("28 relays"))
    for _ in range(2):  # opened again it says the same once, not twice
        *newest, rest = offered(pane)
        assert (rest.text(), rest.isEnabled()) == ("and 3 more", False)
        assert len(newest) == 25
        assert all(action.isEnabled() for action in newest)


def test_menus_do_not_gather_while_one_reads(pane, desktop, qtbot):
    """Each used to stay behind with its pictures: gigabytes, in a list of news that a thousand places repeat."""
    other = desktop.source("Ouest gourmand")
    desktop.arrive(other, desktop.article("La même", "Un chapeau.", link="https://ouest.example/1"))
    desktop.office.write(clusters._join, desktop.ids()["La même"], desktop.ids()["Dix bûches"])
    for _ in range(3):
        read(desktop, pane)
        qtbot.waitUntil(lambda: pane.extras.relays.isVisible())
        pane.clear()
    assert len(pane.extras.findChildren(QMenu)) == 1


def offered(pane):
    """What the menu of the relays holds when it opens."""
    pane.extras.relays.menu().aboutToShow.emit()
    return pane.extras.relays.menu().actions()
