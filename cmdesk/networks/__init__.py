"""Who is out there: ALL networks that cmdesk knows, and each BY_NAME.

Both come from `known` when they are first asked for: a worker process that only wants a parser must not load clients
and their libraries, which takes half a second.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cmdesk.networks.known import ALL, BY_NAME

__all__ = ["ALL", "BY_NAME"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from cmdesk.networks import known

        return getattr(known, name)
    raise AttributeError(name)
