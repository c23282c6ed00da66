"""A client's address -> whether it may ask now.

A client is an address as the outermost trusted proxy saw it: ``X-Forwarded-For`` is walked from the
right past known proxies, since what stands further left anyone can write.
"""

from __future__ import annotations

import ipaddress
import math
import time
from collections.abc import Sequence

from limits import RateLimitItem, parse_many
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from ingest import pattern

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

UNREADABLE = "unreadable"  # all whom a trusted proxy names in words of its own, counted as one client
CLIENT_PREFIX_V6 = 64  # one household or host holds a whole /64 (RFC 4291, 2.5.1)

_BRACKETED = pattern(r"\[([^\]]+)\](?::\d+)?")


class RateLimited(Exception):
    """The client has asked too often. ``retry_after_s`` is at least 1."""

    def __init__(self, retry_after_s: int) -> None:
        super().__init__(f"retry after {retry_after_s} s")
        self.retry_after_s = retry_after_s


class RateLimit:
    """Counts requests by client. ``limit`` as in "60/minute" or "10/minute; 200/hour"; "" for none.
    ``trusted`` are addresses or networks of proxies. Thread-safe; counts live in memory only.

    Raises:
        ValueError: ``limit`` or an address cannot be read.
    """

    def __init__(self, limit: str, trusted: Sequence[str] = ()) -> None:
        self._limits = _limits(limit) if limit.strip() else []
        self._trusted = [_network(address.strip()) for address in trusted if address.strip()]
        self._window = SlidingWindowCounterRateLimiter(MemoryStorage()) if self._limits else None

    def count(self, peer: str, forwarded: Sequence[str]) -> None:
        """Count one request. ``peer`` is the socket's address, ``forwarded`` the header's values.

        Raises:
            RateLimited: it is one too many.
        """
        client = client_of(peer, forwarded, self._trusted)
        if self._window is None or client is None:
            return
        for limit in self._limits:
            if not self._window.hit(limit, client):
                reset = self._window.get_window_stats(limit, client).reset_time
                raise RateLimited(max(1, math.ceil(reset - time.time())))


def _limits(limit: str) -> list[RateLimitItem]:
    try:
        found = parse_many(limit)
    except ValueError as error:
        raise ValueError(
            f"PRESSDESK_RATE_LIMIT: {limit!r} is no limit; write one such as 60/minute, or leave it empty for none"
        ) from error
    if not all(one.amount for one in found):
        raise ValueError(f"PRESSDESK_RATE_LIMIT: {limit!r} lets nobody ask; leave it empty if there is to be none")
    return found


def _network(address: str) -> Network:
    try:
        return ipaddress.ip_network(address)
    except ValueError as error:
        raise ValueError(
            f"PRESSDESK_TRUSTED_PROXIES: {address!r} is no address; write one such as 10.0.0.5, or 10.0.0.0/8 for many"
        ) from error


def client_of(peer: str, forwarded: Sequence[str], trusted: Sequence[Network]) -> str | None:
    """Whom to count a request to; None for this machine itself."""
    client = _address(peer)
    if client is None:
        return peer or "unknown"
    hops = [hop.strip() for value in forwarded for hop in value.split(",")]
    while hops and any(client in network for network in trusted):
        hop = _address(hops.pop())
        if hop is None:
            return UNREADABLE
        client = hop
    if client.is_loopback:
        return None
    if isinstance(client, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((client, CLIENT_PREFIX_V6), strict=False))
    return str(client)


def _address(written: str) -> Address | None:
    """The address of "203.0.113.9", "203.0.113.9:4001", "2001:db8::1" or "[2001:db8::1]:4001"."""
    bracketed = _BRACKETED.fullmatch(written)
    host, _, port = written.partition(":")
    bare = bracketed[1] if bracketed else host if port.isdecimal() and "." in host else written
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
