"""What is done to a message on its network: list what makes sense, and do it."""

from argparse import Namespace

from cmdesk.cli.voice import Sorry, Voice
from cmdesk.cli.workshop import working
from cmdesk.domain.moderation import Deed


def moderate(asked: Namespace, voice: Voice) -> None:
    """Without a deed, say what can be done; `id` is the number of a message, as “show” tells it with --json."""
    tr = voice.tr
    with working(asked, voice) as shop:
        offers = shop.do(shop.desk.offers(asked.id))
        if asked.deed is None:
            voice.document(
                [
                    {
                        "deed": offer.rule.deed.value,
                        "undone_by": offer.back.value if offer.back is not None else None,
                        "seen_by_author": offer.rule.seen,
                    }
                    for offer in offers.deeds
                ]
            )
            for offer in offers.deeds:
                back = tr("undone by {deed}", deed=offer.back.value) if offer.back else tr("cannot be undone")
                seen = tr("the author sees it") if offer.rule.seen else tr("the author is not told")
                voice.show(f"{offer.rule.deed.value}  {back}, {seen}")
            if not offers.deeds:
                raise Sorry(tr("Nothing can be done to the message {id} on its network.", id=asked.id))
            return
        undoing = shop.do(shop.desk.moderate(asked.id, Deed(asked.deed), asked.reason))
    voice.document({"done": asked.deed, "undone_by": undoing.value if undoing is not None else None})
    voice.show(tr("Done. It is undone by {deed}.", deed=undoing.value) if undoing else tr("Done. It cannot be undone."))
