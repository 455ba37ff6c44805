"""Connections of the client: private hosts never share one with others, and a delivery never reuses one."""

import ssl
from typing import Literal

import aiohttp

from cmdesk.networks.addresses import Names
from cmdesk.networks.trips import once, stay, watch_connection

Use = Literal["ask", "deliver", "hear"]  # what may be repeated and led on, what may not, what stays open


class Sessions:
    """Each is opened when it is first needed; in the engine's loop only."""

    def __init__(self, user_agent: str, tls: ssl.SSLContext | None = None) -> None:
        self.names = Names()
        self._user_agent = user_agent
        self._tls = tls
        self._open: dict[tuple[bool, Use], aiohttp.ClientSession] = {}

    def of(self, trusted: bool, use: Use) -> aiohttp.ClientSession:
        """`trusted`: it may lead to a private address."""
        session = self._open.get((trusted, use))
        if session is None:
            if self._tls is None:
                self._tls = ssl.create_default_context()  # the system's authorities, or SSL_CERT_FILE
            connector = aiohttp.TCPConnector(
                limit=0,
                resolver=self.names.of(trusted),
                ttl_dns_cache=60,
                force_close=use != "ask",
                ssl=self._tls,
            )
            session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate"},
                auto_decompress=False,
                middlewares={"ask": (), "deliver": (once,), "hear": (stay,)}[use],
                trace_configs=[watch_connection()] if use == "deliver" else [],
                trust_env=False,
            )
            self._open[trusted, use] = session
        return session

    async def close(self) -> None:
        sessions = list(self._open.values())
        self._open.clear()
        for session in sessions:
            await session.close()
        self.names.close()
