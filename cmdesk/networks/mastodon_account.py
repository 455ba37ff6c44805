"""An account of the Mastodon family as its server describes it: kept in the file, its token in the keyring."""

import json
from collections.abc import Mapping

from cmdesk.domain.accounts import NewAccount
from cmdesk.networks import mastodon_limits as limits
from cmdesk.networks import mastodon_parsing as parsing
from cmdesk.networks import mastodon_reading as reading
from cmdesk.networks.base import Connected, Tools, TryLater
from cmdesk.networks.mastodon_servers import look_at


async def connected(server: str, token: str, client: Mapping[str, str], tools: Tools) -> Connected:
    """What a server says of itself and of whoever has this token."""
    instance = await look_at(server, tools)
    me = reading.one_of(await reading.read_signed_in(server, "/api/v1/accounts/verify_credentials", token, tools))
    name = parsing.text_of(me, "acct")
    if not name or not parsing.text_of(me, "id"):
        raise TryLater("broken-answer", host=server)
    settings = {
        "server": server,
        "account_id": parsing.text_of(me, "id"),
        "domain": instance.domain,
        "flavour": instance.flavour,
        "version": "{}.{}".format(*instance.version),
        "media": limits.written(instance.media),
        "polls": limits.written_poll(instance.polls),
    }
    if instance.house_rules:
        settings["house_rules"] = json.dumps(instance.house_rules, ensure_ascii=False)
    if shown := parsing.text_of(me, "display_name").strip():
        settings["name"] = shown  # what people see above a post
    handle = f"@{parsing.whole_name(name, instance.domain)}"
    return Connected(NewAccount("mastodon", handle, settings, instance.rules), {"token": token, **client})
