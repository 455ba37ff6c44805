"""One request on its way: what is known of it, how its form is packed, and what its failure means."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import aiohttp
from yarl import URL

from cmdesk.networks.addresses import PrivateAddress
from cmdesk.networks.base import NetworkError, Refused, TryLater

if TYPE_CHECKING:
    from cmdesk.networks.http import Upload


REDIRECTS = (301, 302, 303, 307, 308)


class Lost(Exception):
    """The connection was made and then lost. Not an aiohttp error, which aiohttp might answer by trying again."""


async def once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    # aiohttp repeats PUT and DELETE by itself when the connection drops; a delivery must not be repeated.
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise Lost from error


async def stay(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    # aiohttp would follow a redirect of a line that stays open, and take the secret in its opening along.
    response = await handler(request)
    if response.status in REDIRECTS:
        response.close()
        raise aiohttp.WSServerHandshakeError(response.request_info, (), status=response.status, message="led elsewhere")
    return response


@dataclass(slots=True)
class Trip:
    """What one request has come to, for the journal and for who must know whether it left."""

    url: URL
    method: str
    purpose: str
    connected: bool = False
    status: int = 0
    received: int = 0
    headers: dict[str, str] = field(default_factory=dict, repr=False)


def form_of(fields: Mapping[str, str] | Sequence[tuple[str, str]], files: "Mapping[str, Upload]") -> Any:
    form = aiohttp.FormData(dict(fields) if isinstance(fields, Mapping) else list(fields))
    for name, file in files.items():
        form.add_field(name, io.BytesIO(file.data), filename=file.name, content_type=file.type)
    return form()


def watch_connection() -> aiohttp.TraceConfig:
    watch = aiohttp.TraceConfig()

    async def made(session: aiohttp.ClientSession, context: Any, params: Any) -> None:
        context.trace_request_ctx.connected = True

    watch.on_connection_create_end.append(made)
    watch.on_connection_reuseconn.append(made)
    return watch


def told(error: Exception, host: str) -> NetworkError:
    """An error of the library in our words."""
    match error:
        case Lost() | aiohttp.ServerDisconnectedError():
            return TryLater("connection-lost", host=host)
        case aiohttp.ClientConnectorCertificateError():
            return Refused("tls", host=host, reason=str(error.certificate_error)[:200])
        case aiohttp.ClientConnectorSSLError():
            return Refused("tls", host=host, reason=str(error.os_error)[:200])
        case aiohttp.ClientConnectorDNSError():
            if isinstance(error.os_error, PrivateAddress):
                return Refused("private-address", host=host)
            return TryLater("unknown-host", host=host)
        case aiohttp.InvalidURL():
            return Refused("bad-address", address=host)
        case aiohttp.ClientConnectorError():
            return TryLater("unreachable", host=host)
        case TimeoutError():
            return TryLater("timeout", host=host)
        case aiohttp.ClientPayloadError() | aiohttp.ClientResponseError():
            return TryLater("broken-answer", host=host)
    return TryLater("unreachable", host=host)
