"""What a mailbox holds that we have not seen: UIDs remembered per folder, nothing marked as read. Blocking."""

import imaplib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from imap_tools.utils import encode_folder

from cmdesk.networks.base import Coverage
from cmdesk.networks.mail_connection import Line, Mailbox

FIRST_MAILS = 200  # of a folder that was never read
BATCH_MAILS = 50
BATCH_BYTES = 20_000_000
COMMAND_BYTES = 4_000_000  # asked for in one FETCH
LARGE = 10_000_000  # of a larger mail only the beginning is fetched: headers and the text part come first
BEGINNING = 262_144
IDLE_SECONDS = 9 * 60.0  # servers end it after 30 minutes, home routers sooner

SENT_NAMES = (
    "sent",
    "sent items",
    "sent messages",
    "sent mail",
    "envoyés",
    "messages envoyés",
    "éléments envoyés",
    "courrier envoyé",
    "gesendet",
    "gesendete objekte",
    "enviados",
    "posta inviata",
    "verzonden items",
)


@dataclass(frozen=True)
class Position:
    """How far a folder was read. UIDs mean nothing once `validity` changes."""

    validity: int
    uid: int

    def written(self) -> str:
        return json.dumps({"validity": self.validity, "uid": self.uid})


def position(cursor: str | None) -> Position | None:
    try:
        kept = json.loads(cursor or "null")
        return Position(int(kept["validity"]), int(kept["uid"]))
    except (ValueError, KeyError, TypeError):
        return None


@dataclass(frozen=True)
class RawMail:
    data: bytes  # whole, or the beginning of a large one
    received: datetime | None  # by the server
    size: int


@dataclass(frozen=True)
class Batch:
    mails: tuple[RawMail, ...]
    position: Position
    more: bool
    coverage: Coverage


def read_new(box: Mailbox, folder: str, last: Position | None) -> Batch:
    """Fetch the next mails of a folder after `last`, oldest first."""
    box.folder.set(folder, readonly=True)
    validity = _number(box.client, "UIDVALIDITY")
    coverage = Coverage.COMPLETE
    known = last if last is not None and last.validity == validity else None
    if known is not None:
        uids = [
            uid for uid in _uids(box, f"UID {known.uid + 1}:* NOT DELETED") if uid > known.uid
        ]  # n:* gives the last always
    else:
        uids = _uids(box, "NOT DELETED")
        if len(uids) > FIRST_MAILS:
            # Where the numbering was renewed, mails between the last one known and these may be missing.
            coverage = Coverage.TRUNCATED if last is None else Coverage.GAP
            uids = uids[-FIRST_MAILS:]
    batch, mails = _batch(box, uids)
    reached = batch[-1] if batch else known.uid if known is not None else 0
    return Batch(tuple(mails), Position(validity, reached), len(batch) < len(uids), coverage)


def _batch(box: Mailbox, uids: Sequence[int]) -> tuple[list[int], list[RawMail]]:
    """As many of these mails as make one batch."""
    sizes = {uid: (size, received) for uid, size, received in _sizes(box, uids[:BATCH_MAILS])}
    batch: list[int] = []
    weight = 0
    for uid in uids[:BATCH_MAILS]:
        weight += _weight(sizes[uid][0]) if uid in sizes else 0
        if batch and weight > BATCH_BYTES:
            break
        batch.append(uid)
    bodies: dict[int, bytes] = {}
    for group, whole in _groups(
        [uid for uid in batch if uid in sizes], {uid: size for uid, (size, _) in sizes.items()}
    ):
        bodies.update(_bodies(box, group, "BODY.PEEK[]" if whole else f"BODY.PEEK[]<0.{BEGINNING}>"))
    # A mail that was deleted between two commands is simply not there.
    mails = [RawMail(bodies[uid], sizes[uid][1], sizes[uid][0]) for uid in batch if uid in bodies]
    return batch, mails


def _weight(size: int) -> int:
    return size if size <= LARGE else BEGINNING


def _groups(uids: Iterable[int], sizes: dict[int, int]) -> Iterator[tuple[list[int], bool]]:
    """Mails that may be asked for together; False: only the beginning."""
    group: list[int] = []
    weight = 0
    for uid in uids:
        if sizes[uid] > LARGE:
            yield [uid], False
            continue
        if group and weight + sizes[uid] > COMMAND_BYTES:
            yield group, True
            group, weight = [], 0
        group.append(uid)
        weight += sizes[uid]
    if group:
        yield group, True


def _uids(box: Mailbox, criteria: str) -> list[int]:
    return sorted(int(uid) for uid in box.uids(criteria, charset=None))


def _sizes(box: Mailbox, uids: Sequence[int]) -> Iterator[tuple[int, int, datetime | None]]:
    for line in _fetch(box, uids, "(UID RFC822.SIZE INTERNALDATE)"):
        told = line if isinstance(line, bytes) else b""
        uid, size = re.search(rb"UID (\d+)", told), re.search(rb"RFC822\.SIZE (\d+)", told)
        if uid and size:
            yield int(uid[1]), int(size[1]), _received(told)


def _bodies(box: Mailbox, uids: Sequence[int], what: str) -> dict[int, bytes]:
    found = {}
    lines = _fetch(box, uids, f"(UID {what})")
    for index, line in enumerate(lines):
        if not isinstance(line, tuple):
            continue
        rest = lines[index + 1] if index + 1 < len(lines) else b""
        # The UID stands before the mail or after it, as the server likes.
        uid = re.search(rb"UID (\d+)", line[0] + b" " + (rest if isinstance(rest, bytes) else b""))
        if uid:
            found[int(uid[1])] = line[1]
    return found


def _fetch(box: Mailbox, uids: Sequence[int], what: str) -> list[bytes | tuple[bytes, bytes] | None]:
    if not uids:
        return []
    status, lines = box.client.uid("FETCH", ",".join(map(str, uids)), what)
    if status != "OK":
        raise imaplib.IMAP4.error(f"FETCH: {lines!r}"[:200])
    return list(lines)


def _number(client: imaplib.IMAP4, name: str) -> int:
    values = client.response(name)[1]
    told = values[-1] if values else None
    return int(told) if isinstance(told, bytes) and told.isdigit() else 0


def _received(told: bytes) -> datetime | None:
    found = re.search(rb'INTERNALDATE "( ?\d{1,2}-\w{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4})"', told)
    if found is None:
        return None
    day, month, rest = found[1].decode("ascii").strip().split("-", 2)
    if month.title() not in MONTHS:
        return None
    year, clock, zone = rest.split(" ")
    hour, minute, second = map(int, clock.split(":"))
    offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5])) * (-1 if zone[0] == "-" else 1)
    try:
        return datetime(int(year), MONTHS.index(month.title()) + 1, int(day), hour, minute, second, tzinfo=UTC) - offset
    except (ValueError, OverflowError):
        return None


# Not strptime: it would want the month in the language of the system.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def find_folder(box: Mailbox, flag: str, names: Sequence[str] = ()) -> str | None:
    """The folder with a special use (RFC 6154), or one of the usual names."""
    folders = box.folder.list()
    for folder in folders:
        if flag.lower() in (each.lower() for each in folder.flags):
            return folder.name
    for name in names:
        for folder in folders:
            last = folder.name.rpartition(folder.delim)[2] if folder.delim else folder.name
            if last.casefold() == name and "\\Noselect" not in folder.flags:
                return folder.name
    return None


def holds(box: Mailbox, folder: str, message_id: str) -> bool:
    """Whether a folder holds the mail with this id (without brackets)."""
    box.folder.set(folder, readonly=True)
    return bool(box.uids(f'HEADER Message-ID "<{message_id}>"', charset=None))


def keep_copy(box: Mailbox, folder: str, data: bytes, written: datetime) -> None:
    """Put a mail that went out into a folder, as read."""
    status, told = box.client.append(encode_folder(folder), "(\\Seen)", written, data)  # type: ignore[arg-type]
    if status != "OK":
        raise imaplib.IMAP4.error(f"APPEND: {told!r}"[:200])


def can_idle(box: Mailbox) -> bool:
    """Whether the server tells of new mail by itself. Asked again after signing in: before, many tell little."""
    return b"IDLE" in b" ".join(each for each in box.client.capability()[1] if isinstance(each, bytes)).upper().split()


def wait_for_change(box: Mailbox, line: Line, seconds: float = IDLE_SECONDS) -> bool:
    """Wait in the chosen folder until the server tells of new mail (True) or the time is over (False)."""
    line.hold(box.client.sock)
    box.idle.start()  # type: ignore[no-untyped-call]
    told = _buffered(box)
    if not _tells_of_mail(told):
        told += box.idle.poll(timeout=seconds)
    told += box.idle.stop()[1]  # type: ignore[no-untyped-call]
    return _tells_of_mail(told)


def _tells_of_mail(told: Iterable[object]) -> bool:
    return any(b"EXISTS" in each.upper() for each in told if isinstance(each, bytes))


def _buffered(box: Mailbox) -> list[bytes]:
    """What the server said in one breath with its consent to IDLE: it was read already, so no poll would see it."""
    connection = box.client.sock
    before = connection.gettimeout()
    connection.settimeout(0)
    lines: list[bytes] = []
    try:
        while True:
            lines.append(box.client._get_line())  # as imap-tools does
    except OSError:
        return lines
    except imaplib.IMAP4.abort as error:
        if "EOF" not in str(error):
            raise
        return lines  # nothing there; a line that is really at its end is noticed by the next command
    finally:
        connection.settimeout(before)
