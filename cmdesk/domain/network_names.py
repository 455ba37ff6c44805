"""Networks as they write themselves."""

_NAMES = {
    "facebook_page": "Facebook Page",
    "google_reviews": "Google Business",
    "instagram_pro": "Instagram",
    "linkedin_page": "LinkedIn Page",
    "threads_api": "Threads",
    "x_api": "X",
    "github": "GitHub",
    "google": "Google Business",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "wordpress": "WordPress",
    "youtube": "YouTube",
}  # the others begin with a capital, and that is all


def written(network: str) -> str:
    """As in "linkedin" for LinkedIn."""
    return _NAMES.get(network, network.capitalize())
