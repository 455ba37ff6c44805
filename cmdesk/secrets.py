"""Credentials, kept by the system's keyring and nowhere else.

Every call runs in a thread of its own with a time limit, because a locked or broken keyring may never answer.
Where there is no keyring, secrets live in memory for this run only, and `kept` says so.
"""

import json
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any

from cmdesk.domain.troubles import Problem

SERVICE = "cmdesk"
PATIENCE = 20.0  # seconds; a person may have to type a password into the keyring's own window


@dataclass(frozen=True)
class Scope:
    """Whose secrets they are: names of one workspace mean nothing in another.

    `shared`: what is not found is looked for under the bare name, too, which all workspaces had in common once.
    """

    name: str = ""
    shared: bool = False

    def of(self, name: str) -> str:
        return f"{self.name}/{name}" if self.name else name


class Secrets:
    """Read and keep the secret of an account by its name. May be used from any thread; each call may block."""

    def __init__(self, patience: float = PATIENCE, scope: Callable[[], Scope] = Scope) -> None:
        """`scope` is asked in whatever thread needs it first."""
        self._patience = patience
        self._scope = cache(scope)
        self._memory: dict[str, str] = {}

    def get(self, name: str) -> dict[str, str]:
        """Problem("keyring-locked") or ("keyring-silent") when it cannot be read now; {} when there is none."""
        if name in self._memory:
            return dict(json.loads(self._memory[name]))
        scope = self._scope()

        def look(keyring: Any) -> str | None:
            found: str | None = keyring.get_password(SERVICE, scope.of(name))
            if found is None and scope.name and scope.shared:
                found = keyring.get_password(SERVICE, name)
                if found is not None:  # from now on it has one of its own, whatever the other workspaces do with theirs
                    with suppress(Exception):  # or at another time: what was found is good
                        _put(keyring, scope.of(name), found)
            return found

        try:
            found = self._call(look)
        except _NoKeyring:
            return {}
        return dict(json.loads(found)) if found else {}

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        """Keep a secret; False when it can only be kept for this run."""
        told, place = json.dumps(dict(secret)), self._scope().of(name)

        try:
            self._call(lambda keyring: _put(keyring, place, told))
        except (_NoKeyring, Problem):
            self._memory[name] = told
            return False
        self._memory.pop(name, None)
        return True

    def forget(self, name: str) -> None:
        self._memory.pop(name, None)
        scope = self._scope()

        def delete(keyring: Any) -> None:
            own = keyring.get_password(SERVICE, scope.of(name))
            if own is not None:
                keyring.delete_password(SERVICE, scope.of(name))
            if scope.name and scope.shared:
                # Under the bare name lies what this one began with, or what another workspace still lives from.
                common = keyring.get_password(SERVICE, name)
                if common is not None and own in (None, common):
                    keyring.delete_password(SERVICE, name)

        try:
            self._call(delete)
        except _NoKeyring:
            return

    def lasts(self) -> bool:
        """Whether what is kept is still there in the next run."""
        return not self._memory and bool(self.back_end())

    def back_end(self) -> str:
        """The name of the keyring in use, or "" when there is none."""
        try:
            return str(self._call(lambda keyring: _name(keyring)))
        except (_NoKeyring, Problem):
            return ""

    def _call(self, work: Callable[[Any], Any]) -> Any:
        outcome: list[Any] = []
        failure: list[BaseException] = []

        def run() -> None:
            try:
                import keyring

                outcome.append(work(keyring))
            except BaseException as error:
                failure.append(error)

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._patience)
        if thread.is_alive():
            raise Problem("keyring-silent")
        if failure:
            raise _told(failure[0]) from failure[0]
        return outcome[0]


class _NoKeyring(Exception):
    pass


def _put(keyring: Any, place: str, told: str) -> None:
    """Some take anything and keep nothing, or only the beginning."""
    keyring.set_password(SERVICE, place, told)
    if (kept := keyring.get_password(SERVICE, place)) != told:
        if kept is not None:
            keyring.delete_password(SERVICE, place)
        raise _NoKeyring


def _name(keyring: Any) -> str:
    found = keyring.get_keyring()
    if found.priority <= 0:
        raise _NoKeyring
    return f"{type(found).__module__}.{type(found).__qualname__}"


def _told(error: BaseException) -> BaseException:
    """What a back end raises, sorted by what it means; each has its own ways."""
    from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

    if isinstance(error, (_NoKeyring, NoKeyringError, InitError, ConnectionError)):
        return _NoKeyring()
    if isinstance(error, KeyringLocked):
        return Problem("keyring-locked")
    if isinstance(error, (KeyringError, OSError)):
        return Problem("keyring-locked")
    return error
