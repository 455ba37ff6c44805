from cmdesk.store import accounts, archives, past_posts


def test_the_bakery_brought_what_it_said_elsewhere(store):
    with store.read() as db:
        posts = past_posts.page(db)
        (archive,) = archives.every(db)
        shown = [one.network for one in accounts.every(db)]
    assert (archive.items, archive.account) == (len(posts), "Fournil Thabor")
    assert len(posts) >= 5
    assert posts == sorted(posts, key=lambda post: post.published, reverse=True)
    assert "facebook" not in shown
