import pytest

from cmdesk.engine.connecting import forms
from cmdesk.networks import ALL, BY_NAME
from cmdesk.networks.abilities import abilities
from cmdesk.translations import Catalogue
from cmdesk.ui.dialogs import account_abilities
from cmdesk.ui.dialogs.account_abilities import WhatWorks, shown, title_of, words_of


def form(name):
    return next(one for one in forms(BY_NAME) if one.name == name)


@pytest.mark.parametrize("network", ALL, ids=lambda network: network.name)
def test_the_window_shows_what_the_documentation_does(network, qtbot):
    lines = shown(form(network.name))
    assert len(lines) == len(abilities(network))
    assert all(words for _, words in lines)
    assert sum(symbol == "check" for symbol, _ in lines) == sum(one.can for one in abilities(network))
    works = WhatWorks()
    qtbot.addWidget(works)
    works.set(form(network.name))
    assert not works.isHidden()
    told = works._inside.accessibleName()
    assert all(words in told for _, words in lines)


def test_only_a_title_that_is_not_a_name_is_translated(monkeypatch):
    """There is a word “Blogger” among the roles of people, and a site of that name."""
    monkeypatch.setattr(account_abilities, "tr", Catalogue("fr").tr)
    said = [title_of(form(name)) for name in ("blogger", "facebook_page", "mastodon")]
    assert said == ["Blogger", "Page Facebook", "Mastodon"]


def test_deeds_that_take_another_back_are_not_listed():
    told = dict(zip([one.name for one in abilities(BY_NAME["discord"])], shown(form("discord")), strict=True))
    line = next(words for _, words in told.values() if words.startswith("Moderate"))
    assert line == "Moderate: like, delete"


def test_what_does_not_work_is_said_after_what_does():
    symbols = [symbol for symbol, _ in shown(form("isso"))]
    assert symbols == sorted(symbols, key=lambda symbol: symbol != "check")
    assert "minus" in symbols
    assert any("looked up" in words_of(one) for one in abilities(BY_NAME["isso"]))


def test_nothing_is_shown_of_nothing(qtbot):
    works = WhatWorks()
    qtbot.addWidget(works)
    works.set(form("mail"))
    works.set(None)
    assert works.isHidden()
    assert works._inside is None
