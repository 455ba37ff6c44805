from dataclasses import replace

import pytest

from cmdesk.domain.items import ItemPage
from cmdesk.domain.queries import parse
from cmdesk.store import items
from cmdesk.ui.panels.watchlist.reading import ReadingPane
from tests.ui.panels.watchlist.test_body import PICTURE, png

HTML = f'<p>Le Fournil gagne.</p><p><img src="{PICTURE}" alt="La bûche"></p>'


@pytest.fixture
def pane(desktop, qtbot):
    source = desktop.source("Rennes à table")
    desktop.arrive(source, desktop.article("Dix bûches", "Le Fournil gagne.", html=HTML, author="Nolwenn Caro"))
    made = ReadingPane(desktop)
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    return made


@pytest.fixture
def page(desktop, pane) -> ItemPage:
    return desktop.office.read(items.one, desktop.ids()["Dix bûches"])


def test_it_shows_what_an_item_is_and_says(pane, page):
    pane.read_page(page, "feed", {})
    told = pane.body.toPlainText()
    for words in ("Dix bûches", "Rennes à table", "by Nolwenn Caro", "today at ", "1 min read", "[La bûche]"):
        assert words in told
    assert not pane.foot.isVisible()


def test_without_an_item_it_says_what_it_is_for(pane, page):
    pane.read_page(page, "feed", {})
    pane.clear()
    assert pane.nothing.isVisible()
    assert pane.page is None


def test_images_come_only_when_they_are_asked_for(pane, page, desktop, qtbot):
    desktop.web.pages[PICTURE] = ("image/png", png(40))
    pane.read_page(page, "feed", {})
    assert pane.images.isVisible()
    assert desktop.web.asked == []
    pane.show_images.click()
    qtbot.waitUntil(lambda: "<img" in pane.body.document().toHtml())
    assert desktop.web.asked == [PICTURE]
    assert not pane.images.isVisible()


def test_an_image_that_does_not_come_is_said(pane, page, qtbot):
    pane.read_page(page, "feed", {})
    pane.load_images()
    qtbot.waitUntil(lambda: pane.images.isVisible())
    assert pane.image_words.text() == "Some images could not be loaded."


def test_an_image_that_comes_too_late_is_not_put_into_another_item(pane, page, desktop, qtbot):
    desktop.web.pages[PICTURE] = ("image/png", png(40))
    pane.read_page(page, "feed", {})
    pane.load_images()
    other = replace(page, row=replace(page.row, id=page.row.id + 1), text="Autre", html="<p>Autre</p>")
    pane.read_page(other, "feed", {})
    qtbot.wait(150)
    assert not pane.body.shows_images()


def test_a_reload_of_the_same_item_keeps_its_images_and_its_place(pane, page, desktop, qtbot):
    desktop.web.pages[PICTURE] = ("image/png", png(40))
    pane.read_page(page, "feed", {})
    pane.load_images()
    qtbot.waitUntil(pane.body.shows_images)
    pane.read_page(replace(page, row=replace(page.row, read=True)), "feed", {})
    assert pane.body.shows_images()


def test_the_queries_that_found_it_are_named_and_marked(pane, page):
    pane.read_page(replace(page, queries=("Notre nom",)), "feed", {"Notre nom": parse("fournil")})
    assert pane.foot.isVisible()
    assert [mark.cursor.selectedText() for mark in pane.body.extraSelections()] == ["Fournil"]


def test_its_buttons_say_what_they_would_do(pane, page):
    pane.read_page(page, "feed", {})
    assert pane.star.accessibleName() == "Add a star"
    assert pane.read.accessibleName() == "Mark as read"
    assert pane.inbox.text() == "Take into the inbox"
    assert pane.browser.isEnabled()
    pane.show_state(replace(page, row=replace(page.row, read=True, starred=True, link=""), conversation_id=4))
    assert pane.star.accessibleName() == "Remove the star"
    assert pane.read.accessibleName() == "Mark as unread"
    assert pane.inbox.text() == "Open in the inbox"
    assert not pane.browser.isEnabled()


def test_alone_it_offers_the_way_back(pane, page):
    pane.read_page(page, "feed", {})
    pane.set_single(True)
    assert pane.back.isVisible()
