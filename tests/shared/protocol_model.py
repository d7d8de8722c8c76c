"""The protocol of shared batches as a model of one campaign and two machines, explored completely.

The model knows nothing of the program. It lets everything happen that can: requests are lost or arrive late, machines
crash or stand still for any time, the database crashes, ads appear late, and people answer. A lease or a window may be
over at any moment: no theorem here rests on how long anything takes, only on what comes before what.

`explore` returns how many states there are, and raises `Doubled` with the way to a state in which the ads are there
twice. Each rule can be taken out, to see the way on which it is needed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum

MACHINES = (0, 1)


class Doubled(Exception):
    """The ads are there twice; the steps that led there."""


class At(Enum):
    """Where a machine is with the campaign."""

    NOWHERE = "nowhere"
    WORKING = "working"  #: it has a claim, and nothing is clicked
    ASKING = "asking"  #: its intent is on the way to the database
    ALLOWED = "allowed"  #: the database acknowledged its intent; the click may come at any time from here
    CLICKED = "clicked"
    LOOKING = "looking"  #: another machine's intent is open


@dataclass(frozen=True)
class Rules:
    """What protects; each can be taken out."""

    asks_for_token: bool = True  #: an intent needs the token of the present claim
    one_unsettled: bool = True  #: an unsettled intent is heeded: without it, there are leases alone
    waits_for_answer: bool = True  #: no click before the acknowledgement
    is_durable: bool = True  #: what is acknowledged survives a crash of the database
    refuses_late_clicks: bool = True  #: the page refuses a click after its window
    answers_wait: bool = True  #: a person answers only when the window is over and ads would be there
    only_looks: bool = True  #: who takes over an open intent never uploads by itself


@dataclass(frozen=True)
class Intent:
    """The unsettled intent."""

    machine: int
    is_over: bool = False  #: its window for the click


@dataclass(frozen=True)
class Machine:
    """What one machine knows."""

    at: At = At.NOWHERE
    token: int = 0
    window_over: bool = False  #: of the page, which was armed before the intent was sent


@dataclass(frozen=True)
class World:
    """Everything there is."""

    token: int = 0
    owner: int | None = None
    lease_over: bool = True
    intent: Intent | None = None
    is_done: bool = False
    lost_if_crashed: bool = False  #: the intent was acknowledged and is not on the disk
    withdrawn: frozenset[tuple[int, int]] = frozenset()  #: machine and token of intents that may not be recorded later
    on_the_way: frozenset[tuple[int, int]] = frozenset()  #: intents that may still arrive
    created: int = 0
    visible: int = 0
    machines: tuple[Machine, ...] = field(default=(Machine(), Machine()))
    answers: int = 1  #: how often a person says "upload again"

    def with_machine(self, number: int, machine: Machine) -> World:
        machines = tuple(machine if one == number else known for one, known in enumerate(self.machines))
        return replace(self, machines=machines)


Step = tuple[str, World]


def steps(world: World, rules: Rules) -> Iterator[Step]:
    """Yield everything that can happen next."""
    yield from _time_passes(world)
    yield from _the_database(world, rules)
    for number in MACHINES:
        yield from _machine(world, number, rules)
    yield from _person(world, rules)


def _time_passes(world: World) -> Iterator[Step]:
    if not world.lease_over:
        yield "the lease ends", replace(world, lease_over=True)
    if world.visible < world.created:
        yield "ads appear", replace(world, visible=world.created)
    if world.intent is not None and not world.intent.is_over:
        # The page's own window began before the database's, so it is over before it.
        machine = replace(world.machines[world.intent.machine], window_over=True)
        intent = replace(world.intent, is_over=True)
        yield "the window is over", replace(world, intent=intent).with_machine(world.intent.machine, machine)


def _the_database(world: World, rules: Rules) -> Iterator[Step]:
    for request in world.on_the_way:
        number, token = request
        left = replace(world, on_the_way=world.on_the_way - {request})
        yield f"the intent of {number} is lost", left
        is_current = (token == world.token and not world.lease_over) or not rules.asks_for_token
        is_free = world.intent is None or not rules.one_unsettled
        if is_current and is_free and not world.is_done and request not in world.withdrawn:
            opened = replace(left, intent=Intent(number), lost_if_crashed=not rules.is_durable)
            yield f"the intent of {number} is recorded", opened
    if world.lost_if_crashed:
        yield "the database crashes", replace(world, intent=None, lost_if_crashed=False)


def _machine(world: World, number: int, rules: Rules) -> Iterator[Step]:
    me = world.machines[number]
    if me.at is not At.NOWHERE:
        yield f"{number} crashes", world.with_machine(number, Machine())
    may_claim = me.at is At.NOWHERE and not world.is_done and (world.owner is None or world.lease_over)
    heeded = world.intent if rules.one_unsettled else None
    if may_claim and (heeded is None or heeded.is_over):
        token = world.token + 1
        looks = heeded is not None and rules.only_looks
        claimed = replace(world, token=token, owner=number, lease_over=False)
        yield f"{number} claims", claimed.with_machine(number, Machine(At.LOOKING if looks else At.WORKING, token))
    if me.at is At.WORKING:
        asking = replace(world, on_the_way=world.on_the_way | {(number, me.token)})
        at = At.ASKING if rules.waits_for_answer else At.ALLOWED
        yield f"{number} sends its intent", asking.with_machine(number, replace(me, at=at, window_over=False))
    if me.at is At.ASKING:
        if world.intent == Intent(number) or (world.intent is not None and world.intent.machine == number):
            yield f"{number} is answered", world.with_machine(number, replace(me, at=At.ALLOWED))
        yield _withdrawn(world, number, me)
    if me.at is At.ALLOWED:
        if not (me.window_over and rules.refuses_late_clicks):
            clicked = replace(world, created=world.created + 1)
            yield f"{number} clicks", clicked.with_machine(number, replace(me, at=At.CLICKED))
        yield _withdrawn(world, number, me)
    if me.at in {At.CLICKED, At.LOOKING} and world.visible:
        is_mine = world.intent is not None
        seen = replace(world, intent=None, is_done=True, lost_if_crashed=False) if is_mine else world
        yield f"{number} sees the ads", seen.with_machine(number, Machine())
    if me.at in {At.CLICKED, At.LOOKING}:
        yield f"{number} sees nothing", world.with_machine(number, Machine())


def _withdrawn(world: World, number: int, me: Machine) -> Step:
    """The machine has not clicked, and never will with this intent."""
    is_mine = world.intent is not None and world.intent.machine == number
    settled = replace(world, withdrawn=world.withdrawn | {(number, me.token)}, intent=None if is_mine else world.intent)
    return f"{number} withdraws", settled.with_machine(number, replace(me, at=At.NOWHERE))


def _person(world: World, rules: Rules) -> Iterator[Step]:
    """A person who sees no ads says "upload again"."""
    if world.answers and world.intent is not None and not world.visible:
        would_be_there = world.intent.is_over and world.visible == world.created
        if would_be_there or not rules.answers_wait:
            yield "a person says: upload again", replace(world, intent=None, answers=world.answers - 1, owner=None)


def explore(rules: Rules, most_tokens: int = 4, *, with_people: bool = True) -> int:
    """Go through all states with at most so many claims; returns how many there are. Raises `Doubled`."""
    start = World(answers=1 if with_people else 0)
    came_from: dict[World, tuple[World, str] | None] = {start: None}
    waiting = deque([start])
    while waiting:
        world = waiting.popleft()
        if world.created > 1:
            raise Doubled(_way_to(world, came_from))
        for what, then in steps(world, rules):
            if then.token <= most_tokens and then not in came_from:
                came_from[then] = (world, what)
                waiting.append(then)
    return len(came_from)


def _way_to(world: World, came_from: dict[World, tuple[World, str] | None]) -> str:
    told: list[str] = []
    before = came_from[world]
    while before is not None:
        told.append(before[1])
        before = came_from[before[0]]
    return ", ".join(reversed(told))
