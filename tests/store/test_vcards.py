import random

from cmdesk.store.vcards import card, folded


def test_a_person_is_told_with_where_they_are_met():
    met = [
        {"network": "mail", "handle": "lea@example.org", "address": ""},
        {"network": "mastodon", "handle": "lea@piaille.example", "address": "https://piaille.example/ @lea"},
        {"network": "telegram", "handle": "lea,2", "address": ""},
    ]
    told = card({"id": 7, "name": "Léa", "note": "Pain; brioche\nle samedi"}, met)
    assert told.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:cmdesk-person-7",
        "FN:Léa",
        "EMAIL:lea@example.org",
        "URL:https://piaille.example/@lea",
        "X-SOCIALPROFILE;TYPE=mastodon:lea@piaille.example",
        "X-SOCIALPROFILE;TYPE=telegram:lea\\,2",
        "NOTE:Pain\\; brioche\\nle samedi",
        "END:VCARD",
        "",
    ]
    assert "FN:?\r\n" in card({"id": 8, "name": "", "note": ""}, [])


def test_long_lines_of_a_card_are_folded_between_letters():
    chosen = random.Random(1)
    for _ in range(50):
        line = "NOTE:" + "".join(chosen.choice("aé🥐日") for _ in range(chosen.randrange(300)))
        told = folded(line)
        assert told.replace("\r\n ", "") == line
        assert all(len(piece.encode()) <= 75 for piece in told.split("\r\n"))
