from cmdesk.domain.reports import Kind
from cmdesk.settings import Settings
from cmdesk.ui.panels.reports.words import SYMBOLS, kind_name, speech_of


def test_every_kind_has_a_name_and_a_sign():
    assert len({kind_name(kind) for kind in Kind}) == len(set(SYMBOLS.values())) == len(Kind)


def test_reports_speak_the_language_of_the_window():
    assert speech_of(Settings(language="fr")).percent(41) == "41\xa0%"
    assert speech_of(Settings(language="en")).percent(41) == "41%"
