"""The networks that cmdesk knows, one class each; a new one is added to this list and nowhere else."""

from cmdesk.networks.base import Network
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon

ALL: tuple[Network, ...] = (Mastodon(), Mail())
BY_NAME = {network.name: network for network in ALL}
