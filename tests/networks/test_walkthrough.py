from pathlib import Path

import pytest

from cmdesk.app.scenes import OWN_APPS
from cmdesk.networks import ALL
from cmdesk.networks.walkthrough import walkthrough
from cmdesk.translations import LANGUAGES, Catalogue

DOCS = Path(__file__).resolve().parents[2] / "docs"
WITH_STEPS = [network for network in ALL if network.facts is not None and network.facts.steps]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_what_the_networks_say_of_themselves(language):
    text = walkthrough(ALL, language, Catalogue(language).tr)
    assert (DOCS / f"apps.{language}.md").read_text(encoding="utf-8") == text, "run scripts/capabilities"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("network", WITH_STEPS, ids=lambda network: network.name)
def test_each_network_with_steps_has_its_own_picture(network, language):
    name = f"pictures/add-account-{network.name}-{language}-light.png"
    assert name in walkthrough(ALL, language, str)
    assert (DOCS / name).exists()


def test_there_is_a_scene_for_each():
    assert {network.name for network in WITH_STEPS} == set(OWN_APPS)
