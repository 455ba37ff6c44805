import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.demo.articles import ITEMS, article, every
from cmdesk.demo.script import Script

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)


def sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý«“])", text) if part.strip()]


@pytest.fixture(params=["fr", "en"])
def found(request):
    return every(Script(request.param, NOW))


def test_there_are_as_many_as_promised_newest_first(found):
    assert len(found) == ITEMS
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


def test_nothing_is_said_twice_among_the_first_sixty(found):
    said = Counter(said for one in found[:60] for said in [one.item.title, *sentences(one.item.text)])
    assert [text for text, times in said.items() if times > 1] == []


def test_no_title_and_no_text_comes_twice(found):
    assert len({one.item.title for one in found}) == ITEMS
    assert len({one.item.text for one in found}) == ITEMS
    assert len({one.item.remote_id for one in found}) == ITEMS


def test_they_are_spread_over_weeks_by_day(found):
    ages = [NOW - one.at for one in found]
    assert min(ages) < timedelta(hours=1)
    assert max(ages) > timedelta(weeks=8)
    assert sum(age < timedelta(days=1) for age in ages) >= 15
    assert len({one.at.date() for one in found}) > 60
    assert all(5 <= one.at.hour <= 23 for one in found if one.told.get("series"))


def test_every_slot_was_filled_and_sentences_begin_with_a_capital(found):
    for one in found:
        assert not re.search(r"[{}]", one.item.title + one.item.text)
        assert not one.item.title[0].islower()
        assert not one.item.text[0].islower()


def test_images_are_far_away_and_described(found):
    pictures = [one.item.html for one in found if "<img" in one.item.html]
    assert len(pictures) > 40
    for html in pictures:
        assert re.search(r'<img src="https://[\w.-]+\.example/images/[\w.-]+\.png" alt="[^"<]+">', html)


def test_what_is_written_is_escaped_in_the_page():
    told = {"source": "miettes", "key": "k", "title": "t", "author": "a", "body": ["1 < 2 & 3"], "image": 'un "x"'}
    html = article(Script("fr", NOW), told, NOW).item.html
    assert html == (
        '<p>1 &lt; 2 &amp; 3</p><p><img src="https://miettes.example/images/k.png" alt="un &quot;x&quot;"></p>'
    )
