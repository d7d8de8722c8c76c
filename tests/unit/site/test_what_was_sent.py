"""What was sent from the click on, and what its answers say: an answer counts only where it is the upload's."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from tests.fakes.page_events import SaidRequest, SaidResponse, SilentContext, SilentPage, SilentSocket
from tests.fakes.virtual_time import VirtualTimeLoop
from tjgui.core.errors import ConnectionFailed, NetworkGone, SignedOut, SiteError, Throttled
from tjgui.core.models import Heard
from tjgui.core.wording.message import Message
from tjgui.site.sent_requests import SentRequests
from tjgui.site.site_file import shipped

ONE, TWO = "1011737001", "1011737002"
SITE = "https://advertiser.trafficjunky.com"
UPLOAD = f"{SITE}/campaign/{ONE}/ads"
TRACK = f"{SITE}/track"
SIGN_IN = f"{SITE}{shipped().addresses.sign_in_parts[0]}"
DOING = Message("doing_read_ads", campaign=ONE)


class Scene:
    """A page, and what listens to it."""

    def __init__(self, site: str = SITE) -> None:
        self.context = SilentContext()
        self.neighbour = SilentPage(self.context)
        self.page = SilentPage(self.context)
        self.sent = SentRequests(cast("Any", self.page), site, shipped())

    def send(self, url: str = UPLOAD, **facts: Any) -> SaidRequest:  # noqa: ANN401
        """Send a request from the page."""
        request = SaidRequest(url, page=self.page, **facts)
        self.page.tell("request", request)
        self.context.tell("request", request)
        return request

    def answer(self, request: SaidRequest, status: int = 200, text: str = "", **headers: str) -> None:
        """Answer a request, completely."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.page.tell("response", SaidResponse(request, status, text, named))
        self.page.tell("requestfinished", request)

    def fail(self, request: SaidRequest, failure: str) -> None:
        """Break a request off."""
        request.failure = failure
        self.page.tell("requestfailed", request)

    @property
    def heard(self) -> Heard:
        return self.sent.heard("").heard


@pytest.fixture
def scene() -> Scene:
    made = Scene()
    made.sent.listen(ONE)
    return made


# -- what counts as sent ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("kind", ["fetch", "xhr", "document", "other", "image", "ping"])
@pytest.mark.parametrize("url", [UPLOAD, "https://www.trafficjunky.com/create", f"{SITE}:8443/create"])
def test_whatever_can_change_something_on_the_site_counts(scene: Scene, method: str, kind: str, url: str) -> None:
    assert scene.sent.is_empty
    scene.send(url, method=method, resource_type=kind)
    assert not scene.sent.is_empty


@pytest.mark.parametrize(
    ("url", "facts"),
    [
        (UPLOAD, {"method": "GET"}),
        (UPLOAD, {"method": "GET", "resource_type": "image"}),
        ("https://example.com/track", {}),
        (UPLOAD, {"resource_type": "cspviolationreport"}),
    ],
    ids=["reading", "an image", "another site", "the browser's report"],
)
def test_what_changes_nothing_on_the_site_does_not_count(scene: Scene, url: str, facts: dict[str, str]) -> None:
    scene.send(url, **facts)
    assert scene.sent.is_empty
    assert scene.heard is Heard.NOTHING


def test_a_beacon_without_a_body_counts_as_its_answer_is_not_seen(scene: Scene) -> None:
    scene.send(resource_type="ping")
    assert not scene.sent.is_empty


def test_each_press_begins_with_nothing(scene: Scene) -> None:
    request = scene.send()
    scene.answer(request, 403)
    scene.send(resource_type="ping")
    scene.sent.listen(TWO)
    assert scene.sent.is_empty
    scene.answer(scene.send(f"{SITE}/campaign/{TWO}/ads"), 403)
    assert scene.heard is Heard.REFUSED


# -- other windows, workers and sockets ------------------------------------------------------------------------------


def test_what_a_window_sends_that_the_page_opened_leaves_the_result_open(scene: Scene) -> None:
    scene.answer(scene.send(), 403)
    scene.context.tell("request", SaidRequest(UPLOAD, page=SilentPage(scene.context)))
    assert scene.heard is Heard.NOTHING


def test_a_window_so_new_that_the_browser_has_not_named_it_is_one_that_the_page_opened(scene: Scene) -> None:
    scene.context.tell("request", SaidRequest(UPLOAD, page=None))
    assert not scene.sent.is_empty


def test_what_another_tab_sends_is_not_this_ones(scene: Scene) -> None:
    scene.context.tell("request", SaidRequest(UPLOAD, page=scene.neighbour))
    assert scene.sent.is_empty


def test_what_a_service_worker_sends_may_be_the_upload(scene: Scene) -> None:
    scene.context.tell("request", SaidRequest(UPLOAD, page=scene.neighbour, service_worker="worker"))
    assert not scene.sent.is_empty


@pytest.mark.parametrize(("url", "method"), [(UPLOAD, "GET"), ("https://example.com/", "POST")])
def test_what_a_new_window_reads_or_sends_elsewhere_is_nothing(scene: Scene, url: str, method: str) -> None:
    scene.context.tell("request", SaidRequest(url, method, page=None))
    assert scene.sent.is_empty


@pytest.mark.parametrize(("length", "is_empty"), [(1, True), (32, True), (33, False), (500, False)])
def test_a_socket_s_heartbeat_is_nothing_and_what_is_longer_may_be_the_upload(
    scene: Scene, length: int, *, is_empty: bool
) -> None:
    socket = SilentSocket("wss://advertiser.trafficjunky.com/socket")
    scene.page.tell("websocket", socket)
    socket.tell("framesent", "x" * length)
    assert scene.sent.is_empty is is_empty


def test_two_frames_are_as_open_as_one(scene: Scene) -> None:
    socket = SilentSocket("wss://advertiser.trafficjunky.com/socket")
    scene.page.tell("websocket", socket)
    for _ in range(2):
        socket.tell("framesent", b"x" * 40)
    scene.answer(scene.send(), 403)
    assert scene.heard is Heard.NOTHING


def test_another_sites_socket_and_one_before_the_press_are_nothing() -> None:
    scene = Scene()
    own, foreign = SilentSocket("wss://advertiser.trafficjunky.com/s"), SilentSocket("wss://example.com/s")
    for socket in (own, foreign):
        scene.page.tell("websocket", socket)
    own.tell("framesent", "x" * 40)
    scene.sent.listen(ONE)
    foreign.tell("framesent", "x" * 40)
    assert scene.sent.is_empty


def test_listening_ends_and_begins_as_often_as_it_is_asked_for() -> None:
    scene = Scene()
    at_rest = scene.page.count + scene.context.count
    scene.sent.close()
    for _ in range(2):
        scene.sent.listen(ONE)
        scene.sent.listen(ONE)
        assert scene.page.count + scene.context.count == at_rest + 5
        scene.sent.close()
        scene.sent.close()
        assert scene.page.count + scene.context.count == at_rest
    scene.send()
    assert scene.sent.is_empty


def test_a_tab_that_was_opened_before_the_next_press_is_another_tab_then() -> None:
    scene = Scene()
    scene.sent.listen(ONE)
    scene.sent.close()
    other = SilentPage(scene.context)
    scene.sent.listen(ONE)
    scene.context.tell("request", SaidRequest(UPLOAD, page=other))
    assert scene.sent.is_empty


# -- what the answers say --------------------------------------------------------------------------------------------

SAYINGS = [
    (200, {}, Heard.NOTHING),
    (302, {"location": "/campaigns"}, Heard.NOTHING),
    (302, {"location": SIGN_IN}, Heard.SIGNED_OUT),
    (401, {}, Heard.SIGNED_OUT),
    (419, {}, Heard.SIGNED_OUT),
    (400, {}, Heard.REFUSED),
    (403, {}, Heard.REFUSED),
    (499, {}, Heard.REFUSED),
    (429, {}, Heard.THROTTLED),
    (503, {"retry_after": "7"}, Heard.THROTTLED),
    (503, {}, Heard.BROKE_DOWN),
    (500, {}, Heard.BROKE_DOWN),
    (500, {"retry_after": "7"}, Heard.BROKE_DOWN),
    (501, {}, Heard.NOTHING),
    (502, {}, Heard.NOTHING),
    (504, {}, Heard.NOTHING),
]


@pytest.mark.parametrize(("status", "headers", "heard"), SAYINGS)
def test_the_uploads_answer_says_what_became_of_it(
    scene: Scene, status: int, headers: dict[str, str], heard: Heard
) -> None:
    scene.answer(scene.send(), status, **headers)
    assert scene.heard is heard


def test_an_upload_without_an_answer_says_nothing(scene: Scene) -> None:
    scene.send()
    assert scene.heard is Heard.NOTHING


@pytest.mark.parametrize(
    ("failure", "heard"),
    [
        ("net::ERR_CONNECTION_REFUSED", Heard.NO_WAY),
        ("net::ERR_NAME_NOT_RESOLVED", Heard.NO_WAY),
        ("net::ERR_CONNECTION_RESET", Heard.NOTHING),
        ("", Heard.NOTHING),
    ],
)
def test_only_a_connection_that_never_came_about_is_no_way(scene: Scene, failure: str, heard: Heard) -> None:
    scene.fail(scene.send(), failure)
    assert scene.heard is heard


def test_an_answer_that_breaks_off_says_what_its_head_said(scene: Scene) -> None:
    request = scene.send()
    scene.page.tell("response", SaidResponse(request, 403))
    scene.fail(request, "net::ERR_CONNECTION_REFUSED")
    assert scene.heard is Heard.REFUSED


def test_answers_that_agree_say_it_and_such_that_do_not_say_nothing(scene: Scene) -> None:
    scene.answer(scene.send(TRACK), 403)
    scene.answer(scene.send(), 403)
    agreed = scene.heard
    scene.answer(scene.send(TRACK), 200)
    assert (agreed, scene.heard) == (Heard.REFUSED, Heard.NOTHING)


def test_an_answer_to_a_report_of_the_click_alone_says_nothing(scene: Scene) -> None:
    scene.answer(scene.send(TRACK), 403)
    assert scene.heard is Heard.NOTHING


def test_the_campaign_may_be_named_in_what_was_sent(scene: Scene) -> None:
    scene.answer(scene.send(TRACK, body=f'{{"campaign": {ONE}}}'.encode()), 403)
    assert scene.heard is Heard.REFUSED


def test_another_campaigns_upload_says_nothing_about_this_one(scene: Scene) -> None:
    scene.answer(scene.send(f"{SITE}/campaign/{TWO}/ads", body=TWO.encode()), 403)
    assert scene.heard is Heard.NOTHING


@pytest.mark.parametrize("facts", [{"body": None}, {"body_is_lost": True}])
def test_what_was_sent_without_a_body_that_can_be_read_names_no_campaign(scene: Scene, facts: dict[str, Any]) -> None:
    scene.answer(scene.send(TRACK, **facts), 403)
    assert scene.heard is Heard.NOTHING


@pytest.mark.parametrize("url", ["https://www.trafficjunky.com/create", "http://advertiser.trafficjunky.com/create"])
def test_an_answer_of_another_origin_of_the_site_leaves_the_result_open(scene: Scene, url: str) -> None:
    scene.answer(scene.send(url, body=ONE.encode()), 403)
    assert scene.heard is Heard.NOTHING
    scene.answer(scene.send(), 403)
    assert scene.heard is Heard.NOTHING


def test_what_another_origin_is_only_read_from_leaves_nothing_open(scene: Scene) -> None:
    scene.send("https://www.trafficjunky.com/logo", method="GET")
    scene.answer(scene.send(), 403)
    assert scene.heard is Heard.REFUSED


@pytest.mark.parametrize(("site", "url"), [
    ("https://advertiser.trafficjunky.com", "https://advertiser.trafficjunky.com:443"),
    ("https://advertiser.trafficjunky.com:443", "https://advertiser.trafficjunky.com"),
    ("http://site.example:80", "http://site.example"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
])  # fmt: skip
def test_the_usual_port_may_be_written_or_not(site: str, url: str) -> None:
    scene = Scene(site)
    scene.sent.listen(ONE)
    scene.answer(scene.send(f"{url}/campaign/{ONE}"), 403)
    assert scene.heard is Heard.REFUSED


def test_an_answer_to_what_was_sent_before_the_press_says_nothing(scene: Scene) -> None:
    early = SaidRequest(UPLOAD, page=scene.page)
    scene.answer(early, 403)
    scene.fail(early, "net::ERR_CONNECTION_REFUSED")
    assert scene.heard is Heard.NOTHING
    assert scene.sent.is_empty


# -- in words --------------------------------------------------------------------------------------------------------


def test_the_pages_own_words_are_told_before_anything_else(scene: Scene) -> None:
    scene.answer(scene.send(), 403, "Forbidden")
    assert scene.sent.heard("Your file has expired.").message == Message.quoting("Your file has expired.")


def test_without_them_the_status_is_told(scene: Scene) -> None:
    scene.answer(scene.send(), 403, "Forbidden")
    assert scene.sent.heard("").message == Message("click_refused", how="HTTP 403 Forbidden")


def test_a_status_without_words_is_told_without_a_blank_at_its_end(scene: Scene) -> None:
    scene.answer(scene.send(), 403)
    assert scene.sent.heard("").message == Message("click_refused", how="HTTP 403")


def test_where_there_was_no_way_the_browsers_word_is_told(scene: Scene) -> None:
    scene.fail(scene.send(), "net::ERR_CONNECTION_REFUSED")
    assert scene.sent.heard("").message == Message("click_no_way", how="net::ERR_CONNECTION_REFUSED")


def test_what_the_result_leaves_open_is_told_answer_by_answer(scene: Scene) -> None:
    scene.answer(scene.send(), 502)
    scene.fail(scene.send(), "net::ERR_CONNECTION_RESET")
    scene.answer(scene.send(), 302, location="/campaigns")
    scene.answer(scene.send(), 200)
    scene.send()
    said = scene.sent.heard("")
    assert (said.heard, said.message) == (Heard.NOTHING, Message.quoting("HTTP 502; net::ERR_CONNECTION_RESET"))


def test_an_upload_that_was_taken_says_nothing_in_words_either(scene: Scene) -> None:
    scene.answer(scene.send(), 200)
    assert not scene.sent.heard("").message


@pytest.mark.parametrize(("status", "after"), [(429, 7.0), (403, None), (500, None)])
def test_the_time_to_wait_is_that_of_a_site_that_asks_to_slow_down(
    scene: Scene, status: int, after: float | None
) -> None:
    scene.answer(scene.send(), status, retry_after="7")
    assert scene.sent.heard("").retry_after == after


def test_a_site_that_asks_to_slow_down_without_a_time_names_none(scene: Scene) -> None:
    scene.answer(scene.send(), 429)
    assert scene.sent.heard("").retry_after is None


# -- a reversible request --------------------------------------------------------------------------------------------


def test_as_long_as_nothing_was_answered_there_is_no_trouble(scene: Scene) -> None:
    assert scene.sent.trouble(DOING) is None
    request = scene.send()
    assert scene.sent.trouble(DOING) is None
    scene.answer(request)
    assert scene.sent.trouble(DOING) is None


@pytest.mark.parametrize(
    ("status", "headers", "kind", "code"),
    [
        (429, {}, Throttled, "http_slow_down"),
        (503, {}, Throttled, "http_slow_down"),
        (401, {}, SignedOut, "signed_out"),
        (419, {}, SignedOut, "signed_out"),
        (302, {"location": SIGN_IN}, SignedOut, "signed_out"),
        (500, {}, SiteError, "http_error"),
        (403, {}, SiteError, "http_error"),
    ],
)
def test_the_answer_to_a_preview_is_its_fault(
    scene: Scene, status: int, headers: dict[str, str], kind: type[Exception], code: str
) -> None:
    scene.answer(scene.send(), status, **headers)
    fault = scene.sent.trouble(DOING)
    assert type(fault) is kind
    assert fault is not None
    assert fault.code == code
    assert fault.advice or kind is Throttled


def test_a_fault_names_the_status_and_what_was_done(scene: Scene) -> None:
    scene.answer(scene.send(), 500)
    fault = scene.sent.trouble(DOING)
    assert fault is not None
    assert fault.message == Message("http_error", status="500", doing=DOING)
    assert fault.advice == Message("check_if_repeated")


@pytest.mark.parametrize(("headers", "after"), [({"retry_after": "9"}, 9.0), ({}, None)])
def test_a_preview_that_is_throttled_names_the_time(scene: Scene, headers: dict[str, str], after: float | None) -> None:
    scene.answer(scene.send(), 429, **headers)
    fault = scene.sent.trouble(DOING)
    assert isinstance(fault, Throttled)
    assert fault.retry_after == after
    assert fault.message == Message("http_slow_down", status="429")


@pytest.mark.parametrize("status", [200, 204, 302])
def test_an_answer_without_a_fault_is_none(scene: Scene, status: int) -> None:
    scene.answer(scene.send(), status)
    assert scene.sent.trouble(DOING) is None


@pytest.mark.parametrize(
    ("failure", "kind", "code"),
    [
        ("net::ERR_INTERNET_DISCONNECTED", NetworkGone, "network_gone"),
        ("net::ERR_CONNECTION_RESET", ConnectionFailed, "connection_failed"),
        ("net::ERR_ABORTED", SiteError, "page_broke_off"),
        ("", SiteError, "page_broke_off"),
    ],
)
def test_a_preview_that_breaks_off_is_the_networks_fault_or_the_sites(
    scene: Scene, failure: str, kind: type[Exception], code: str
) -> None:
    scene.fail(scene.send(), failure)
    fault = scene.sent.trouble(DOING)
    assert type(fault) is kind
    assert fault is not None
    assert fault.code == code
    if code == "page_broke_off":
        assert fault.message == Message("page_broke_off", doing=DOING, error=failure)
        assert fault.advice == Message("check_if_repeated")


def test_the_last_answer_of_those_that_name_the_campaign_counts(scene: Scene) -> None:
    scene.answer(scene.send(), 500)
    scene.answer(scene.send(), 200)
    scene.answer(scene.send(TRACK), 500)
    assert scene.sent.trouble(DOING) is None


def test_where_none_names_the_campaign_the_last_of_all_counts(scene: Scene) -> None:
    scene.answer(scene.send(TRACK), 200)
    scene.answer(scene.send(TRACK), 500)
    assert isinstance(scene.sent.trouble(DOING), SiteError)


# -- whether all is answered -----------------------------------------------------------------------------------------


def test_all_is_answered_when_each_request_that_changes_something_is(scene: Scene) -> None:
    assert not scene.sent.is_answered
    first, second = scene.send(), scene.send(TRACK)
    scene.send(f"{SITE}/table", method="GET")
    scene.answer(first)
    assert not scene.sent.is_answered
    scene.answer(second, 500)
    assert scene.sent.is_answered


def test_an_answer_that_is_still_arriving_is_none_yet(scene: Scene) -> None:
    request = scene.send()
    scene.page.tell("response", SaidResponse(request))
    assert not scene.sent.is_answered
    scene.page.tell("requestfinished", request)
    assert scene.sent.is_answered


def test_a_request_that_broke_off_has_no_answer(scene: Scene) -> None:
    scene.fail(scene.send(), "net::ERR_CONNECTION_RESET")
    assert not scene.sent.is_answered


def test_what_only_reads_is_no_answer(scene: Scene) -> None:
    scene.answer(scene.send(method="GET"))
    assert not scene.sent.is_answered


# -- when the page has settled ---------------------------------------------------------------------------------------


def seconds_until_quiet(*script: tuple[float, Any], limit: float = 60.0) -> float:
    """Return how long a page takes to settle after a press; the script says what it does, and when."""

    async def play() -> float:
        scene = Scene()
        scene.sent.listen(ONE)
        loop = asyncio.get_running_loop()
        began = loop.time()
        for at, act in script:
            loop.call_later(at, act, scene)
        async with asyncio.timeout(limit):
            await scene.sent.quiet()
        return loop.time() - began

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(play())


def test_a_page_that_sends_nothing_gets_five_seconds() -> None:
    assert seconds_until_quiet() == pytest.approx(5.0)


def test_a_page_whose_upload_is_answered_has_settled_a_moment_later() -> None:
    def upload(scene: Scene) -> None:
        scene.answer(scene.send())

    assert seconds_until_quiet((1.0, upload)) == pytest.approx(1.1)


def test_after_an_error_a_page_gets_a_second_in_which_the_upload_may_follow() -> None:
    def refused(scene: Scene) -> None:
        scene.answer(scene.send(), 403)

    assert seconds_until_quiet((1.0, refused)) == pytest.approx(2.0)
    assert seconds_until_quiet((1.0, refused), (1.9, refused)) == pytest.approx(2.9)


def test_a_request_without_an_answer_is_waited_for_as_long_as_it_takes() -> None:
    with pytest.raises(TimeoutError):
        seconds_until_quiet((1.0, lambda scene: scene.send()), limit=600.0)


@pytest.mark.parametrize("way", ["finished", "failed"])
def test_the_end_of_a_request_is_noticed_however_it_ends(way: str) -> None:
    requests: list[SaidRequest] = []

    def end(scene: Scene) -> None:
        if way == "failed":
            scene.fail(requests[0], "net::ERR_CONNECTION_RESET")
        else:
            scene.answer(requests[0])

    script = ((1.0, lambda scene: requests.append(scene.send())), (20.0, end))
    assert seconds_until_quiet(*script) == pytest.approx(20.1)


def test_a_table_that_is_loaded_after_the_answer_is_waited_for() -> None:
    requests: list[SaidRequest] = []

    def upload(scene: Scene) -> None:
        scene.answer(scene.send())
        requests.append(scene.send(f"{SITE}/table", method="GET", resource_type="xhr"))

    assert seconds_until_quiet((1.0, upload), (4.0, lambda scene: scene.answer(requests[0]))) == pytest.approx(4.1)


def test_an_image_is_not_waited_for() -> None:
    def upload(scene: Scene) -> None:
        scene.answer(scene.send())
        scene.send(f"{SITE}/logo.png", method="GET", resource_type="image")

    assert seconds_until_quiet((1.0, upload)) == pytest.approx(1.1)
