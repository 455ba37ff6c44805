import pytest
from PySide6.QtCore import QRectF

from cmdesk.ui.panels.drafts.post_card import LONGEST, PostCard, boxes


@pytest.fixture
def card(qtbot):
    def build(network):
        made = PostCard("Fournil", "@fournil", network)
        qtbot.addWidget(made)
        made.show()
        return made

    return build


def test_a_long_text_is_folded_where_its_network_folds_it(card):
    linkedin, mastodon = card("linkedin"), card("mastodon")
    for one in (linkedin, mastodon):
        one.show_text("a" * 400, "")
    assert len(linkedin.text.said()) == linkedin.look.shown
    assert linkedin.more.isVisible()
    assert len(mastodon.text.said()) == 400
    assert not mastodon.more.isVisible()


def test_what_nobody_would_read_in_a_card_is_not_laid_out(card):
    mastodon = card("mastodon")
    mastodon.show_text("a" * (LONGEST + 1), "")
    assert len(mastodon.text.said()) == LONGEST
    assert mastodon.more.isVisible()


def test_an_article_has_a_title_and_a_place_in_a_thread_is_said(card):
    article = card("wordpress")
    article.show_text("Les bûches\nSont prêtes", "demain", "1/2")
    assert (article.title.said(), article.text.said(), article.when.said()) == (
        "Les bûches",
        "Sont prêtes",
        "1/2 · demain",
    )
    article.show_text("", "")
    assert article.text.said() == "Nothing written yet"


def test_instagram_shows_the_picture_first(card):
    def order(one):
        layout = one.layout()
        return [layout.itemAt(i).widget() for i in range(layout.count())]

    first, last = card("instagram"), card("mastodon")
    assert order(first).index(first.pictures) < order(first).index(first.text)
    assert order(last).index(last.pictures) > order(last).index(last.text)


@pytest.mark.parametrize("count", range(5))
def test_pictures_fill_the_grid_without_overlap(count):
    found = boxes(QRectF(0, 0, 200, 150), count)
    assert len(found) == count
    assert not any(a.intersects(b) for i, a in enumerate(found) for b in found[i + 1 :])
    assert all(QRectF(0, 0, 200, 150).contains(box) for box in found)


def test_a_network_nobody_knows_has_a_card_too(card):
    card("inconnu").show_text("Bonjour", "")
