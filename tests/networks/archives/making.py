"""Archives as the networks lay them out, with a bakery's words in them. All invented."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

from tests.networks import images

Members = dict[str, bytes]


def zipped(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in members.items():
            packed.writestr(name, body)
    return path


def tarred(path: Path, members: Members) -> Path:
    with tarfile.open(path, "w:gz") as packed:
        for name, body in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(body)
            packed.addfile(info, io.BytesIO(body))
    return path


def packed(path: Path, body: bytes) -> Path:
    path.write_bytes(gzip.compress(body))
    return path


def unpacked(folder: Path, members: Members) -> Path:
    for name, body in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(body)
    return folder


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


# -- Mastodon ----------------------------------------------------------------------------------------------------------

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
HOME = "https://piaille.example/users/fournil"


def note(number: int, content: str, **more: Any) -> dict[str, Any]:
    told = {
        "id": f"{HOME}/statuses/{number}",
        "type": "Note",
        "summary": None,
        "inReplyTo": None,
        "published": f"2024-03-{number % 27 + 1:02}T08:00:00Z",
        "url": f"https://piaille.example/@fournil/{number}",
        "attributedTo": HOME,
        "to": [PUBLIC],
        "cc": [f"{HOME}/followers"],
        "content": f"<p>{content}</p>",
        "contentMap": {"fr": f"<p>{content}</p>"},
        "attachment": [],
    }
    return {
        "id": f"{HOME}/statuses/{number}/activity",
        "type": "Create",
        "actor": HOME,
        "published": told["published"],
        "object": told | more,
    }


def mastodon(*notes: dict[str, Any]) -> Members:
    photo = {
        "type": "Document",
        "mediaType": "image/jpeg",
        "url": "/media_attachments/files/110/original/four.jpg",
        "name": "Le four à bois, allumé",
    }
    listed = notes or (
        note(1, "Le four est allumé&nbsp;: brioche à 9&nbsp;h.", attachment=[photo]),
        note(2, "Merci Léa&nbsp;!", inReplyTo="https://autre.example/users/lea/statuses/77"),
        {
            "id": f"{HOME}/statuses/3/activity",
            "type": "Announce",
            "actor": HOME,
            "published": "2024-03-04T08:00:00Z",
            "object": "https://autre.example/users/lea/statuses/78",
        },
        note(4, "Entre nous.", to=["https://autre.example/users/lea"], cc=[]),
    )
    return {
        "media_attachments/files/110/original/four.jpg": images.jpeg(),
        "outbox.json": _json(
            {
                "@context": "https://www.w3.org/ns/activitystreams",
                "id": "outbox.json",
                "type": "OrderedCollection",
                "totalItems": len(listed),
                "orderedItems": list(listed),
            }
        ),
        "likes.json": _json({"type": "OrderedCollection", "orderedItems": []}),
        "actor.json": _json(
            {
                "id": HOME,
                "type": "Person",
                "preferredUsername": "fournil",
                "name": "Fournil Thabor",
                "url": "https://piaille.example/@fournil",
                "outbox": "outbox.json",
            }
        ),
    }


# -- X -----------------------------------------------------------------------------------------------------------------


def ytd(name: str, entries: list[Any]) -> bytes:
    return f"window.YTD.{name}.part0 = ".encode() + json.dumps(entries, indent=2).encode()


def tweet(number: int, text: str, **more: Any) -> dict[str, Any]:
    told = {
        "id_str": str(number),
        "id": str(number),
        "full_text": text,
        "created_at": f"Wed Mar {number % 27 + 1:02} 20:19:24 +0000 2019",
        "lang": "fr",
        "entities": {"urls": [], "user_mentions": [], "hashtags": []},
    }
    return {"tweet": told | more}


def x(*tweets: dict[str, Any]) -> Members:
    link = {"url": "https://t.co/abc", "expanded_url": "https://fournil.example/galettes"}
    photo = {
        "url": "https://t.co/pic",
        "media_url_https": "https://pbs.twimg.com/media/Dq4.jpg",
        "type": "photo",
        "ext_alt_text": "Trois galettes",
    }
    long = "Chronique du levain. " * 20
    listed = list(tweets) or [
        tweet(1001, "Galettes dès vendredi &amp; samedi https://t.co/abc https://t.co/pic",
              entities={"urls": [link], "media": [photo]}, extended_entities={"media": [photo]}),
        tweet(1002, "@lea Merci !", in_reply_to_status_id_str="999", in_reply_to_screen_name="lea"),
        tweet(1003, "RT @lea: Quelle brioche !"),
        tweet(1004, long[:270] + "…"),
    ]  # fmt: skip
    return {
        "Your archive.html": b"<html></html>",
        "data/manifest.js": b"window.__THAR_CONFIG = {}",
        "data/account.js": ytd(
            "account", [{"account": {"username": "fournil", "accountDisplayName": "Fournil", "accountId": "7"}}]
        ),
        "data/tweets.js": ytd("tweets", listed),
        "data/note-tweet.js": ytd(
            "note_tweet",
            [{"noteTweet": {"noteTweetId": "5", "createdAt": "2019-03-05T20:19:24.000Z", "core": {"text": long}}}],
        ),
        "data/tweets_media/1001-Dq4.jpg": images.jpeg(),
    }


# -- Facebook and Instagram --------------------------------------------------------------------------------------------


def mojibake(value: Any) -> bytes:
    """As they write it: each byte of UTF-8 as a letter of its own."""
    whole = json.dumps(value, ensure_ascii=False).encode().decode("latin-1")
    return "".join(sign if ord(sign) < 128 else f"\\u{ord(sign):04x}" for sign in whole).encode()


def facebook() -> Members:
    posts = [
        {
            "timestamp": 1551465600,
            "data": [{"post": "Fermé dimanche 🥖 pour l’été, dit @[123:2048:Léa Martin]"}],
            "title": "Fournil Thabor a publié.",
        },
        {
            "timestamp": 1551552000,
            "attachments": [
                {"data": [{"media": {"uri": "your_facebook_activity/posts/media/four.jpg", "description": "Le four"}}]},
                {"data": [{"external_context": {"url": "https://fournil.example/four"}}]},
            ],
            "data": [{"post": "Le nouveau four"}, {"update_timestamp": 1551552001}],
        },
        {"timestamp": 1551552002, "title": "Fournil Thabor a changé sa photo."},
    ]
    comments = {
        "comments_v2": [
            {
                "timestamp": 1551640000,
                "data": [{"comment": {"timestamp": 1551640000, "comment": "À demain !", "author": "Fournil Thabor"}}],
                "title": "Fournil Thabor a commenté la publication de Léa Martin.",
            }
        ]
    }
    profile = {"profile_v2": {"name": {"full_name": "Fournil Thabor"}}}
    root = "your_facebook_activity"
    return {
        f"{root}/posts/your_posts__check_ins__photos_and_videos_1.json": mojibake(posts),
        f"{root}/comments_and_reactions/comments.json": mojibake(comments),
        f"{root}/posts/media/four.jpg": images.jpeg(),
        "personal_information/profile_information/profile_information.json": mojibake(profile),
    }


def instagram() -> Members:
    posts = [
        {
            "media": [
                {"uri": "media/posts/201903/four.jpg", "creation_timestamp": 1551465600, "title": ""},
                {"uri": "media/posts/201903/pain.jpg", "creation_timestamp": 1551465600, "title": ""},
            ],
            "title": "Fournée d’été 🥐",
            "creation_timestamp": 1551465600,
        },
        {"media": [{"uri": "media/posts/201904/a.jpg", "creation_timestamp": 1554000000, "title": "Pâques"}]},
    ]
    comments = [
        {
            "media_list_data": [{"uri": ""}],
            "string_map_data": {
                "Commentaire": {"value": "À bientôt !"},
                "Propriétaire du contenu": {"value": "lea"},
                "Heure": {"timestamp": 1554100000},
            },
        }
    ]
    person = {"profile_user": [{"string_map_data": {"Username": {"value": "fournil.thabor"}}}]}
    root = "your_instagram_activity"
    return {
        f"{root}/content/posts_1.json": mojibake(posts),
        f"{root}/comments/post_comments_1.json": mojibake(comments),
        "media/posts/201903/four.jpg": images.jpeg(),
        "media/posts/201903/pain.jpg": images.jpeg(),
        "media/posts/201904/a.jpg": images.jpeg(),
        "personal_information/personal_information/personal_information.json": mojibake(person),
    }


# -- WordPress and Disqus ----------------------------------------------------------------------------------------------


def comment(number: int, who: str, said: str, *, parent: int = 0, user: int = 0, approved: str = "1") -> str:
    return f"""<wp:comment>
<wp:comment_id>{number}</wp:comment_id>
<wp:comment_author><![CDATA[{who}]]></wp:comment_author>
<wp:comment_author_email><![CDATA[{who.lower()}@example.org]]></wp:comment_author_email>
<wp:comment_author_url></wp:comment_author_url>
<wp:comment_date><![CDATA[2020-05-{number % 27 + 1:02} 10:00:00]]></wp:comment_date>
<wp:comment_date_gmt><![CDATA[2020-05-{number % 27 + 1:02} 08:00:00]]></wp:comment_date_gmt>
<wp:comment_content><![CDATA[{said}]]></wp:comment_content>
<wp:comment_approved><![CDATA[{approved}]]></wp:comment_approved>
<wp:comment_type><![CDATA[comment]]></wp:comment_type>
<wp:comment_parent>{parent}</wp:comment_parent>
<wp:comment_user_id>{user}</wp:comment_user_id>
</wp:comment>"""


def page(number: int, title: str, *comments: str, kind: str = "post", status: str = "publish") -> str:
    return f"""<item>
<title><![CDATA[{title}]]></title>
<link>https://fournil.example/?p={number}</link>
<pubDate>Sat, 02 May 2020 08:00:00 +0000</pubDate>
<dc:creator><![CDATA[marion]]></dc:creator>
<guid isPermaLink="false">https://fournil.example/?p={number}</guid>
<content:encoded><![CDATA[<p>Trois jours de levain.</p><script>alert(1)</script>]]></content:encoded>
<excerpt:encoded><![CDATA[Un extrait]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id>
<wp:post_date_gmt><![CDATA[2020-05-02 08:00:00]]></wp:post_date_gmt>
<wp:post_name><![CDATA[page-{number}]]></wp:post_name>
<wp:status><![CDATA[{status}]]></wp:status>
<wp:post_type><![CDATA[{kind}]]></wp:post_type>
{"".join(comments)}
</item>"""


WXR_HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file generated by WordPress as an export of your site. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Le carnet du fournil</title>
<link>https://fournil.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[marion]]></wp:author_login>
<wp:author_email><![CDATA[marion@fournil.example]]></wp:author_email>
<wp:author_display_name><![CDATA[Marion]]></wp:author_display_name></wp:author>
"""


def wxr(*items: str) -> bytes:
    listed = items or (
        page(
            5,
            "Le levain, mode d’emploi",
            comment(11, "Lea", "Et en hiver ?"),
            comment(12, "Marion", "Plus au chaud !", parent=11, user=1),
            comment(13, "Yann", "Merci à tous les deux", parent=12),
            comment(14, "Casino", "Buy pills", approved="spam"),
        ),
        page(6, "Brouillon", status="draft"),
        page(7, "four.jpg", kind="attachment", status="inherit"),
    )
    return (WXR_HEAD + "\n".join(listed) + "\n</channel>\n</rss>\n").encode()


def disqus() -> bytes:
    def post(number: int, who: str, said: str, parent: int = 0, *, spam: str = "false") -> str:
        above = f'<parent dsq:id="{parent}"/>' if parent else ""
        user = f"<username>{who.lower()}</username>" if who != "Anonyme" else ""
        return f"""<post dsq:id="{number}"><id/><message><![CDATA[<p>{said}</p>]]></message>
<createdAt>2018-06-{number % 27 + 1:02}T09:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>{spam}</isSpam>
<author><name>{who}</name><isAnonymous>false</isAnonymous>{user}</author><thread dsq:id="900"/>{above}</post>"""

    return f"""<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://disqus.com/api/schemas/1.0/disqus.xsd">
<category dsq:id="1"><forum>fournil</forum><title>General</title><isDefault>true</isDefault></category>
<thread dsq:id="900"><id>/levain</id><forum>fournil</forum><category dsq:id="1"/>
<link>https://fournil.example/levain</link><title>Le levain</title><message/>
<createdAt>2018-06-01T08:00:00Z</createdAt><author><name>Marion</name><username>marion</username></author>
<isClosed>false</isClosed><isDeleted>false</isDeleted></thread>
{post(901, "Lea", "Combien de temps ?")}{post(902, "Marion", "Trois jours.", 901)}{post(903, "Anonyme", "Bravo")}
{post(904, "Casino", "Buy", spam="true")}
</disqus>""".encode()


# -- YouTube and mail --------------------------------------------------------------------------------------------------


def youtube() -> Members:
    root = "Takeout/YouTube et YouTube Music"
    channel = b"Channel ID,Channel Title (Original),Channel Visibility\r\nUCfournil,Le Fournil,Public\r\n"
    comments = (
        "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Post ID,Video ID,Comment Text,"
        "Top-Level Comment ID\r\n"
        'UgxAAAAAAAAAAAAAAAA4AaABAg,UCfournil,2023-05-01T12:00:00+00:00,0,,,dQw4w9WgXcQ,"{""text"":""Belle mie""},'
        '{""text"":"" !""}",\r\n'
        'UgxBBBBBBBBBBBBBBBB4AaABAg,UCfournil,2022-05-01T12:00:00Z,0,UgxZ,,dQw4w9WgXcQ,"{""takeoutSegments"":'
        '[{""text"":""Merci""}]}",UgxZ\r\n'
    )
    posts = (
        "Post ID,Channel ID,Post create timestamp,Post text,Image name 1\r\n"
        'UgkxCCCCCCCC,UCfournil,2023-06-01T12:00:00Z,"{""text"":""Quelle brioche ?""}",UgkxCC_image.jpg\r\n'
    )
    videos = (
        "Video ID,Approx Duration (ms),Video Audio Language,Video Category,Video Description (Original),Channel ID,"
        "Video Title (Original),Privacy,Video State,Video Create Timestamp,Video Publish Timestamp\r\n"
        'abcdefghijk,90000,fr,People,"Pas à pas,\nen dix minutes",UCfournil,Pétrir à la main,Public,Processed,'
        "2021-01-30T05:26:03+00:00,2021-02-01T10:00:00+00:00\r\n"
    )
    return {
        f"{root}/commentaires/commentaires.csv": comments.encode(),
        f"{root}/posts/posts.csv": posts.encode(),
        f"{root}/posts/UgkxCC_image.jpg": images.jpeg(),
        f"{root}/métadonnées/videos.csv": ("\ufeff" + videos).encode(),
        f"{root}/chaînes/chaîne.csv": channel,
        f"{root}/abonnements/abonnements.csv": b"Channel Id,Channel Url,Channel Title\r\nUC1,https://y.example,Z\r\n",
    }


def mail(number: int, sender: str, to: str, said: str, *more: str) -> str:
    lines = [
        f"From {number}@xxx Mon Mar 04 10:00:00 +0000 2024",
        *more,
        f"Message-ID: <{number}@example.org>",
        f"Date: Mon, 4 Mar 2024 {10 + number % 10}:00:00 +0000",
        f"From: {sender}",
        f"To: {to}",
        "Subject: Commande",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        said,
        "",
        "",
    ]
    return "\n".join(lines)


def mbox() -> bytes:
    us, lea = "Fournil <bonjour@fournil.example>", "Léa <lea@example.org>"
    return "".join(
        [
            mail(1, lea, us, "Bonjour, une galette ?\n>From Rennes.", "Delivered-To: bonjour@fournil.example"),
            mail(2, us, lea, "Avec plaisir.", "In-Reply-To: <1@example.org>", "References: <1@example.org>"),
            mail(3, lea, us, "Merci !", "In-Reply-To: <2@example.org>", "References: <1@example.org> <2@example.org>"),
            mail(4, "Casino <c@example.net>", us, "Gagnez", "X-Gmail-Labels: Spam,Non lus"),
        ]
    ).encode()
