"""Web addresses: which of them lead outside, and how they may be shown."""

import asyncio
import base64
import contextlib
import ipaddress
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from cmdesk.networks.base import Refused

# Names of query parameters whose value opens a door.
SECRET_NAME = re.compile(r"token|key|secret|pass|code|sig|auth|session|credential|jwt", re.IGNORECASE)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@lru_cache(maxsize=4096)
def is_public(ip: str) -> bool:
    """Whether a numeric address belongs to the open internet: not this computer, not the local network."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_numeric(host: str) -> bool:
    """Whether the host is written as an IP address and no name has to be looked up."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def redact(address: str) -> str:
    """The address without passwords and tokens, for logs and messages."""
    try:
        url = URL(address)
        if url.user is not None or url.password is not None:
            url = url.with_user(None)
        own = (url.host or "").endswith("reddit.com") and "user" in url.query  # then "feed" opens somebody's own feeds
        secret = [SECRET_NAME.search(name) is not None or (own and name == "feed") for name in url.query]
        hidden = [(name, "***" if hide else told) for (name, told), hide in zip(url.query.items(), secret, strict=True)]
        return str(url.with_query(hidden) if hidden else url)
    except (ValueError, TypeError):
        return "***"


def split_login(address: str, exact: bool = False) -> tuple[URL, dict[str, str]]:
    """The address without its user and password, and the header that says them instead.

    `exact`: it is escaped already, and more than it had to be; some servers want it just so.
    """
    try:
        url = URL(address.strip(), encoded=exact)
        if url.scheme not in ("http", "https") or not url.host:
            raise Refused("bad-address", address=redact(address)[:200])
    except ValueError as error:
        raise Refused("bad-address", address=redact(address)[:200]) from error
    if url.user is None:
        return url.with_fragment(None), {}
    pair = f"{url.user}:{url.password or ''}".encode()
    return url.with_user(None).with_fragment(None), {"authorization": f"Basic {base64.b64encode(pair).decode()}"}


def next_stop(here: URL, location: str, secret: bool) -> URL:
    """Where a redirect leads. Raises Refused where nobody should follow, `secret` when a secret would."""
    host = here.host or ""
    there = None
    with contextlib.suppress(ValueError):
        there = here.join(URL(location.strip())).with_fragment(None)
    if there is None or there.scheme not in ("http", "https") or not there.host:
        raise Refused("bad-redirect", host=host)
    if there.user is not None:
        there = there.with_user(None)
    if secret and here.scheme == "https" and there.scheme == "http":
        raise Refused("insecure-redirect", host=host)
    return there


class PrivateAddress(OSError):
    """The name leads only to addresses that are not of the open internet."""


class Names:
    """Looks up host names in threads of its own: a slow name must not hold up the rest of the program."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(16, thread_name_prefix="names")
        self.inside: set[str] = set()  # names that led to this computer or its network, when that was allowed

    def of(self, trusted: bool) -> AbstractResolver:
        """A resolver for aiohttp: one that gives any address, or one that gives public addresses only.

        What it gives is what is connected to, so a name that changes its mind between two look-ups gains nothing.
        """
        return _Resolver(self._threads, trusted, self.inside)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)


class _Resolver(AbstractResolver):
    def __init__(self, threads: ThreadPoolExecutor, trusted: bool, inside: set[str]) -> None:
        self._threads = threads
        self._trusted = trusted
        self._inside = inside

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, socket.getaddrinfo, host, port, family, socket.SOCK_STREAM)
        results = [
            ResolveResult(
                hostname=host,
                host=str(place[0]),
                port=port,
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, place in found
            if self._trusted or is_public(str(place[0]))
        ]
        if found and not results:
            raise PrivateAddress(host)
        if not all(is_public(str(result["host"])) for result in results):
            self._inside.add(host.lower())
        return results

    async def close(self) -> None:
        """Nothing is held: the threads belong to whoever made this."""
