from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.post_templates import PostTemplate
from cmdesk.ui.dialogs.fill_template import FillTemplate, ask, known, title_of


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_the_day_is_known_in_the_words_of_the_language():
    assert known(date(2026, 12, 4), "fr") == {
        "date": "4 décembre",
        "weekday": "vendredi",
        "day": "4",
        "month": "décembre",
        "year": "2026",
    }
    assert known(date(2026, 12, 4), "en")["date"] == "December 4"
    assert title_of("shop_name") == "Shop name"


def test_what_is_asked_begins_with_what_is_known_and_what_is_left_open_is_told(window):
    template = PostTemplate(1, "Pain", "Ce {{ weekday }}, {{ shop || 'chez nous' }} : {{ bread }}")
    dialog = FillTemplate(window, template, {"weekday": "samedi"})
    dialog.open()
    assert [field.text() for field in dialog.fields.values()] == ["samedi", "chez nous", ""]
    assert "{{ bread }}" in dialog.missing.text()
    assert dialog.chosen().text == "Ce samedi, chez nous : {{ bread }}"
    dialog.fields["bread"].setText("l’épeautre")
    assert not dialog.missing.isVisible()
    assert dialog.shown.said() == "Ce samedi, chez nous : l’épeautre"
    dialog.close()


def test_a_template_without_variables_asks_nothing(window):
    got = []
    ask(window, PostTemplate(1, "Pain", "Pain"), date(2026, 12, 4), got.append)
    assert got == [PostTemplate(1, "Pain", "Pain")]
