"""A few letters find a command."""

import pytest

from cmdesk.ui.fuzzy import best, score


@pytest.mark.parametrize("typed", ["open", "workspace", "opwo", "o a w", "OPEN ANO"])
def test_found(typed):
    assert score(typed, "Open another workspace") > 0


@pytest.mark.parametrize("typed", ["xyz", "ecap", "workspace open another thing"])
def test_not_found(typed):
    assert score(typed, "Open another workspace") == 0


@pytest.mark.parametrize("text", ["Report to the moderators", "Replace a line in the plan", "Put the pictures in line"])
def test_letters_that_are_merely_somewhere_are_no_find(text):
    assert score("pain", text) == 0
    assert score("retomo", "Report to the moderators") > 0


def test_a_long_text_of_one_letter_is_no_work():
    assert score("a" * 40, "a " * 39) == 0


def test_accents_and_case_do_not_matter():
    assert score("ecrire", "Écrire une publication") > 0.9
    assert score("réc", "Reception") > 0.9


def test_what_a_keyboard_has_finds_what_stands_in_print():
    assert score("a partir d'un modele", "Nouveau à partir d’un modèle…") > 0.9
    assert score("l’accord", "Ne rien laisser partir sans l'accord") > 0.9
    assert score("voeux : noel", "Vœux\u00a0: Noël") > 0.9


def test_beginnings_come_before_middles_and_middles_before_scattered_letters():
    found = [score("sync", text) for text in ("Sync now", "Stop sync", "Resync", "Say your new code")]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 4


def test_nothing_typed_fits_everything():
    assert score("", "anything") > 0


def test_other_words_find_it_too_and_stand_behind_a_title_that_is_meant():
    assert best("archive", "Mark done", ("close", "archive")) > best("archive", "Import an archive", ())
    assert best("close", "Mark done", ("close",)) > best("close", "Send the reply and close", ())
    assert best("export", "Export the drafts", ()) > best("export", "Go to Reports", ("exports",))
    assert best("zebra", "Mark done", ("close",)) == 0


def test_words_in_any_order_find_it_and_small_ones_say_nothing():
    assert best("fermer une conversation", "Clore la conversation", ("fermer",)) > 0
    assert best("sources de l’export", "Exporter la liste des sources", ()) > 0
    assert best("close zebra", "Mark done", ("close",)) == 0
    assert best("the", "Mark done", ("close",)) == 0
