import re

import pytest

from cmdesk.domain.snoozing_words import FILLERS, MINUTES, MONTHS, NUMBERS, WEEKDAYS, one_of


def test_every_month_and_day_has_its_words_in_both_languages():
    assert set(MONTHS.values()) == set(range(1, 13))
    assert set(WEEKDAYS.values()) == set(range(7))
    for french, english, known in (("aout", "august", MONTHS), ("dimanche", "sunday", WEEKDAYS)):
        assert known[french] == known[english]


def test_a_span_is_so_many_minutes_and_a_month_is_no_number_of_them():
    assert (MINUTES["heure"], MINUTES["day"], MINUTES["semaines"], MINUTES["mois"]) == (60, 1440, 10080, 0)


def test_the_longest_word_is_tried_first():
    """Else "septembre" would be read as "sept" and something left over."""
    for known in (NUMBERS, MINUTES, WEEKDAYS, MONTHS):
        for word in known:
            assert re.match(one_of(known), word)[0] == word


@pytest.mark.parametrize("word", ["le", "the", "pour", "until"])
def test_small_words_say_nothing(word):
    assert word in FILLERS
    assert word not in NUMBERS | MONTHS | WEEKDAYS
