"""An isso server of our own, from pip: comments under the pages of a site, held until somebody approves them."""

import http.client
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.servers.ports import free_port, wait_for_port

PASSWORD = "pässword of isso"
SETTINGS = """[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1:1/
[admin]
enabled = {admin}
password = {password}
[moderation]
enabled = true
[server]
listen = http://127.0.0.1:{port}
[guard]
ratelimit = {limit}
direct-reply = 1000
reply-to-self = true
"""


@dataclass
class IssoServer:
    address: str
    port: int
    process: "subprocess.Popen[bytes]"

    def comment(self, text: str, who: str = "Zoé", thread: str = "/pain/", parent: int | None = None) -> int:
        """A visitor writes; it is held. Its number."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        told = {"author": who, "email": f"{who.lower()}@mail.example", "text": text, "parent": parent}
        body = json.dumps(told | {"title": "Le pain (de seigle)"})
        line.request("POST", f"/new?{urlencode({'uri': thread})}", body, {"Content-Type": "application/json"})
        answer = line.getresponse()
        made = answer.read()
        line.close()
        assert answer.status in (201, 202), made
        number: int = json.loads(made)["id"]
        return number

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(60)


def start(folder: Path, *, admin: bool = True, limit: int = 1000) -> IssoServer:
    command = Path(sys.executable).with_name("isso")
    if not command.exists():
        pytest.skip("NOT TESTED: no isso: not installed in this environment")
    port = free_port()
    settings = folder / "isso.cfg"
    told = SETTINGS.format(folder=folder, port=port, password=PASSWORD, admin=str(admin).lower(), limit=limit)
    settings.write_text(told, encoding="utf-8")
    process = subprocess.Popen(
        [command, "-c", settings, "run"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wait_for_port(port, process)
    return IssoServer(f"http://127.0.0.1:{port}", port, process)
