from datetime import timedelta

from cmdesk.domain.accounts import AccountHealth, NewAccount
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts
from tests.store.conftest import NOON

RULES = (TextRule("grapheme", 500, url_cost=23, mention_counts="local_part"),)


def test_an_account_comes_back_as_it_was_given(workspace):
    new = NewAccount("mastodon", "@f@p.example", {"server": "p.example"}, RULES)
    made = workspace.write(accounts.add, new, "secret-1", NOON)
    row = workspace.read(accounts.one, made)
    assert (row.name, row.settings, row.rules, row.health) == (new.name, new.settings, RULES, AccountHealth.OK)


def test_the_first_account_names_the_brand(workspace):
    workspace.account("@f@p.example")
    assert [brand.name for brand in workspace.read(accounts.brands)] == ["@f@p.example"]
    workspace.write(accounts.name_brand, "Fournil Thabor", NOON)
    assert [brand.name for brand in workspace.read(accounts.brands)] == ["Fournil Thabor"]


def test_the_brand_is_called_as_people_see_the_account(workspace):
    new = NewAccount("mastodon", "@f@p.example", {"name": "Le Fournil"})
    workspace.write(accounts.add, new, "f", NOON)
    assert [brand.name for brand in workspace.read(accounts.brands)] == ["Le Fournil"]


def test_signing_in_again_renews_the_same_account_and_keeps_its_cursor(workspace):
    made = workspace.account()
    workspace.write(accounts.tell_health, made, AccountHealth.SIGN_IN, Trouble("sign-in"), NOON)
    later = {"coverage": "complete", "now": NOON, "next_try": NOON + timedelta(minutes=30), "failures": 6}
    workspace.write(accounts.keep_cursor, made, "notifications", cursor="42", **later)
    assert workspace.account() == made
    assert workspace.read(accounts.one, made).health is AccountHealth.OK
    state = workspace.read(accounts.streams, made)["notifications"]
    assert (state.cursor, state.next_try, state.failures) == ("42", None, 0)


def test_a_failed_pull_keeps_the_cursor(workspace):
    made = workspace.account()
    common = {"coverage": "complete", "now": NOON, "next_try": NOON + timedelta(minutes=1)}
    workspace.write(accounts.keep_cursor, made, "own", cursor="7", **common)
    workspace.write(accounts.keep_cursor, made, "own", cursor=None, failures=1, **common)
    state = workspace.read(accounts.streams, made)["own"]
    assert (state.cursor, state.failures) == ("7", 1)


def test_a_removed_account_is_gone_from_the_list_and_its_conversations_stay(workspace):
    made = workspace.account()
    found = workspace.conversation(made)
    workspace.write(accounts.remove, made, NOON)
    assert workspace.read(accounts.every) == []
    assert workspace.row(found).account == "@fournil@piaille.example"


def test_a_renamed_account_is_found_again_by_what_the_network_calls_it(workspace):
    made = workspace.account()
    workspace.write(accounts.rename, made, "  La boulangerie ")
    row = workspace.read(accounts.one, made)
    assert (row.name, row.handle) == ("La boulangerie", "@fournil@piaille.example")
    assert workspace.account() == made
    assert workspace.read(accounts.one, made).name == "La boulangerie"
    workspace.write(accounts.rename, made, "")
    row = workspace.read(accounts.one, made)
    assert (row.name, row.handle) == ("@fournil@piaille.example", "")


def test_a_pause_outlives_a_new_sign_in_but_not_a_removal(workspace):
    made = workspace.account()
    workspace.write(accounts.pause, made, True, NOON)
    assert workspace.account() == made
    assert workspace.read(accounts.one, made).paused == NOON
    workspace.write(accounts.remove, made, NOON)
    workspace.account()
    assert workspace.read(accounts.one, made).paused is None


def test_going_on_reads_at_once_from_where_it_stood(workspace):
    made = workspace.account()
    later = {"coverage": "complete", "now": NOON, "next_try": NOON + timedelta(minutes=30)}
    workspace.write(accounts.keep_cursor, made, "own", cursor="7", **later)
    workspace.write(accounts.pause, made, False, NOON)
    state = workspace.read(accounts.streams, made)["own"]
    assert (state.cursor, state.next_try) == ("7", None)


def test_when_it_signed_in_and_how_long_that_is_good_are_kept(workspace):
    new = NewAccount("mastodon", "@f@p.example", {}, expires=NOON + timedelta(days=30))
    row = workspace.read(accounts.one, workspace.write(accounts.add, new, "f", NOON))
    assert (row.signed_in, row.expires) == (NOON, NOON + timedelta(days=30))
