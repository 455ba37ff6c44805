"""A line to a server of the Mastodon family on which it says that something came: a hint, never the data."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator

from yarl import URL

from cmdesk.networks.base import Account, Refused, Tools, TryLater
from cmdesk.networks.mastodon_reading import token_of
from cmdesk.networks.mastodon_servers import PURPOSE, look_at

log = logging.getLogger(__name__)
RECONNECT = 30.0  # seconds; the account is pulled at its pace meanwhile
SILENT = 6 * 3600.0  # until a server that has no such line, or gave none, is asked again


async def listen(account: Account, tools: Tools) -> AsyncIterator[str]:
    """Yield "notifications" when it is worth looking; nothing where the server has no such line."""
    server, token = account.settings["server"], token_of(account)
    while True:
        try:
            line = (await look_at(server, tools)).streaming
            if line and _is_safe(line, server):
                # The token goes as the name of a protocol: unlike in the address, no log on the way keeps it there.
                near = URL(line).host == URL(server).host
                heard = tools.http.hear(
                    f"{line}/api/v1/streaming?stream=user:notification",
                    purpose=PURPOSE,
                    protocol=token,
                    allow_private=near,
                )
                async for said in heard:
                    if _tells(said):
                        yield "notifications"
                yield "notifications"  # the line ended: something may have come since
                await asyncio.sleep(RECONNECT)
                continue
        except TryLater as error:
            log.info("the line to %s: %s", server, error)
            await asyncio.sleep(RECONNECT)
            continue
        except Refused as error:
            log.info("no line to %s: %s", server, error)
        await asyncio.sleep(SILENT)


def _is_safe(line: str, server: str) -> bool:
    """A server that is reached in private must not send the token over an open line."""
    return line.startswith("wss://") or server.startswith("http://")


def _tells(said: str) -> bool:
    """Whether a message of the server says that something came."""
    try:
        told = json.loads(said)
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("event") == "notification"
