"""Networks as they write themselves."""

import pytest

from cmdesk.domain.network_names import written
from cmdesk.networks.by_hand import PLACES


@pytest.mark.parametrize(
    ("network", "name"),
    [*((place.name, place.title) for place in PLACES), ("mastodon", "Mastodon"), ("wordpress", "WordPress")],
)
def test_networks_are_written_as_they_write_themselves(network, name):
    assert written(network) == name
