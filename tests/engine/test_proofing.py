from cmdesk.domain.proofing import Manner
from cmdesk.domain.texts import Customs
from cmdesk.engine.proofing import read, suggest


def test_each_text_is_read_for_its_network():
    found = read(
        [
            ("voir exemple.fr", "mastodon", Manner(customs=Customs(bare_links=False))),
            ("voir exemple.fr", "bluesky", Manner()),
        ]
    )
    assert [[each.code for each in one] for one in found] == [["link-bare"], []]


def test_the_dictionaries_that_ship_are_used():
    assert suggest("bolangerie", "fr")[0] == "boulangerie"
