from PySide6.QtCore import QLocale

from cmdesk.app.openings import said


def test_what_a_person_would_write_is_in_the_language_of_the_picture():
    before = QLocale()
    try:
        for code, word in (("fr_FR", "bonjour"), ("en_US", "hello")):
            QLocale.setDefault(QLocale(code))
            assert said("bonjour", "hello") == word
    finally:
        QLocale.setDefault(before)
