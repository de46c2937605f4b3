"""The web server, and beside it one process that inspects and sweeps."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import close_old_connections
from gunicorn.app.base import BaseApplication
from typing_extensions import override

from appwarden.console.cases.services.sweep import sweep
from appwarden.console.inspections.worker import run_worker
from appwarden.console.statistics.keeping import renew_counts
from appwarden.console.wsgi import application

THREADS = 8
SWEEP_EVERY_SECONDS = 60
STOP_SECONDS = 20
REQUEST_SECONDS = 120


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Gunicorn with the options given here and nothing read from elsewhere."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.chosen = options
        super().__init__()

    @override
    def load_config(self) -> None:
        for name, value in self.chosen.items():
            self.cfg.set(name, value)

    @override
    def load(self) -> Callable[..., Any]:
        return application


def serve(*, bind: str, processes: int, with_worker: bool) -> None:
    """Serve until a signal ends it; the worker ends with the server."""
    worker = start_worker() if with_worker else None
    options = {
        "bind": bind,
        "workers": processes,
        "threads": THREADS,
        "worker_class": "gthread",
        "timeout": REQUEST_SECONDS,
        "graceful_timeout": STOP_SECONDS,
        "accesslog": None,
        "loglevel": "warning",
        "proc_name": "appwarden-console",
        "on_exit": lambda _server: stop_worker(worker),
    }
    Server(options).run()


def start_worker() -> "subprocess.Popen[bytes]":
    """Start `appwarden console worker` as a child that ends when this process does."""
    command = [sys.executable, "-m", "appwarden", "console", "worker", "--with-parent"]
    surroundings = os.environ | {"APPWARDEN_CONSOLE_DATA": str(settings.DATA)}
    return subprocess.Popen(command, env=surroundings)  # noqa: S603  this program itself


def stop_worker(worker: "subprocess.Popen[bytes] | None") -> None:
    if worker is None:
        return
    worker.terminate()
    try:
        worker.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()


def work(*, once: bool, with_parent: bool) -> int:
    """Inspect what is queued and sweep every minute; return how many inspections were done."""
    parent = os.getppid()
    ended = threading.Event()

    def stopping() -> bool:
        return ended.is_set() or (with_parent and os.getppid() != parent)

    if once:
        sweep()
        renew_counts()
        return run_worker(once=True, stopping=stopping)
    threading.Thread(target=_sweep_for_ever, args=(stopping,), daemon=True).start()
    return run_worker(stopping=stopping)


def _sweep_for_ever(stopping: Callable[[], bool]) -> None:
    while not stopping():
        close_old_connections()
        sweep()
        renew_counts()
        time.sleep(SWEEP_EVERY_SECONDS)
