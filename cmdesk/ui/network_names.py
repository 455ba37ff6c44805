"""Networks as they write themselves."""

_NAMES = {
    "google": "Google Business",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "wordpress": "WordPress",
    "youtube": "YouTube",
}  # the others begin with a capital, and that is all


def written(network: str) -> str:
    """As in "linkedin" for LinkedIn."""
    return _NAMES.get(network, network.capitalize())
