import json
import threading
import time
from collections.abc import Callable, Iterator

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.secrets import SERVICE, Scope, Secrets

NAME = "mastodon:@fournil@piaille.example"
SECRET = {"token": "jeton-été-€-🥖 " * 200, "server": "https://piaille.example"}


class Moody(keyring.backend.KeyringBackend):
    """Meets every call with what the test says: an exception, or a wait for nothing."""

    priority = 5

    def __init__(self, meet: Callable[[], object]) -> None:
        super().__init__()
        self.meet = meet

    def get_password(self, service: str, username: str) -> str | None:
        self.meet()
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.meet()

    def delete_password(self, service: str, username: str) -> None:
        self.meet()


class Forgetful(keyring.backend.KeyringBackend):
    """Takes everything and keeps only the beginning, as a store with a short limit might."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password[:1000]

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[username]


@pytest.fixture
def use() -> Iterator[Callable[[keyring.backend.KeyringBackend], None]]:
    """Let `keyring` use a back end, for this test only."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def raising(error: Exception) -> Moody:
    def meet() -> None:
        raise error

    return Moody(meet)


def test_a_secret_is_kept_by_the_keyring_read_and_forgotten(memory_keyring):
    secrets = Secrets()
    assert secrets.keep(NAME, SECRET)
    assert list(memory_keyring.kept) == [(SERVICE, NAME)]
    assert Secrets().get(NAME) == SECRET
    secrets.forget(NAME)
    assert secrets.get(NAME) == Secrets().get(NAME) == {}
    assert not memory_keyring.kept


def test_forgetting_what_was_never_kept_is_no_fault(memory_keyring):
    Secrets().forget(NAME)


def test_a_secret_kept_again_replaces_the_old_one(memory_keyring):
    secrets = Secrets()
    secrets.keep(NAME, {"token": "old"})
    secrets.keep(NAME, {"token": "new"})
    assert Secrets().get(NAME) == {"token": "new"}


@pytest.mark.parametrize(
    "backend",
    [
        keyring.backends.fail.Keyring(),
        keyring.backends.null.Keyring(),
        Forgetful(),
        raising(keyring.errors.NoKeyringError("no back end")),
        raising(keyring.errors.InitError("cannot prompt")),
        raising(ConnectionResetError("the bus died")),
    ],
    ids=["none", "one that keeps nothing", "one that cuts", "no back end", "cannot prompt", "dead bus"],
)
def test_without_a_keyring_a_secret_is_kept_for_this_run_and_that_is_said(use, backend):
    use(backend)
    secrets = Secrets()
    assert not secrets.keep(NAME, SECRET)
    assert secrets.get(NAME) == SECRET
    secrets.forget(NAME)
    assert secrets.get(NAME) == {}


def test_a_cut_secret_is_not_left_behind(use):
    forgetful = Forgetful()
    use(forgetful)
    Secrets().keep(NAME, SECRET)
    assert not forgetful.kept


def test_what_was_kept_for_this_run_moves_to_the_keyring_when_it_can(memory_keyring):
    secrets = Secrets()
    memory_keyring.locked = True
    assert not secrets.keep(NAME, SECRET)
    assert secrets.get(NAME) == SECRET
    memory_keyring.locked = False
    assert secrets.keep(NAME, SECRET)
    assert Secrets().get(NAME) == SECRET


@pytest.mark.parametrize(
    "error",
    [
        keyring.errors.KeyringLocked("locked"),
        keyring.errors.KeyringError("some trouble of its own"),
        PermissionError("not yours"),
    ],
)
def test_a_locked_keyring_says_so(use, error):
    use(raising(error))
    for call in (Secrets().get, Secrets().forget):
        with pytest.raises(Problem) as caught:
            call(NAME)
        assert caught.value.trouble.code == "keyring-locked"


def test_a_keyring_that_never_answers_is_given_up(use):
    release = threading.Event()
    use(Moody(lambda: release.wait(60)))
    secrets = Secrets(patience=0.2)
    started = time.monotonic()
    with pytest.raises(Problem) as caught:
        secrets.get(NAME)
    assert caught.value.trouble.code == "keyring-silent"
    assert not secrets.keep(NAME, SECRET)
    assert secrets.get(NAME) == SECRET
    assert time.monotonic() - started < 30
    release.set()


def test_a_fault_of_ours_is_not_taken_for_the_keyring(use):
    use(raising(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        Secrets().get(NAME)


def test_the_name_of_the_keyring(use):
    use(Moody(lambda: None))
    assert Secrets().back_end().endswith("test_secrets.Moody")
    use(keyring.backends.fail.Keyring())
    assert Secrets().back_end() == ""


def test_it_says_whether_what_is_kept_lasts(use: Callable[[keyring.backend.KeyringBackend], None]) -> None:
    use(keyring.backends.fail.Keyring())
    assert not Secrets().lasts()
    use(Forgetful())
    secrets = Secrets()
    assert secrets.lasts()
    secrets.keep(NAME, SECRET)
    assert not secrets.lasts()


def scoped(name, *, shared):
    return Secrets(scope=lambda: Scope(name, shared))


def test_two_workspaces_with_the_same_account_have_a_secret_each(memory_keyring):
    ours, theirs = scoped("a", shared=False), scoped("b", shared=False)
    ours.keep(NAME, {"token": "ours"})
    theirs.keep(NAME, {"token": "theirs"})
    assert (scoped("a", shared=False).get(NAME), theirs.get(NAME)) == ({"token": "ours"}, {"token": "theirs"})
    ours.forget(NAME)
    assert (ours.get(NAME), theirs.get(NAME)) == ({}, {"token": "theirs"})


def test_what_was_kept_before_workspaces_had_names_is_found_and_lies_under_the_name_then(memory_keyring):
    Secrets().keep(NAME, {"token": "old"})
    assert scoped("a", shared=True).get(NAME) == {"token": "old"}
    assert (SERVICE, f"a/{NAME}") in memory_keyring.kept
    scoped("b", shared=True).keep(NAME, {"token": "another"})
    assert scoped("a", shared=True).get(NAME) == {"token": "old"}
    assert Secrets().get(NAME) == {"token": "old"}  # another workspace may live from it


def test_a_new_workspace_finds_nothing_of_the_older_ones(memory_keyring):
    Secrets().keep(NAME, {"token": "old"})
    assert scoped("new", shared=False).get(NAME) == {}
    scoped("new", shared=False).forget(NAME)
    assert Secrets().get(NAME) == {"token": "old"}


def test_forgetting_leaves_nothing_of_ours_and_all_of_what_another_workspace_renewed(memory_keyring):
    Secrets().keep(NAME, {"token": "old"})
    ours = scoped("a", shared=True)
    ours.get(NAME)
    ours.forget(NAME)
    assert memory_keyring.kept == {}
    Secrets().keep(NAME, {"token": "of an older program, for another workspace"})
    ours.keep(NAME, {"token": "ours"})
    ours.forget(NAME)
    assert Secrets().get(NAME) == {"token": "of an older program, for another workspace"}


def test_a_keyring_that_keeps_half_of_it_does_not_spoil_what_was_there(use):
    store = Forgetful()
    use(store)
    store.kept[NAME] = json.dumps(SECRET)
    for _ in range(2):
        assert scoped("a", shared=True).get(NAME) == SECRET
    assert list(store.kept) == [NAME]
