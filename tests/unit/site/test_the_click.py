"""The one irreversible click: it raises only where nothing was clicked, and says no more than was heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, cast

import pytest
from playwright.async_api import Error

from tests.fakes.page_events import SaidRequest, SaidResponse, SilentContext, SilentPage
from tests.fakes.virtual_time import VirtualTimeLoop
from tjgui.core.errors import (
    BrowserGone,
    PageCrashed,
    PageNotAsDescribed,
    PageTimeout,
    SignedOut,
    UploaderError,
    WrongCampaign,
)
from tjgui.core.models import Click, Heard
from tjgui.core.wording.message import NOTHING, Message
from tjgui.site import ad_settings
from tjgui.site.ad_settings import AdSettingsPage, Place
from tjgui.site.navigation_guard import PageGuard
from tjgui.site.origins import OwnSite
from tjgui.site.page_view import State, Where
from tjgui.site.site_file import shipped

ONE = "1011737001"
SITE = "https://advertiser.trafficjunky.com"
UPLOAD = f"{SITE}/campaign/{ONE}/ads"
KNOWN = "Create these ads?"
#: A site file that lets this question pass.
SITE_FILE = replace(shipped(), texts={**shipped().texts, "create_questions": (KNOWN,)})


class PlayedDialog:
    """A question of the page's."""

    def __init__(self, kind: str, message: str) -> None:
        self.type = kind
        self.message = message
        self.answer = ""
        self.is_gone = False

    async def accept(self) -> None:
        self.answer = "yes"

    async def dismiss(self) -> None:
        if self.is_gone:
            raise Error("The dialog is gone.")
        self.answer = "no"


class PlayedView:
    """A page's buttons and its table, as a test plays them."""

    def __init__(self, page: SilentPage) -> None:
        self.page = page
        self.known = shipped()
        self.said: list[str] = ["said before the click"]
        self.check: State = {}
        self.presses = 0
        self.pressed: State | BaseException = {"pressed": True}
        self.at_the_press: Callable[[], object] = lambda: None
        self.is_there: UploaderError | None = None
        self.grows_after: float | UploaderError | None = None
        self.armed_for: tuple[str, Where] | None = None
        self.awaited: list[tuple[str, object]] = []

    async def arm(self, button: str, where: Where, doing: Message) -> tuple[str, State]:
        assert doing == Message("doing_ready", campaign=ONE)
        self.armed_for = button, where
        return "armed", self.check

    async def answers(self, armed: str, doing: Message) -> None:
        assert (armed, doing) == ("armed", Message("doing_click_ready"))
        if self.is_there is not None:
            raise self.is_there

    async def press_armed(self, armed: str, within: float | None = None) -> State:
        del within
        assert armed == "armed"
        self.presses += 1
        self.at_the_press()
        if isinstance(self.pressed, BaseException):
            raise self.pressed
        return self.pressed

    async def watch(self, awaited: str, seconds: float, doing: Message, **more: object) -> State:
        self.awaited.append((awaited, more.get("total")))
        if isinstance(self.grows_after, UploaderError):
            raise self.grows_after
        await asyncio.sleep(seconds if self.grows_after is None else self.grows_after)
        return {}


class Scene:
    """A campaign's page whose preview was accepted, ready for the click."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.page = SilentPage(SilentContext())
        self.view = PlayedView(self.page)
        self.seconds = 0.0
        monkeypatch.setattr(ad_settings, "PageView", lambda page, known: self.view)
        unused = cast("Any", None)
        place = Place(f"{SITE}/", OwnSite.of(SITE, SITE), PageGuard())
        self.tab = AdSettingsPage(cast("Any", self.page), place, SITE_FILE, unused)
        monkeypatch.setattr(self.tab, "_campaign_id", ONE)

    def click(self) -> Click:
        """Check the button and press it."""

        async def steps() -> Click:
            await self.tab.ready_to_create()
            began = asyncio.get_running_loop().time()
            try:
                return await self.tab.create()
            finally:
                self.seconds = asyncio.get_running_loop().time() - began

        return played(steps())

    def answer(self, status: int, **headers: str) -> None:
        """Send the upload, and answer it."""
        request = SaidRequest(UPLOAD, page=self.page)
        self.page.tell("request", request)
        self.page.tell("response", SaidResponse(request, status, headers=headers))
        self.page.tell("requestfinished", request)

    def ask(self, kind: str, message: str) -> PlayedDialog:
        """Have the page ask something."""
        dialog = PlayedDialog(kind, message)
        for listener in list(self.page.listeners["dialog"]):
            coroutine = cast("Coroutine[Any, Any, None]", listener(dialog))
            with pytest.raises(StopIteration):
                coroutine.send(None)
        return dialog


def played(coroutine: Coroutine[Any, Any, Click]) -> Click:
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(coroutine)


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch) -> Scene:
    return Scene(monkeypatch)


# -- where nothing was clicked ---------------------------------------------------------------------------------------


def test_without_a_check_right_before_it_there_is_no_click(scene: Scene) -> None:
    with pytest.raises(PageNotAsDescribed) as raised:
        played(scene.tab.create())
    assert raised.value.code == "not_checked_before_click"
    assert scene.view.presses == 0


def test_a_check_is_good_for_one_click(scene: Scene) -> None:
    scene.view.at_the_press = lambda: scene.answer(200)
    scene.click()
    with pytest.raises(PageNotAsDescribed):
        played(scene.tab.create())
    assert scene.view.presses == 1


@pytest.mark.parametrize(
    ("why", "kind", "code"),
    [
        ("missing", PageNotAsDescribed, "button_missing"),
        ("doubled", PageNotAsDescribed, "button_doubled"),
        ("disabled", PageNotAsDescribed, "button_disabled"),
        ("covered", PageNotAsDescribed, "way_covered"),
        ("signedOut", SignedOut, "signed_out"),
        ("otherPage", WrongCampaign, "page_left"),
    ],
)
@pytest.mark.parametrize("moment", ["check", "press"])
def test_a_button_that_cannot_be_clicked_is_no_click(
    scene: Scene, why: str, kind: type[UploaderError], code: str, moment: str
) -> None:
    if (why, moment) == ("covered", "press"):
        kind = PageTimeout  # it was clear a moment ago: what came over it may go away
    state = {"why": why, "detail": "#cover", "pressed": False}
    if moment == "check":
        scene.view.check = state
    else:
        scene.view.pressed = state
    with pytest.raises(kind) as raised:
        scene.click()
    assert raised.value.code == code
    assert raised.value.advice
    assert scene.view.presses == (moment == "press")
    if kind is PageNotAsDescribed:
        assert raised.value.message == Message(code, campaign=ONE, button="Create ad(s)", place="#cover")
    if kind is WrongCampaign:
        assert raised.value.message == Message(code, campaign=ONE, path="#cover")


def test_a_failed_check_arms_nothing(scene: Scene) -> None:
    scene.view.check = {"why": "missing"}
    with pytest.raises(PageNotAsDescribed):
        scene.click()
    with pytest.raises(PageNotAsDescribed) as raised:
        played(scene.tab.create())
    assert raised.value.code == "not_checked_before_click"


def test_a_browser_that_is_already_gone_has_clicked_nothing(scene: Scene) -> None:
    scene.view.is_there = BrowserGone("It quit.")
    with pytest.raises(BrowserGone):
        scene.click()
    assert scene.view.presses == 0


def test_the_button_is_the_campaigns_own(scene: Scene) -> None:
    scene.click()
    assert scene.view.armed_for == ("create", Where(SITE, shipped().paths_of(ONE)))


# -- where something may have been clicked ---------------------------------------------------------------------------


def test_a_tab_that_crashes_at_the_click_may_have_clicked(scene: Scene) -> None:
    scene.view.pressed = PageCrashed("It crashed.")
    assert scene.click() == Click(Heard.NOTHING, Message.of("It crashed."))


def test_a_browser_that_breaks_off_at_the_click_may_have_clicked(scene: Scene) -> None:
    scene.view.pressed = Error("Target page, context or browser has been closed\nCall log:")
    how = "Target page, context or browser has been closed"
    assert scene.click() == Click(Heard.NOTHING, Message("click_browser_broke_off", how=how))


def test_a_page_that_moves_on_at_the_click_is_listened_to(scene: Scene) -> None:
    scene.view.pressed = Error("Execution context was destroyed, most likely because of a navigation")
    scene.view.at_the_press = lambda: scene.answer(403)
    assert scene.click().heard is Heard.REFUSED


def test_what_breaks_while_the_answer_is_awaited_proves_nothing(scene: Scene) -> None:
    scene.view.grows_after = BrowserGone("It quit.")
    scene.view.at_the_press = lambda: scene.page.tell("request", SaidRequest(UPLOAD, page=scene.page))
    assert scene.click() == Click(Heard.NOTHING, Message.of("It quit."))


# -- what is heard ---------------------------------------------------------------------------------------------------


def test_the_sites_answer_is_handed_on(scene: Scene) -> None:
    scene.view.at_the_press = lambda: scene.answer(429, **{"retry-after": "7"})
    click = scene.click()
    assert (click.heard, click.retry_after) == (Heard.THROTTLED, 7.0)


def test_only_what_the_page_said_after_the_click_counts(scene: Scene) -> None:
    def press() -> None:
        scene.answer(403)
        asyncio.get_running_loop().call_later(0.5, scene.view.said.extend, ["Your file", "has expired."])

    scene.view.at_the_press = press
    assert scene.click().message == Message.quoting("Your file; has expired.")


def test_a_table_that_grows_ends_the_wait_before_any_answer(scene: Scene) -> None:
    scene.view.grows_after = 3.0
    scene.view.at_the_press = lambda: scene.page.tell("request", SaidRequest(UPLOAD, page=scene.page))
    assert scene.click().heard is Heard.NOTHING
    assert scene.seconds == pytest.approx(3.0)
    assert scene.view.awaited == [("tableGrew", 1)]  # one more than there were


def test_without_an_answer_the_wait_ends_with_the_patience(scene: Scene) -> None:
    scene.view.at_the_press = lambda: scene.page.tell("request", SaidRequest(UPLOAD, page=scene.page))
    scene.view.grows_after = 10_000.0
    assert scene.click().heard is Heard.NOTHING
    assert scene.seconds == pytest.approx(shipped().patience.create)


def test_after_the_click_nothing_listens_any_more(scene: Scene) -> None:
    at_rest = scene.page.count + scene.page.context.count
    scene.view.at_the_press = lambda: scene.answer(200)
    scene.click()
    assert scene.page.count + scene.page.context.count == at_rest


# -- the page's questions --------------------------------------------------------------------------------------------


def test_an_unknown_question_at_the_click_is_answered_with_no_and_told(scene: Scene) -> None:
    dialogs: list[PlayedDialog] = []
    scene.view.at_the_press = lambda: dialogs.append(scene.ask("confirm", "Delete all ads?"))
    assert scene.click() == Click(Heard.ASKED, Message("click_asked", question="Delete all ads?"))
    assert dialogs[0].answer == "no"


def test_a_question_after_which_something_was_sent_all_the_same_says_nothing(scene: Scene) -> None:
    def press() -> None:
        scene.ask("confirm", "Delete all ads?")
        scene.answer(403)

    scene.view.at_the_press = press
    assert scene.click().heard is Heard.REFUSED


def test_a_known_question_at_the_click_is_answered_with_yes(scene: Scene) -> None:
    dialogs: list[PlayedDialog] = []

    def press() -> None:
        dialogs.append(scene.ask("confirm", KNOWN))
        scene.answer(200)

    scene.view.at_the_press = press
    assert scene.click().heard is Heard.NOTHING
    assert dialogs[0].answer == "yes"


@pytest.mark.parametrize(
    ("kind", "message", "answer"),
    [("beforeunload", "", "yes"), ("alert", "Saved.", "no"), ("prompt", "How many?", "no"), ("confirm", KNOWN, "no")],
)
def test_at_any_other_time_only_leaving_the_page_is_agreed_to(
    scene: Scene, kind: str, message: str, answer: str
) -> None:
    assert scene.ask(kind, message).answer == answer


def test_a_prompt_at_the_click_is_never_agreed_to(scene: Scene) -> None:
    dialogs: list[PlayedDialog] = []
    scene.view.at_the_press = lambda: dialogs.append(scene.ask("prompt", KNOWN))
    assert scene.click().heard is Heard.ASKED
    assert dialogs[0].answer == "no"


def test_an_alert_at_the_click_is_no_question(scene: Scene) -> None:
    scene.view.at_the_press = lambda: scene.ask("alert", "Working on it.")
    assert scene.click() == Click(Heard.NOTHING, NOTHING)


def test_a_question_that_closes_on_its_own_is_no_error(scene: Scene) -> None:
    dialog = PlayedDialog("confirm", "Sure?")
    dialog.is_gone = True
    for listener in list(scene.page.listeners["dialog"]):
        with pytest.raises(StopIteration):
            cast("Coroutine[Any, Any, None]", listener(dialog)).send(None)
    assert dialog.answer == ""


def test_a_question_of_the_click_before_is_not_told_again(scene: Scene) -> None:
    scene.view.at_the_press = lambda: scene.ask("confirm", "Delete all ads?")
    scene.click()
    scene.view.at_the_press = lambda: None
    assert scene.click().heard is Heard.NOTHING
