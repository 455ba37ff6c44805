"""What must hold for every network, present and to come."""

import asyncio
import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cmdesk import networks
from cmdesk.domain.moderation import Standing, standing_after, undoing
from cmdesk.domain.texts import TextRule
from cmdesk.networks.base import (
    Absent,
    Account,
    Finds,
    Listens,
    MediaFile,
    Moderates,
    Network,
    NetworkError,
    Plan,
    Posted,
    Posting,
    Posts,
    Reads,
    Refused,
    SignInNeeded,
    TriesWriting,
    TryLater,
)
from cmdesk.networks.by_hand import BY_HAND
from tests.networks import desk

FRENCH = Path(__file__).parents[2] / "resources" / "translations" / "cmdesk_fr.ts"


def told(network: Network, name: str, otherwise: Any) -> Any:
    """What the tests of a network say of it: REPLY_TO, what an item keeps to be answered; KEPT, what is kept of a
    sign-in beside what was typed."""
    tests = import_module(f"tests.networks.test_{type(network).__module__.rpartition('.')[2]}")
    return getattr(tests, name, otherwise)


def reply_to(network: Network) -> str:
    found: str = told(network, "REPLY_TO", '{"to": ["lea@mail.example"], "id": "1"}')
    return found


@pytest.fixture(params=networks.ALL, ids=lambda network: network.name)
def network(request) -> Network:
    return request.param


def account_of(network: Network) -> Account:
    """An account whose server is not there: nothing listens on this port."""
    places = {f"{kind}_host": "127.0.0.1" for kind in ("imap", "smtp")}
    places |= {f"{kind}_port": "9" for kind in ("imap", "smtp")}
    settings = {
        "server": "https://127.0.0.1:9",
        "address": "us@shop.example",
        "account_id": "1",
        "domain": "shop.example",
        "typed": "yes",
        "did": "did:plc:shop",
    }
    secret = {field.name: "secret" for field in network.fields if field.secret}
    secret |= told(network, "KEPT", {})
    return Account(1, network.name, "us", {**settings, **places}, secret, network.rules)


def calling(network: Network, call) -> NetworkError:
    """The failure of a call."""

    async def scene():
        async with desk.tools() as tools:
            with pytest.raises(NetworkError) as caught:
                await call(tools)
            return caught.value

    return asyncio.run(scene())


def test_it_can_do_something(network):
    assert isinstance(network, Reads | Posts)


def test_its_name_is_safe_to_store_and_its_title_fit_to_show(network):
    assert network.name.isidentifier()
    assert network.name.islower()
    assert network.title.strip() == network.title != ""


def test_all_it_says_of_itself_is_said_in_french(network):
    said = [network.in_short, *(words for field in network.fields for words in (field.label, field.hint, field.below))]
    for choice in getattr(network, "choices", ()):
        said += [choice.label, *(words or value for value, words in choice.values)]
    if network.facts is not None:
        facts = network.facts
        said += [facts.needs, facts.costs, *facts.cannot, *facts.steps, facts.keeps]
    known = {message.findtext("source") for message in ElementTree.parse(FRENCH).iter("message")}
    assert [words for words in said if words and words not in known] == []


def test_names_are_unique():
    assert list(networks.BY_NAME.values()) == [*networks.ALL, *BY_HAND]
    assert all(networks.BY_NAME[network.name] is network for network in networks.ALL)


def test_there_is_nothing_else():
    with pytest.raises(AttributeError):
        networks.SOME  # noqa: B018


def test_the_form_asks_for_each_thing_once_and_hides_secrets(network):
    names = [field.name for field in network.fields]
    assert len(names) == len(set(names))
    assert all(name.isidentifier() for name in names)
    assert all(field.label and not field.default for field in network.fields if field.secret)
    assert any(field.secret for field in network.fields)
    for field in network.fields:
        assert field.secret == bool(re.search("token|password|secret", field.name))


def test_it_is_known_which_hosts_an_account_is_reached_at(network):
    """So that the health of an account tells what went to and fro: by a server in its form, or by the network."""
    named = any(field.required and field.name in ("server", "address") for field in network.fields)
    assert named or network.reached_at or any(field.name == "handle" for field in network.fields)


def test_it_reads_something_at_a_decent_pace(network):
    if isinstance(network, Reads):
        assert network.streams
        assert len(set(network.streams)) == len(network.streams)
        assert network.pace.total_seconds() >= 15  # what Mastodon's limits allow


def test_what_it_posts_can_be_looked_for(network):
    if isinstance(network, Posts):
        assert isinstance(network, Finds)
        assert all(isinstance(rule, TextRule) and rule.maximum > 0 for rule in network.rules)


@pytest.mark.parametrize("text", ["", "Bonjour", "é" * 100_000, "\0", "🥖" * 600])
@pytest.mark.parametrize("reply_to", ["", "{}", "nonsense", '{"id": 3}', "[]"])
def test_planning_never_fails_and_changes_nothing(network, text, reply_to):
    if isinstance(network, Posts):
        account = account_of(network)
        plan = network.plan(account, text, reply_to)
        assert isinstance(plan, Plan)
        assert plan == network.plan(account, text, reply_to)
        assert bool(text.strip()) or plan.troubles


def test_files_that_cannot_go_along_are_known_before_the_text_leaves_without_them(network):
    if not isinstance(network, Posts):
        pytest.skip("only reads")
    account = account_of(network)
    if network.media_of(account) is not None:
        pytest.skip("takes files")
    picture = MediaFile(Path("four.jpg"), "image/jpeg", 1000, "0" * 64, "four.jpg")
    for whom in ("", reply_to(network)):
        plan = network.plan(account, "Bonjour", whom, (picture,))
        assert {each.code for each in plan.troubles} & {"media-not-taken", "no-media-here"}, whom


def test_a_text_that_is_too_long_is_known_before_it_leaves(network):
    if isinstance(network, Posts) and network.rules:
        longest = network.rules[0].maximum
        assert not network.plan(account_of(network), "é" * longest, reply_to(network)).troubles
        (trouble,) = network.plan(account_of(network), "é" * (longest + 1), reply_to(network)).troubles
        assert trouble.code == "too-long"


def test_a_server_that_is_not_there_has_certainly_taken_nothing(network):
    account = account_of(network)
    if isinstance(network, Reads):
        for stream in network.streams:
            assert isinstance(
                calling(network, lambda tools, at=stream: network.pull(account, at, None, tools)), TryLater
            )
    if isinstance(network, Posts):
        failure = calling(network, lambda tools: network.commit(account, posting(network), tools))
        assert isinstance(failure, TryLater)
    if isinstance(network, Finds):
        assert isinstance(looking(network, account), TryLater | Absent)


def looking(network: Finds, account: Account) -> NetworkError | Posted | Absent:
    """What a look-up gives where no server is: a failure, or that this network cannot tell."""

    async def scene():
        async with desk.tools() as tools:
            try:
                return await network.find(account, posting(network), tools)
            except NetworkError as error:
                return error

    found = asyncio.run(scene())
    assert found is not Absent.CERTAIN
    return found


def test_each_deed_is_told_once_and_what_can_be_taken_back_can(network):
    if isinstance(network, Moderates):
        deeds = [rule.deed for rule in network.deeds]
        assert len(deeds) == len(set(deeds)) > 0
        for rule in network.deeds:
            assert rule.mine or rule.theirs
            standings = [
                one for one in Standing if standing_after(rule.deed, one) is not one or one is Standing.VISIBLE
            ]
            if rule.reversible:
                assert any(undoing(rule.deed, one, network.deeds) for one in standings), rule.deed


def test_a_deed_on_a_server_that_is_not_there_was_certainly_not_done(network):
    if isinstance(network, Moderates):
        account = account_of(network)
        bare = Account(1, network.name, "us", account.settings)
        for rule in network.deeds:
            done = calling(
                network, lambda tools, deed=rule.deed: network.moderate(account, deed, reply_to(network), tools)
            )
            assert isinstance(done, TryLater)
            nobody = calling(network, lambda tools, deed=rule.deed: network.moderate(account, deed, "nonsense", tools))
            assert isinstance(nobody, Refused)
            unknown = calling(
                network, lambda tools, deed=rule.deed: network.moderate(bare, deed, reply_to(network), tools)
            )
            assert isinstance(unknown, SignInNeeded)


def test_what_it_costs_needs_and_cannot_do_is_said_with_a_date_and_a_source(network):
    facts = network.facts
    assert facts is not None
    assert facts.needs.endswith(".")
    assert facts.costs.endswith(".")
    assert facts.keeps.endswith(".")
    assert facts.source.startswith("https://")
    assert bool(facts.steps) == facts.console.startswith("https://")
    assert all(step.endswith((".", "/cmdesk")) for step in facts.steps)  # an address is copied from its end
    assert date(2026, 1, 1) <= date.fromisoformat(facts.checked)
    if isinstance(network, Posts) and network.media is not None:
        assert network.media.source.startswith("https://")
        assert date.fromisoformat(network.media.checked)


def test_an_answer_to_nobody_is_never_published(network):
    if isinstance(network, Posts):
        broken = Posting("Bonjour", "key", "nonsense")
        assert isinstance(calling(network, lambda tools: network.commit(account_of(network), broken, tools)), Refused)


def test_writing_is_tried_only_where_somebody_signed_in(network):
    if isinstance(network, TriesWriting):
        account = account_of(network)
        assert isinstance(calling(network, lambda tools: network.try_writing(account, tools)), TryLater)
        bare = Account(1, network.name, "us", account.settings)
        assert isinstance(calling(network, lambda tools: network.try_writing(bare, tools)), SignInNeeded)


def test_without_its_secret_it_asks_for_a_sign_in(network):
    bare = Account(1, network.name, "us", account_of(network).settings)
    if isinstance(network, Reads):
        found = calling(network, lambda tools: network.pull(bare, network.streams[0], None, tools))
        assert isinstance(found, SignInNeeded)


def test_a_listener_gives_its_word_for_a_stream(network):
    if isinstance(network, Listens):
        assert isinstance(network, Reads)
        assert hasattr(network.listen(account_of(network), desk.tools), "__anext__")


def test_an_empty_form_is_refused_not_a_crash(network):
    assert isinstance(calling(network, lambda tools: network.connect({}, tools)), Refused | SignInNeeded)


def posting(network: Network) -> Posting:
    answers = isinstance(network, Posts) and network.answers  # else a post of its own is all that it takes
    return Posting("Bonjour", "key", reply_to(network) if answers else "", desk.real_time())


def test_what_is_found_and_what_is_not_are_different_things():
    assert not isinstance(Absent.CERTAIN, Posted)
