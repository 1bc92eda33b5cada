"""The limiter alone, against answers of our own making and a clock that only sleeping moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from syncer.errors import RateLimitError
from syncer.trackers.limiter import Limiter, is_rate_limited, wait_asked
from syncer.trackers.pace import Pace
from syncer.trackers.wire import Answer, NoAnswerError

DATE = "Mon, 05 Jan 2026 09:00:00 GMT"
EPOCH = 1767603600
SECONDARY = '{"message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}'


class Clock:
    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.slept.append(seconds)
        self.time += seconds


def answer(status: int = 200, body: str = "{}", **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, CaseInsensitiveDict({"Date": DATE, **named}), body)


def play(*turns: Answer | str) -> Callable[[], Answer]:
    """Return an attempt that goes through the turns; a string is a connection that fails."""
    left = iter(turns)

    def attempt() -> Answer:
        turn = next(left)
        if isinstance(turn, str):
            raise NoAnswerError(turn)
        return turn

    return attempt


def limiter(clock: Clock, *, max_wait: float = 600.0, pause: float = 0.0) -> Limiter:
    return Limiter("Forge", Pace(now=clock.now, sleep=clock.sleep, max_wait=max_wait, pause=pause))


@pytest.mark.parametrize(
    ("refusal", "seconds"),
    [
        pytest.param(answer(429, Retry_After="7"), 7.0, id="retry after, in seconds"),
        pytest.param(answer(403, Retry_After="7"), 7.0, id="the same on 403"),
        pytest.param(answer(429, Retry_After="Mon, 05 Jan 2026 09:00:30 GMT"), 30.0, id="retry after, as a date"),
        pytest.param(answer(429, Retry_After="5", RateLimit_Reset=str(EPOCH + 90)), 5.0, id="retry after first"),
        pytest.param(
            answer(403, X_RateLimit_Remaining="0", X_RateLimit_Reset=str(EPOCH + 90)), 90.0, id="GitHub's primary limit"
        ),
        pytest.param(answer(429, RateLimit_Remaining="0", RateLimit_Reset=str(EPOCH + 12)), 12.0, id="GitLab's limit"),
        pytest.param(answer(429, RateLimit_Reset=str(EPOCH + 12)), 12.0, id="a reset alone"),
        pytest.param(answer(403, SECONDARY), 60.0, id="neither header"),
        pytest.param(
            answer(403, SECONDARY, X_RateLimit_Remaining="4000", X_RateLimit_Reset=str(EPOCH + 3000)),
            60.0,
            id="a reset of the limit that was not hit",
        ),
        pytest.param(answer(429, Retry_After="soon"), 60.0, id="a header that says nothing"),
        pytest.param(answer(429, Retry_After="0"), 1.0, id="no time at all"),
        pytest.param(answer(429, RateLimit_Reset=str(EPOCH - 100)), 1.0, id="a reset that is over"),
    ],
)
@pytest.mark.parametrize("write", [False, True])
def test_a_request_that_a_limit_refused_is_sent_again_after_what_was_asked(
    refusal: Answer, seconds: float, write: bool
) -> None:
    clock = Clock()
    assert limiter(clock).send(play(refusal, answer(201)), "create an issue", write=write).status == 201
    assert clock.slept == [seconds]


def test_the_wait_is_by_the_servers_clock_and_not_ours() -> None:
    clock = Clock()
    clock.time = EPOCH + 5000.0
    refusal = answer(403, X_RateLimit_Remaining="0", X_RateLimit_Reset=str(EPOCH + 90))
    limiter(clock).send(play(refusal, answer()), "read", write=False)
    assert clock.slept == [90.0]


def test_without_a_date_a_reset_says_nothing() -> None:
    refusal = Answer(429, CaseInsensitiveDict({"RateLimit-Reset": str(EPOCH + 12)}), "")
    assert is_rate_limited(refusal)
    assert wait_asked(refusal) is None


@pytest.mark.parametrize(
    "refused", [answer(403, '{"message": "Resource not accessible by integration"}'), answer(404), answer(422)]
)
def test_another_refusal_is_no_limit_and_is_not_repeated(refused: Answer) -> None:
    clock = Clock()
    assert limiter(clock).send(play(refused), "create an issue", write=True) is refused
    assert clock.slept == []


def test_waits_grow_while_the_server_goes_on_refusing() -> None:
    clock = Clock()
    limiter(clock).send(play(*[answer(429, SECONDARY)] * 3, answer()), "read", write=False)
    assert clock.slept == [60.0, 120.0, 240.0]


def test_a_wait_over_max_wait_is_an_error_that_names_it_and_nothing_is_sent_after_it() -> None:
    clock = Clock()
    slow = limiter(clock, max_wait=100.0)
    with pytest.raises(RateLimitError) as caught:
        slow.send(play(answer(429, Retry_After="3600")), "create an issue", write=True)
    assert caught.value.wait == 3600.0
    assert "3600 s" in caught.value.message
    assert "create an issue" in caught.value.message
    with pytest.raises(RateLimitError):
        slow.send(play(), "list the issues", write=False)
    assert clock.slept == []


def test_all_waits_of_a_run_count_together() -> None:
    clock = Clock()
    patient = limiter(clock, max_wait=100.0)
    patient.send(play(answer(429, Retry_After="60"), answer()), "read", write=False)
    with pytest.raises(RateLimitError):
        patient.send(play(answer(429, Retry_After="60"), answer()), "read", write=False)


def test_a_window_that_an_answer_used_up_is_waited_for_before_the_next_request_only() -> None:
    clock = Clock()
    careful = limiter(clock)
    last = answer(X_RateLimit_Remaining="0", X_RateLimit_Reset=str(EPOCH + 40))
    careful.send(play(last), "read", write=False)
    assert clock.slept == []
    careful.send(play(answer()), "read", write=False)
    assert clock.slept == [40.0]


@pytest.mark.parametrize("fault", ["timed out", answer(500), answer(502), answer(503)])
def test_a_read_is_repeated_with_growing_pauses(fault: Answer | str) -> None:
    clock = Clock()
    assert limiter(clock).send(play(fault, fault, fault, answer()), "read", write=False).status == 200
    assert clock.slept == [1.0, 2.0, 4.0]


def test_a_read_gives_up_with_the_last_fault() -> None:
    assert limiter(Clock()).send(play(*[answer(502)] * 4), "read", write=False).status == 502
    with pytest.raises(NoAnswerError):
        limiter(Clock()).send(play(*["dropped"] * 4), "read", write=False)


def test_a_busy_server_is_given_the_time_that_it_asks_for() -> None:
    clock = Clock()
    limiter(clock).send(play(answer(503, Retry_After="9"), answer()), "read", write=False)
    assert clock.slept == [9.0]


def test_a_read_is_not_repeated_when_that_would_go_over_max_wait() -> None:
    clock = Clock()
    assert limiter(clock, max_wait=0).send(play(answer(503)), "read", write=False).status == 503
    assert clock.slept == []


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_write_is_never_repeated_after_an_answer_that_leaves_it_open(status: int) -> None:
    assert limiter(Clock()).send(play(answer(status, Retry_After="1")), "create", write=True).status == status


@pytest.mark.parametrize("write", [False, True])
def test_what_comes_after_a_server_in_trouble_keeps_the_time_that_it_asks_for(write: bool) -> None:
    clock = Clock()
    patient = limiter(clock)
    patient.send(play(answer(503, Retry_After="40")), "create", write=True)
    assert clock.slept == []
    patient.send(play(answer()), "create", write=write)
    assert clock.slept == [40.0]


def test_trouble_that_lasts_longer_than_max_wait_ends_the_run_after_the_write_that_met_it() -> None:
    clock = Clock()
    tried = limiter(clock, max_wait=30.0)
    assert tried.send(play(answer(503, Retry_After="40")), "create", write=True).status == 503
    with pytest.raises(RateLimitError):
        tried.send(play(), "create", write=True)
    assert clock.slept == []


def test_a_write_is_never_repeated_without_an_answer() -> None:
    with pytest.raises(NoAnswerError):
        limiter(Clock()).send(play("dropped"), "create", write=True)


def test_writes_keep_apart_and_reads_do_not_wait_for_them() -> None:
    clock = Clock()
    paced = limiter(clock, pause=1.0)
    paced.send(play(answer()), "create", write=True)
    clock.time += 0.25
    paced.send(play(answer()), "read", write=False)
    assert clock.slept == []
    paced.send(play(answer()), "create", write=True)
    assert clock.slept == [0.75]


def test_a_read_that_opens_a_write_takes_its_pause_so_that_the_write_follows_at_once() -> None:
    clock = Clock()
    paced = limiter(clock, pause=1.0)
    paced.send(play(answer()), "update", write=True)
    paced.send(play(answer()), "read", write=False, opens_write=True)
    assert clock.slept == [1.0]
    paced.send(play(answer()), "update", write=True)
    assert clock.slept == [1.0]


def test_the_pause_as_configured_does_not_count_to_max_wait() -> None:
    clock = Clock()
    paced = limiter(clock, pause=1.0, max_wait=5.0)
    for _ in range(20):
        paced.send(play(answer()), "create", write=True)
    assert clock.slept == [1.0] * 19


def test_writes_slow_down_at_the_first_refusal_and_that_counts() -> None:
    clock = Clock()
    paced = limiter(clock, pause=1.0, max_wait=6.0)
    paced.send(play(answer(429, Retry_After="3"), answer()), "create", write=True)
    began = clock.time
    paced.send(play(answer()), "create", write=True)
    assert clock.time - began == 3.0
    with pytest.raises(RateLimitError):
        paced.send(play(answer()), "create", write=True)


def test_a_pause_that_is_switched_off_stays_off() -> None:
    clock = Clock()
    hasty = limiter(clock, pause=0.0)
    hasty.send(play(answer(429, Retry_After="3"), answer()), "create", write=True)
    hasty.send(play(answer()), "create", write=True)
    assert clock.slept == [3.0]


@given(
    st.lists(
        st.lists(
            st.one_of(
                st.integers(0, 400).map(lambda seconds: answer(429, Retry_After=str(seconds))),
                st.just(answer(403, SECONDARY)),
                st.just(answer(502)),
                st.just("dropped"),
            ),
            max_size=6,
        ),
        max_size=6,
    ),
    st.booleans(),
)
def test_no_run_ever_waits_longer_than_max_wait(runs: list[list[Answer | str]], write: bool) -> None:
    clock = Clock()
    tried = limiter(clock, max_wait=300.0)
    for turns in runs:
        try:
            tried.send(play(*turns, answer()), "read", write=write)
        except (RateLimitError, NoAnswerError):
            continue
    assert sum(clock.slept) <= 300.0
