import time

import pytest

from cmdesk.networks.page_outline import MOST_BLOCKS, outline
from cmdesk.networks.watched_page import read_region

PAGE = """<html><head><title>Avis sur le Fournil</title><style>p{}</style></head><body>
<div class="wrap-7f3a"><div><header id="top"><a href="/">Accueil</a></header>
<main><h1>Les avis</h1><div class="reviews"><article class="review"><h2>Excellent</h2><p>Le meilleur pain.</p></article>
<article class="review"><h2>Moyen</h2><p>Trop <b>cuit</b> pour moi.</p></article></div>
<script>var x = "rien";</script><p></p></main></div></div></body></html>"""


def blocks():
    return outline(PAGE.encode()).blocks


def test_what_one_reads_is_a_block():
    told = [block.text for block in blocks() if block.leaf]
    wanted = ["Accueil", "Les avis", "Excellent", "Le meilleur pain.", "Moyen", "Trop cuit pour moi."]
    assert told == wanted
    assert outline(PAGE.encode()).title == "Avis sur le Fournil"


def test_the_blocks_around_it_are_known():
    found = blocks()
    (praise,) = (block for block in found if block.text == "Le meilleur pain.")
    review = found[praise.inside]
    assert (review.tag, review.leaf) == ("article", False)
    assert found[review.inside].selector == "div.reviews"
    assert praise.depth == review.depth + 1


def test_each_selector_finds_its_block_again_and_nothing_else():
    for block in blocks():
        region = read_region(PAGE.encode(), "", "https://a.example/", block.selector)
        assert region.lines is not None
        assert " ".join(region.lines).replace("• ", "")[:20] == block.text[:20]


@pytest.mark.parametrize("names", ["7f3a", "x-9", "css1abc"])
def test_names_that_a_program_made_up_are_not_relied_on(names):
    page = f"<body><p id='{names}' class='{names}'>Un</p><p>Deux</p></body>"
    assert outline(page.encode()).blocks[1].selector == "body > p:nth-of-type(1)"


def test_a_page_without_words_or_without_end():
    assert outline(b"").blocks == outline(b"<body><img src=x></body>").blocks == ()
    assert len(outline(b"<body>" + b"<p>mot</p>" * 9000).blocks) == MOST_BLOCKS
    deep = b"<body>" + b"<div>a" * 300
    assert outline(deep).blocks


def test_words_that_stand_out_are_known():
    page = b"<body><p>Du <b>bon</b> pain, l'<em>eau</em> et <a href='/x'>le <strong>sel</strong></a>.<br>Fin</p></body>"
    (block,) = (each for each in outline(page).blocks if each.leaf)
    assert block.text == "Du bon pain, l'eau et le sel. Fin"
    assert [(block.text[start : start + many], kind) for start, many, kind in block.runs] == [
        ("bon", "strong"),
        ("le", "link"),
        ("sel", "strong"),
    ]


def test_a_page_of_names_that_are_all_different_does_not_take_for_ever():
    """Each name would be looked for in the whole page."""
    letters = "abcdefghij"
    ids = ["".join(letters[int(figure)] for figure in f"{number:05}") for number in range(6_000)]
    page = "<body>" + "".join(f"<div id='{name}'><p>{name * 60}</p></div>" for name in ids) + "</body>"
    assert len(page) > 1_800_000
    began = time.process_time()
    found = outline(page.encode())
    assert len(found.blocks) == MOST_BLOCKS
    assert time.process_time() - began < 20
