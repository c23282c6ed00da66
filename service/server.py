"""An app -> a listening socket. The only module that knows the server."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI


def serve(app: FastAPI, host: str, port: int, drain_s: int, announce: Callable[[str], None]) -> bool:
    """Serve until told to stop, then let what runs end within ``drain_s``. ``announce`` is told the
    address once questions can be asked. False: the service could not start.

    No access log: it would hold addresses of clients. Forwarded addresses are read by ``service.rate``,
    which knows whom to believe, and not by the server.
    """
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        log_config=None,
        log_level="warning",
        timeout_graceful_shutdown=drain_s,
    )
    server = _Server(config, announce)
    try:
        server.run()
    except SystemExit:  # the address cannot be had, or a part did not start; the log has said why
        return False
    return server.began


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, announce: Callable[[str], None]) -> None:
        super().__init__(config)
        self._announce = announce
        self.began = False

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.began = True
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            self._announce(f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
