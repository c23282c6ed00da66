"""Where only so many questions are answered at once, the others come in the order in which they were asked."""

from __future__ import annotations

import threading
import time

import pytest

from service.places import Places
from tests.processes import until

WAIT_S = 10


def test_whoever_waits_first_is_let_in_first_and_nobody_overtakes() -> None:
    places, let_in = Places(1), list[int]()

    def ask(number: int) -> None:
        with places.taken():
            let_in.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    with places.taken():
        for waiting, thread in enumerate(threads):
            thread.start()
            until(lambda waiting=waiting: places.waiting == waiting + 1)  # type: ignore[misc]
        assert let_in == []
    with places.taken():  # comes as the first place falls free, behind six that wait
        assert let_in == [0, 1, 2, 3, 4, 5]
    for thread in threads:
        thread.join(WAIT_S)


def test_never_more_are_in_than_there_are_places() -> None:
    places, inside, most, lock = Places(2), 0, 0, threading.Lock()

    def ask() -> None:
        nonlocal inside, most
        for _ in range(50):
            with places.taken():
                with lock:
                    inside += 1
                    most = max(most, inside)
                time.sleep(0.0002)
                with lock:
                    inside -= 1

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(WAIT_S)
    assert (most, inside, places.waiting) == (2, 0, 0)


def test_an_answer_that_fails_gives_its_place_back() -> None:
    places = Places(1)
    with pytest.raises(ValueError, match="broken"), places.taken():
        raise ValueError("broken")
    with places.taken():
        pass
