import pytest

from cmdesk.ui import emoji
from cmdesk.ui.emoji import find


def signs(typed, most=30):
    return [each.sign for each in find(typed, most=most)]


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("croissant", "🥐"),
        ("coeur rouge", "❤️"),
        ("cœur rouge", "❤️"),
        ("red heart", "❤️"),
        ("pouce", "👍"),
        ("thumbs up", "👍"),
        ("drapeau france", "🇫🇷"),
        ("baguette", "🥖"),
        ("fete", "🎉"),
        ("FÊTE", "🎉"),
    ],
)
def test_emoji_are_found_in_both_languages(typed, sign):
    assert sign in signs(typed)


def test_what_is_called_so_comes_before_what_is_only_about_it():
    assert signs("chat")[0] in ("🐱", "🐈")
    assert all("chat" in each.words[1] for each in find("chat", most=3))
    assert signs("croissant")[0] == "🥐"


@pytest.mark.parametrize(("typed", "sign"), [("coeur", "❤️"), ("heart", "❤️"), ("cœur", "❤️"), ("soleil", "☀️")])
def test_what_people_mean_most_often_comes_first(typed, sign):
    assert signs(typed)[0] == sign


def test_nothing_typed_shows_them_in_the_usual_order():
    assert signs("")[0] == "😀"
    assert len(find("", most=50)) == 50


def test_what_is_no_word_of_theirs_finds_nothing():
    assert signs("zzzz") == []


def test_all_of_them_have_names_in_both_languages():
    known = emoji.every()
    assert len(known) > 1500
    assert all(all(each.names) for each in known)
    assert len({each.sign for each in known}) == len(known)
    assert known[0].name("fr_FR") == "visage rieur"
    assert known[0].name("en") == "grinning face"
