import argparse

import pytest

from cmdesk.cli import grammar, parser
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


@pytest.fixture
def limited():
    made = argparse.ArgumentParser(exit_on_error=False)
    grammar.limit(made, tr, 50)
    return made


def test_a_number_of_things_is_positive(limited):
    assert limited.parse_args([]).limit == 50
    assert limited.parse_args(["--limit", "3"]).limit == 3
    for wrong in ("0", "-1", "many", str(2**63)):
        with pytest.raises(argparse.ArgumentError):
            limited.parse_args([f"--limit={wrong}"])


def test_a_wrong_word_is_answered_in_a_sentence(capsys):
    with pytest.raises(SystemExit) as ending:
        parser.parse(tr, ["inbox", "--state", "lost"])
    assert ending.value.code == 2
    assert "This cannot be understood: " in capsys.readouterr().err


def test_titles_have_the_spaces_of_the_language():
    french = parser.build(Catalogue("fr").tr).format_help()
    assert "Options\u00a0:" in french
