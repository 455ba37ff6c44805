"""Dress and speak as the settings say."""

import pytest

from cmdesk.settings import Settings
from cmdesk.ui import taste, theme


@pytest.fixture(autouse=True)
def back_to_english(qapp):
    yield
    taste.speak(qapp, Settings(language="en"))


def test_the_language_of_the_settings_comes_before_the_system_s(monkeypatch):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert taste.language_of(Settings()) == "fr"
    assert taste.language_of(Settings(language="en")) == "en"


def test_speaking_the_same_language_again_changes_nothing(qapp, monkeypatch):
    spoken: list[str] = []
    monkeypatch.setattr(taste.words, "speak", lambda app, language: spoken.append(language))
    qapp.setProperty(taste.SPOKEN, "en")
    taste.speak(qapp, Settings(language="en"))
    taste.speak(qapp, Settings(language="fr"))
    taste.speak(qapp, Settings(language="fr"))
    assert spoken == ["fr"]


def test_theme_and_text_size(qapp):
    taste.dress(qapp, Settings(theme="dark", text_scale=1.5))
    assert theme.is_dark()
    assert theme.scale() == pytest.approx(1.5 * theme.system_scale(), abs=0.01)


def test_like_the_system_follows_it(qapp):
    taste.dress(qapp, Settings(theme="dark"))
    taste.dress(qapp, Settings())
    assert qapp.findChildren(theme.SystemFollower)
