"""What the business of the demo writes: drafts in every stage, and an outbox in which not everything went well."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cmdesk.demo.script import ZONE, Script
from cmdesk.domain.beside import Poll, PollAnswer
from cmdesk.domain.drafts import Stage
from cmdesk.domain.outbox import LOOK_AFTER, Event
from cmdesk.domain.polls import DAY, POLL, NewPoll
from cmdesk.store import claiming, drafts, letting_go, media, outbox, outcomes, receptions, traits

LONGER = timedelta(minutes=20)  # one comes back to a text
SOON = timedelta(minutes=4)  # from the last key to the decision to send


def write(db: Any, script: Script, account_ids: Mapping[str, int]) -> None:
    """Every draft, in the order in which they left: what is still to leave comes last."""
    for told in sorted(script.drafts, key=lambda one: one["fate"] in ("later", "missed")):
        _write(db, script, told, account_ids)
    claiming.miss(db, script.now)


def _write(db: Any, script: Script, told: Mapping[str, Any], account_ids: Mapping[str, int]) -> None:
    written = script.moment(told["written"])
    chosen = [account_ids[network] for network in told["networks"]]
    made = drafts.start(db, told.get("before", told["text"]), chosen, written).value
    if "before" in told:
        drafts.keep(db, {(made, drafts.COMMON): told["text"]}, written + LONGER)
    for network, text in told.get("variants", {}).items():
        drafts.vary(db, made, account_ids[network], text, written)
    traits.belong(db, made, pillar=told.get("pillar"), campaign=told.get("campaign"))
    traits.stand(db, [made], Stage(told.get("stage", "draft")), written)
    if "poll" in told:
        media.choose(db, made, {POLL: NewPoll(tuple(told["poll"]["answers"])).written()}, written)
    if "due" not in told:
        return
    due = script.moment(told["due"])
    wall = due.astimezone(ZoneInfo(ZONE))
    drafts.plan_time(db, made, f"{wall:%Y-%m-%dT%H:%M}", ZONE)
    if told["fate"] == "planned":
        return
    keys = {account_ids[network]: f"demo-{told['key']}-{network}" for network in told["networks"]}
    left = letting_go.send(db, made, keys, written + SOON, due=due, not_before=due).value
    if told["fate"] == "by-hand":
        claiming.hand_over(db, left[0], due)
    elif told["fate"] not in ("later", "missed"):
        while (claimed := claiming.claim(db, due).value) is not None:
            _leave(db, claimed.id, told, due, f"{claimed.key.removeprefix('demo-')}")


def _leave(db: Any, delivery_id: int, told: Mapping[str, Any], at: datetime, remote_id: str) -> None:
    """What the network said to one delivery that is being sent."""
    network = remote_id.rpartition("-")[2]
    fate = told.get("except", {}).get(network, told["fate"])
    after = at + timedelta(seconds=3)
    match fate:
        case "sent":
            outcomes.delivered(
                db, delivery_id, after, remote_id=remote_id, address=f"https://fournil-thabor.example/{remote_id}"
            )
            if "poll" in told:
                answers = zip(told["poll"]["answers"], told["poll"]["votes"], strict=True)
                voted = tuple(PollAnswer(words, votes) for words, votes in answers)
                ended = Poll(voted, at + timedelta(seconds=DAY), sum(told["poll"]["votes"]), closed=True)
                receptions.keep_poll(db, delivery_id, ended)
        case "second":  # the first try met a busy server
            outbox.apply(
                db, delivery_id, Event.DEFERRED, after, reason="server-busy host=bsky.example", retry_after=SOON
            )
            again = after + SOON
            assert claiming.claim(db, again).value is not None
            outcomes.delivered(
                db,
                delivery_id,
                again + timedelta(seconds=2),
                remote_id=remote_id,
                address=f"https://fournil-thabor.example/{remote_id}",
            )
        case "refused":
            outbox.apply(db, delivery_id, Event.REFUSED, after, reason=told["reason"])
        case "unsure":
            outbox.apply(db, delivery_id, Event.LOST, after, reason=told["reason"])
            for seconds in LOOK_AFTER:
                after += timedelta(seconds=seconds)
                outcomes.not_found(db, delivery_id, after, certain=False)
        case _:
            raise ValueError(fate)
