from xml.etree import ElementTree

import pytest

from cmdesk.networks.fastxml import MEDIA, Unusual, mended, pass_over, text_of


def element(xml: str) -> ElementTree.Element:
    return ElementTree.fromstring(xml)


def test_the_text_of_an_element_without_children():
    assert text_of(element("<a>\n é &amp; b </a>")) == "é & b"
    assert text_of(element("<a/>")) == ""
    with pytest.raises(Unusual):
        text_of(element("<a>x<b/></a>"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ã©tÃ©", "été"),
        ("l\u0092été", "l’été"),
        ("été", "été"),
        ("plain", "plain"),
        ("日本", "日本"),
        ("\u0081", "\u0081"),
    ],
)
def test_letters_that_went_through_the_wrong_charset(text, right):
    assert mended(text) == right


def test_what_changes_nothing_is_passed_over():
    told: dict[str, str] = {}
    for harmless in ("<category>x</category>", "<x:y xmlns:x='https://x.example/'>z</x:y>", "<thumbnail/>"):
        pass_over(element(harmless), told)
    assert told == {}
    for meant in (f"<m:title xmlns:m='{MEDIA[1:-1]}'/>", "<Title/>", "<x><y/></x>", "<summary/>"):
        with pytest.raises(Unusual):
            pass_over(element(meant), told)
    pass_over(element("<t:in-reply-to xmlns:t='http://purl.org/syndication/thread/1.0' ref='1'/>"), told)
    assert told == {"answers": "1"}
