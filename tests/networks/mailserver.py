"""Mail servers that say what a test tells them, in a thread, one connection after the other."""

import re
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

DIE = "DIE"  # close the line without a word
SILENCE = "SILENCE"  # keep it open and say nothing


class LineServer:
    """Speaks first, then answers each line by `answer`; what it heard is in `heard`."""

    def __init__(self, greeting: str, answer: Callable[[str], str | None], tls: ssl.SSLContext | None = None) -> None:
        self.heard: list[str] = []
        self.lines = 0
        self._greeting, self._answer, self._tls = greeting, answer, tls
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for each in self._open:
            with suppress(OSError):  # over already
                each.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            self.lines += 1
            try:
                if self._tls is not None:
                    line = self._tls.wrap_socket(line, server_side=True)
                self._open.append(line)
                self._talk(line)
            except OSError:
                pass  # the client went away
            finally:
                line.close()

    def _talk(self, line: socket.socket) -> None:
        if self._greeting == DIE:
            return
        line.sendall(self._greeting.encode() + b"\r\n")
        with line.makefile("rb") as reader:
            while heard := reader.readline():
                text = heard.decode("utf-8", "replace").rstrip("\r\n")
                self.heard.append(text)
                said = self._answer(text)
                if said == DIE:
                    return
                if said is not None:
                    line.sendall(said.encode() + b"\r\n")


def smtp(tls: ssl.SSLContext | None = None, greeting: str = "220 test", **says: str) -> LineServer:
    """An SMTP server. `says` by verb: ehlo, auth, mail, rcpt, data.

    `end` is said to the final dot, `text` to each line before it, `secrets` (one after the other) to the lines that
    follow AUTH LOGIN.
    """
    in_data = False
    secrets = says.get("secrets", "").split("|")

    def answer(line: str) -> str | None:
        nonlocal in_data
        if in_data:
            in_data = line != "."
            return says.get("text") if in_data else says.get("end", "250 taken")
        verb = line.split(" ")[0].upper()
        usual = {
            "EHLO": "250-test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
            "AUTH": "235 in",
            "DATA": "354 go on",
            "QUIT": "221 bye",
        }
        if secrets and secrets[0] and verb.lower() not in ("ehlo", "auth", "quit"):
            return secrets.pop(0)
        said = says.get(verb.lower(), usual.get(verb, "250 ok"))
        in_data = verb == "DATA" and said.startswith("354")
        return said

    return LineServer(greeting, answer, tls)


def imap(greeting: str = "* OK test", capabilities: str = "IMAP4rev1 AUTH=PLAIN", **says: str) -> LineServer:
    """An IMAP server. `says` by command: the untagged lines and the end, `{tag}` standing for the tag."""

    def answer(line: str) -> str | None:
        found = re.match(r"(\w+) (?:UID )?(\w+)", line)
        if found is None:
            return None
        tag, command = found[1], found[2].lower()
        usual = {
            "capability": f"* CAPABILITY {capabilities}\r\n{{tag}} OK done",
            "logout": "* BYE now\r\n{tag} OK done",
            "authenticate": "+ ",
        }
        said = says.get(command, usual.get(command, "{tag} OK done"))
        if said == SILENCE:
            return None
        if command == "authenticate" and said == "+ ":
            state["tag"] = tag
            return said
        if command == "idle":
            state["idle"] = tag
        return said.replace("{tag}", tag) if said != DIE else DIE

    state: dict[str, str] = {}

    def whole(line: str) -> str | None:
        if state.get("tag"):  # the answer to the challenge
            tag = state.pop("tag")
            return says.get("login_answer", "{tag} OK done").replace("{tag}", tag)
        if line == "DONE":
            return f"{state['idle']} OK done"
        return answer(line)

    return LineServer(greeting, whole)
