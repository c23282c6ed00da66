"""What happened -> Prometheus text. Counts and durations only: no question, no address of a client."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from service.answer import Answer

MEDIA_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)  # around the goals: 40 and 100 ms


class Metrics:
    """The counters of one app. Thread-safe."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "pressdesk_requests",
            "Requests by route, method and status",
            ("route", "method", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "pressdesk_request_seconds",
            "Duration of a request by route",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._answers = Counter(
            "pressdesk_answers", "Ends of questions", ("outcome", "reason"), registry=self._registry
        )
        self._documents = Gauge("pressdesk_documents", "Documents of the generation", registry=self._registry)
        self._passages = Gauge("pressdesk_passages", "Passages of the generation", registry=self._registry)
        self._ready = Gauge("pressdesk_ready", "1 while questions can be answered", registry=self._registry)

    def request(self, route: str, method: str, status: int, seconds: float) -> None:
        self._requests.labels(route, method, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def answered(self, answer: Answer) -> None:
        self._answers.labels(answer.outcome.value, answer.reason.value if answer.reason else "").inc()

    def text(self, documents: int, passages: int, *, ready: bool) -> bytes:
        self._documents.set(documents)
        self._passages.set(passages)
        self._ready.set(ready)
        return generate_latest(self._registry)
