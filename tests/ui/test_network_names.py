"""Networks as they write themselves."""

import pytest

from cmdesk.networks.by_hand import PLACES
from cmdesk.ui.network_names import written


@pytest.mark.parametrize(
    ("network", "name"),
    [*((place.name, place.title) for place in PLACES), ("mastodon", "Mastodon"), ("wordpress", "WordPress")],
)
def test_networks_are_written_as_they_write_themselves(network, name):
    assert written(network) == name
