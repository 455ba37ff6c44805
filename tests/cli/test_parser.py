import pytest

from cmdesk.cli import parser
from cmdesk.networks import BY_NAME
from cmdesk.translations import Catalogue

tr = Catalogue("en").tr


def parse(*words):
    return parser.parse(tr, words)


@pytest.mark.parametrize("name", BY_NAME)
def test_an_account_can_be_connected_on_every_network(name):
    assert parse("account", "add", name).network == name


def test_how_a_command_ends_is_told():
    told = " ".join(parser.build(tr).format_help().split())
    assert "A command ends with 0: done; 1: not or not all of it" in told


@pytest.mark.parametrize("name", ["mastodon", "mail"])
def test_no_secret_can_be_an_argument(name, capsys):
    secrets = [field.name for field in BY_NAME[name].fields if field.secret]
    assert secrets
    for secret in secrets:
        with pytest.raises(SystemExit) as ending:
            parse("account", "add", name, f"--{secret}", "hunter2", "extra")
        assert ending.value.code == 2
    with pytest.raises(SystemExit):
        parse("account", "add", name, "--help")
    told = capsys.readouterr().out
    for field in BY_NAME[name].fields:
        if not field.secret:
            assert f"--{field.name.replace('_', '-')}" in told


def test_options_for_all_may_stand_before_or_after_the_command():
    for words in (("--workspace", "f", "--json", "sources"), ("sources", "--workspace", "f", "--json")):
        asked = parse(*words)
        assert (asked.workspace, asked.json) == ("f", True)
    asked = parse("sources")
    assert (asked.workspace, asked.json) == (None, False)
    assert parse("--json", "query", "test", "x").json
    assert parse("query", "test", "x", "--json").json


def test_help_is_set_as_the_language_wants():
    french = parser.build(Catalogue("fr").tr).format_help()
    assert french.startswith("Utilisation\u00a0: cmdesk")
    assert "Options\u00a0:\n" in french
    english = parser.build(Catalogue("en").tr).format_help()
    assert english.startswith("Usage: cmdesk")
    assert "Options:\n" in english
