"""What happened -> Prometheus text. Counts and durations only: no question, no address of a client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from service.answer import Answer

MEDIA_TYPE = CONTENT_TYPE_LATEST
_SECONDS = (0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)  # around the goals: 40 and 100 ms


class Metrics:
    """The counters of one app. Thread-safe. ``model`` are the counts of its chat model, where it has one."""

    def __init__(self, model: Mapping[str, int] | None = None) -> None:
        self._registry = CollectorRegistry()
        if model is not None:
            self._registry.register(_ModelCounts(model))
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


class _ModelCounts(Collector):
    """What became of what a chat model wrote, as the writer counts it (``Writer.counts``)."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def collect(self) -> Iterator[CounterMetricFamily]:
        answers = CounterMetricFamily(
            "pressdesk_model_answers",
            "Answers given to the chat model: select and write were changed by it, kept were not, for the reason",
            labels=("end", "reason"),
        )
        sentences = CounterMetricFamily(
            "pressdesk_model_sentences",
            "Sentences of the chat model that the gate let through (shown) or not (dropped), by reason",
            labels=("end", "reason"),
        )
        for name, count in sorted(self._counts.items()):
            end, _, reason = name.partition(": ")
            family = sentences if end in ("dropped", "sentences shown") else answers
            family.add_metric((end.removeprefix("sentences "), reason), count)
        yield answers
        yield sentences
