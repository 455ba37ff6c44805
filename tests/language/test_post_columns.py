import pytest

from cmdesk.language.post_columns import networks_in, read_header

PUBLER = (
    "Date - Intl. format or prompt|Text|Link(s) - Separated by comma for FB carousels|"
    "Media URL(s) - Separated by comma|Title - For the video, pin, PDF ..|Label(s) - Separated by comma|"
    "Alt text(s) - Separated by \\|\\||"
    "Comment(s) - Separated by \\|\\||Pin board, FB album, or Google category"
)


@pytest.mark.parametrize(
    ("header", "dialect"),
    [
        ("Text|Image URL|Tags|Posting Time", "Buffer"),
        ("date|time_24hr|message_text|link", "Sprout"),
        ("post_content|post_link|video_url|image_url", "Agorapulse"),
        (PUBLER, "Publer"),
        ("text|link|imageUrls|gifUrls|videoUrls|postAtSpecificTime", "SocialBee"),
        ("postAtSpecificTime (YYYY-MM-DD HH:mm:ss)|content|link (OGmetaUrl)|imageUrls|gifUrl|videoUrls", "HighLevel"),
        ("post|platforms|mediaUrls|scheduleDate", "Ayrshare"),
        ("Text|Date|Time|Draft|Facebook|Instagram|Picture Url 1|Alt text picture 1|First Comment Text", "Metricool"),
        ("publish_date|caption|platforms|media_url", "BrightBean"),
        ("Network|Message|LinkUrl|LinkTitle|ImageUrl|Description|Picture", "Oktopost"),
        ("date|time|timezone|networks|account|text|alt_text|first_comment|campaign|status", "cmdesk"),
        ("Texte|Date|Réseaux", ""),
    ],
)
def test_a_program_is_known_by_its_header(header, dialect):
    assert read_header(header.replace("\\|\\|", "##").split("|"))[0] == dialect


def test_what_a_column_says_and_what_is_not_understood():
    _, columns = read_header(["text", "text_bluesky", "Facebook", "Couleur", "\ufeffdate"])
    assert [(column.meaning, column.network) for column in columns] == [
        ("text", ""),
        ("text", "bluesky"),
        ("ticked", "facebook"),
        ("", ""),
        ("date", ""),
    ]


def test_networks_of_a_cell():
    assert networks_in("Twitter, facebook; GMB  twitter") == ("x", "facebook", "google")
