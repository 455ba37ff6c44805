from cmdesk.demo.reviews import PAGE
from cmdesk.networks.page_outline import outline


def test_the_page_has_a_part_to_watch():
    found = outline(PAGE.encode())
    assert found.title == "Table à Rennes"
    reviews = next(block for block in found.blocks if block.selector == "div.avis")
    assert "Vingt minutes de queue" in reviews.text
