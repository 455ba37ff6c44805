import pytest
from PySide6.QtCore import QEvent, QLocale, QTime
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cmdesk.ui.words import Translator, locale_of, speak, tr


@pytest.fixture
def spoken(qapp):
    speak(qapp, "en")
    yield lambda language: speak(qapp, language)
    speak(qapp, "en")


def test_the_language_changes_at_once(spoken, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    heard = []
    widget.changeEvent = lambda event: heard.append(event.type())
    spoken("fr")
    assert tr("Watchlist") == "Veille"
    qtbot.waitUntil(lambda: QEvent.Type.LanguageChange in heard)
    spoken("en")
    assert tr("Watchlist") == "Watchlist"


def test_qt_s_own_words_are_translated_too(spoken):
    spoken("fr")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Annuler"


def test_values_and_plurals_are_filled_in(spoken):
    assert tr("{n} unknown things", 3) == "3 unknown things"
    assert tr("From {name}", name="Léa {x}") == "From Léa {x}"
    assert tr("{n} unknown things", 133_552) == "133,552 unknown things"
    spoken("fr")
    assert tr("{count} unknown things", count=133_552) == "133\u202f552 unknown things"
    assert tr("port {port}", port="8080") == "port 8080"


def test_what_is_not_ours_is_left_to_others(qapp):
    translator = Translator("fr")
    assert translator.translate("QPlatformTheme", "Cancel") is None
    assert translator.translate("cmdesk", "Watchlist") == "Veille"
    assert not translator.isEmpty()


@pytest.mark.parametrize(
    ("language", "system", "noon"),
    [
        ("en", "en_GB", "13:05"),
        ("en", "en_US", "1:05\u202fPM"),
        ("en", "fr_FR", "1:05\u202fPM"),
        ("fr", "en_US", "13:05"),
    ],
)
def test_hours_are_written_as_in_the_country_of_the_computer(language, system, noon):
    locale = locale_of(language, QLocale(system))
    assert locale.toString(QTime(13, 5), QLocale.FormatType.ShortFormat) == noon
