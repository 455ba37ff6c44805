import re

import pytest

from cmdesk.networks import base, exchange
from cmdesk.networks.base import Finds, Moderates, Posts, Reads


@pytest.mark.parametrize(
    ("capability", "asked"),
    [(Reads, {"pull"}), (Posts, {"plan", "commit"}), (Finds, {"find"}), (Moderates, {"moderate"})],
)
def test_what_a_network_says_it_can_do_it_must_do(capability, asked):
    class Says(capability):
        pass

    with pytest.raises(TypeError) as caught:
        Says()
    assert all(re.search(rf"\b{name}\b", str(caught.value)) for name in {"connect", *asked})


def test_who_writes_a_network_needs_one_place():
    for name in ("Account", "Connected", "Page", "Posting", "Refused", "SignInNeeded", "Tools", "TryLater"):
        assert getattr(base, name) is getattr(exchange, name)
