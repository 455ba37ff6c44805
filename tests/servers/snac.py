"""A snac server of our own: a small real server of the fediverse, with two people on it."""

import http.client
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.ports import free_port, wait_for_port

OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"


@dataclass
class Snac:
    address: str  # http://localhost:PORT
    port: int
    passwords: dict[str, str]
    process: subprocess.Popen[bytes]

    def request(
        self, method: str, path: str, form: dict[str, str] | None = None, token: str = ""
    ) -> tuple[int, str, str]:
        """One request on a connection of its own, as a stranger's client makes it: status, Location, body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Host": f"localhost:{self.port}", "User-Agent": "somebody else's client"}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        try:
            line.request(method, path, urlencode(form) if form else None, headers)
            answer = line.getresponse()
            return answer.status, answer.headers.get("Location", ""), answer.read().decode()
        finally:
            line.close()

    def approve(self, authorize_url: str, user: str) -> str:
        """Play the person in the browser: sign in, and return the address that the browser is sent to, or the code."""
        parts = urlsplit(authorize_url)
        status, _, page = self.request("GET", f"{parts.path}?{parts.query}")
        assert status == 200, page
        form = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        form |= {"login": user, "passwd": self.passwords[user]}
        status, location, page = self.request("POST", "/oauth/x-snac-login", form)
        if location:
            return location
        found = re.search(r"[0-9a-f]{16,}", page)
        assert found, page
        return found.group()

    def token(self, user: str) -> str:
        """A token for a stranger's client of one of the people."""
        app = json.loads(
            self.request(
                "POST", "/api/v1/apps", {"client_name": "t", "redirect_uris": OUT_OF_BAND, "scopes": "read write"}
            )[2]
        )
        asked = {
            "response_type": "code", "client_id": app["client_id"], "redirect_uri": OUT_OF_BAND, "scope": "read write",
        }  # fmt: skip
        code = self.approve(f"{self.address}/oauth/authorize?{urlencode(asked)}", user)
        code = parse_qs(urlsplit(code).query)["code"][0] if "code=" in code else code
        form = {
            "grant_type": "authorization_code", "code": code, "redirect_uri": OUT_OF_BAND,
            "client_id": app["client_id"], "client_secret": app["client_secret"],
        }  # fmt: skip
        told = json.loads(self.request("POST", "/oauth/token", form)[2])
        token: str = told["access_token"]
        return token

    def stop(self) -> None:
        # At once: told politely, it finishes its queue of deliveries first, which may take its time.
        self.process.kill()
        self.process.wait(60)


def start(program: Path, folder: Path) -> Snac:
    port = free_port()
    data = folder / "snac"
    answers = f"127.0.0.1\n{port}\nlocalhost:{port}\n\nadmin@example.org\n"
    subprocess.run([program, "init", data], input=answers.encode(), check=True, capture_output=True)
    settings = json.loads((data / "server.json").read_text())
    settings |= {"protocol": "http", "disable_inbox_collection": True, "disable_email_notifications": True}
    (data / "server.json").write_text(json.dumps(settings))
    passwords = {}
    for user in ("alice", "bob"):
        told = subprocess.run([program, "adduser", data], input=f"{user}\n\n".encode(), check=True, capture_output=True)
        found = re.search(rb"password is (\S+)", told.stdout + told.stderr)
        assert found, told
        passwords[user] = found[1].decode()
    process = subprocess.Popen(
        [program, "httpd", data], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    wait_for_port(port, process)
    return Snac(f"http://localhost:{port}", port, passwords, process)
