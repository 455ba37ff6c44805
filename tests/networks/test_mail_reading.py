import json
import re
from datetime import UTC, datetime

import pytest

from cmdesk.networks.base import Coverage
from cmdesk.networks.mail_connection import Line
from cmdesk.networks.mail_reading import (
    BEGINNING,
    FIRST_MAILS,
    LARGE,
    Position,
    can_idle,
    find_folder,
    holds,
    keep_copy,
    position,
    read_new,
    wait_for_change,
)


class Folder:
    """What imap-tools tells of a folder."""

    def __init__(self, name: str, *flags: str, delim: str = "/") -> None:
        self.name, self.flags, self.delim = name, flags, delim


class Box:
    """A mailbox in memory that speaks as the libraries do. `mails`: size of each by UID."""

    def __init__(self, mails: dict[int, int], validity: int = 7, uid_last: bool = False) -> None:
        self.mails, self.validity, self.uid_last = mails, validity, uid_last
        self.folders = [Folder("INBOX")]
        self.asked: list[str] = []
        self.appended: list[tuple[object, ...]] = []
        self.gone: set[int] = set()
        self.chosen: tuple[str, bool] | None = None
        self.client = self.folder = self.idle = self
        self.sock = self
        self.at_once: list[bytes] = []
        self.told: list[bytes] = []

    def set(self, folder: str, readonly: bool = False) -> None:
        self.chosen = (folder, readonly)

    def response(self, name: str) -> tuple[str, list[bytes]]:
        return name, [str(self.validity).encode()]

    def uids(self, criteria: str, charset: str | None = None) -> list[str]:
        self.asked.append(criteria)
        if criteria.startswith("HEADER"):
            return ["1"] if "known" in criteria else []
        start = re.match(r"UID (\d+):\*", criteria)
        if start is None:
            return [str(uid) for uid in self.mails]
        later = [uid for uid in self.mails if uid >= int(start[1])]
        return [str(uid) for uid in later or [max(self.mails)]]  # as servers do: the last one always

    def uid(self, command: str, uids: str, what: str):
        self.asked.append(what)
        lines: list[object] = []
        for uid in map(int, uids.split(",")):
            if uid in self.gone:
                continue
            if "RFC822.SIZE" in what:
                date = '"03-Mar-2026 13:00:00 +0100"'
                lines.append(f"{uid} (UID {uid} RFC822.SIZE {self.mails[uid]} INTERNALDATE {date})".encode())
                lines.append(b"9 (FLAGS (\\Seen))")  # told out of turn
            elif self.uid_last:
                lines += [(b"1 (BODY[] {6}", b"mail %d" % uid), b" UID %d)" % uid]
            else:
                lines += [(b"1 (UID %d BODY[] {6}" % uid, b"mail %d" % uid), b")"]
        return "OK", lines

    def append(self, *what: object) -> tuple[str, list[bytes]]:
        self.appended.append(what)
        return "OK", [b""]

    def capability(self) -> tuple[str, list[bytes]]:
        return "OK", [b"IMAP4rev1 Idle UIDPLUS"]

    def start(self) -> None:
        self.asked.append("IDLE")

    def poll(self, timeout: float) -> list[bytes]:
        return self.told

    def shutdown(self, how: int) -> None:
        raise AssertionError("nobody hung up")

    def gettimeout(self) -> float:
        return 30.0

    def settimeout(self, seconds: float) -> None:
        self.timeout = seconds

    def _get_line(self) -> bytes:
        if not self.at_once:
            raise BlockingIOError
        return self.at_once.pop(0)

    def stop(self) -> tuple[object, list[bytes]]:
        return None, []

    def list(self) -> list[Folder]:
        return self.folders


def test_the_first_time_only_the_newest_are_read_in_batches():
    box = Box({uid: 1000 for uid in range(1, 301)})
    batch = read_new(box, "INBOX", None)
    assert box.chosen == ("INBOX", True)
    assert (batch.coverage, batch.more) == (Coverage.TRUNCATED, True)
    assert batch.mails[0].data == f"mail {301 - FIRST_MAILS}".encode()
    seen = [mail.data for mail in batch.mails]
    while batch.more:
        batch = read_new(box, "INBOX", batch.position)
        seen += [mail.data for mail in batch.mails]
    assert seen == [b"mail %d" % uid for uid in range(301 - FIRST_MAILS, 301)]
    assert batch.position == Position(7, 300)


@pytest.mark.parametrize("uid_last", [False, True])
def test_afterwards_only_what_is_new(uid_last):
    box = Box({uid: 1000 for uid in range(1, 10)}, uid_last=uid_last)
    batch = read_new(box, "INBOX", Position(7, 7))
    assert [mail.data for mail in batch.mails] == [b"mail 8", b"mail 9"]
    assert batch.mails[0].received == datetime(2026, 3, 3, 12, tzinfo=UTC)
    assert (batch.position, batch.more, batch.coverage) == (Position(7, 9), False, Coverage.COMPLETE)
    again = read_new(box, "INBOX", batch.position)
    assert (again.mails, again.position) == ((), Position(7, 9))


@pytest.mark.parametrize(("count", "coverage"), [(20, Coverage.COMPLETE), (500, Coverage.GAP)])
def test_a_folder_that_was_numbered_anew_is_read_again(count, coverage):
    batch = read_new(Box({uid: 10 for uid in range(1, count + 1)}, validity=8), "INBOX", Position(7, 1000))
    assert batch.coverage is coverage
    assert batch.mails
    assert batch.position.validity == 8


def test_nothing_is_marked_as_read_and_of_large_mails_only_the_beginning_is_asked_for():
    box = Box({1: 1000, 2: LARGE + 1, 3: 1000})
    batch = read_new(box, "INBOX", None)
    assert [mail.size for mail in batch.mails] == [1000, LARGE + 1, 1000]
    bodies = [what for what in box.asked if "BODY" in what]
    assert all("BODY.PEEK[]" in what for what in bodies)
    assert sum(f"<0.{BEGINNING}>" in what for what in bodies) == 1


def test_a_batch_is_not_too_heavy():
    batch = read_new(Box({uid: 9_000_000 for uid in range(1, 6)}), "INBOX", None)
    assert [mail.data for mail in batch.mails] == [b"mail 1", b"mail 2"]
    assert batch.more


def test_a_mail_deleted_meanwhile_stops_nothing():
    box = Box({1: 10, 2: 10})
    box.gone = {1, 2}
    batch = read_new(box, "INBOX", None)
    assert (batch.mails, batch.position, batch.more) == ((), Position(7, 2), False)


def test_an_empty_folder():
    batch = read_new(Box({}), "INBOX", None)
    assert (batch.mails, batch.position, batch.more, batch.coverage) == ((), Position(7, 0), False, Coverage.COMPLETE)


def test_how_far_a_folder_was_read_is_kept_as_a_string():
    assert position(Position(7, 12).written()) == Position(7, 12)
    for nonsense in (None, "", "x", "[]", "{}", '{"validity": 1}', json.dumps({"validity": "a", "uid": 1})):
        assert position(nonsense) is None


def test_the_folder_of_what_was_sent():
    box = Box({})
    box.folders = [Folder("INBOX"), Folder("Sent"), Folder("Versandt", "\\HasNoChildren", "\\SENT")]
    assert find_folder(box, r"\Sent", ("sent",)) == "Versandt"
    box.folders = [Folder("INBOX.Messages envoyés", delim="."), Folder("INBOX", delim=".")]
    assert find_folder(box, r"\Sent", ("sent", "messages envoyés")) == "INBOX.Messages envoyés"
    box.folders = [Folder("Sent", "\\Noselect"), Folder("Presentations")]
    assert find_folder(box, r"\Sent", ("sent",)) is None
    assert find_folder(box, r"\All") is None


def test_looking_for_a_mail_and_keeping_a_copy():
    box = Box({})
    assert holds(box, "Sent", "known@x")
    assert box.asked == ['HEADER Message-ID "<known@x>"']
    assert not holds(box, "Sent", "other@x")
    keep_copy(box, "Envoyés", b"mail", datetime(2026, 3, 3, tzinfo=UTC))
    ((folder, flags, _, data),) = box.appended
    assert (folder, flags, data) == (b'"Envoy&AOk-s"', "(\\Seen)", b"mail")


def test_waiting_for_mail():
    box = Box({})
    assert can_idle(box)
    assert not wait_for_change(box, Line(), 1)
    box.told = [b"* OK still here"]
    assert not wait_for_change(box, Line(), 1)
    box.told = [b"* 3 exists"]
    assert wait_for_change(box, Line(), 1)
    box.told, box.at_once = [], [b"* OK hello", b"* 4 EXISTS"]
    assert wait_for_change(box, Line(), 1)
    assert box.timeout == 30.0
