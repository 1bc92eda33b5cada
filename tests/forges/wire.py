"""The socket side of a forge server: HTTP/1.1 with keep-alive, and the ways in which a connection can go wrong."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from tests.forges.exchange import Answer, Call
from tests.forges.faults import Fault, Kind

Serve = Callable[[Call], tuple[Answer, Fault | None]]

_POLL = 0.01


class Listener:
    """Listens on a free port of 127.0.0.1 in threads of its own until `close`."""

    def __init__(self, serve: Serve, released: threading.Event, complain: Callable[[str], None]) -> None:
        self.serve = serve
        self.released = released
        self.complain = complain
        self.connections: set[socket.socket] = set()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.listener = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(_POLL,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port that the system gave."""
        return int(self._server.server_address[1])

    def close(self) -> None:
        """Stop listening, cut every connection and wait for the threads to end."""
        self._server.shutdown()
        self._thread.join()
        for connection in list(self.connections):
            _cut(connection)
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 64
    listener: Listener

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        self.listener.connections.add(connection)
        return connection, address


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _Server

    def finish(self) -> None:
        self.server.listener.connections.discard(self.connection)
        try:
            super().finish()
        except OSError:
            self.close_connection = True

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, ValueError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the base class's
        """Say nothing on standard error."""

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        data = self.rfile.read(length)
        parts = urlsplit(self.path)
        headers = {key.lower(): value for key, value in self.headers.items()}
        listener = self.server.listener
        answer, fault = listener.serve(Call(self.command, parts.path, parts.query, headers, data))
        kind = fault.kind if fault is not None else None
        held = kind in {Kind.TIMEOUT_BEFORE, Kind.TIMEOUT_AFTER}
        if kind in {Kind.DROP_BEFORE, Kind.DROP_AFTER} or (held and not self._released(listener.released)):
            self._drop()
        else:
            self._send(answer, kind)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = _serve  # noqa: N815  # names of the base class

    def _released(self, released: threading.Event) -> bool:
        while not released.wait(_POLL):
            readable, _, _ = select.select([self.connection], [], [], 0)
            if readable and not self.connection.recv(1, socket.MSG_PEEK):
                return False
        return True

    def _drop(self) -> None:
        self.close_connection = True
        _cut(self.connection)

    def _send(self, answer: Answer, kind: Kind | None) -> None:
        payload = answer.payload
        if kind is Kind.CUT_JSON:
            payload = payload[: len(payload) // 2]
        self.send_response_only(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status not in {204, 304}:
            self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(payload[: len(payload) // 2] if kind is Kind.TRUNCATED else payload)
        self.wfile.flush()
        if kind is Kind.TRUNCATED:
            self._drop()


def _cut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
