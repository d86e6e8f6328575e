"""Firefox, driven by WebDriver BiDi: as much of it as tests of the page by keyboard need.

Playwright drives a Firefox of its own making only; this is the one that people have. Source of the commands:
https://w3c.github.io/webdriver-bidi/
"""

import base64
import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

PATIENCE = 60.0
"""Seconds to wait for a start, an answer or a change: a test machine may be busy."""
KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c", "Space": " ",
    "PageDown": "\ue00f", "End": "\ue010", "ArrowDown": "\ue015",
}  # fmt: skip
_PORT_FILE = "WebDriverBiDiServer.json"
_PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "remote.active-protocols": 1,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "ui.prefersReducedMotion": 1,
}


class Firefox:
    """One window of Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        """Take the connection, on which a session begins."""
        self._socket = socket
        self._last = 0
        self._call("session.new", capabilities={})
        # the tab that Firefox starts with never has the focus, and without it keys press no buttons
        self._window: str = self._call("browsingContext.create", type="tab")["context"]
        self._call("browsingContext.activate", context=self._window)

    def open(self, address: str, *, width: int = 1280, height: int = 800) -> None:
        """Load an address in a window of this size."""
        viewport = {"width": width, "height": height}
        self._call("browsingContext.setViewport", context=self._window, viewport=viewport)
        self._call("browsingContext.navigate", context=self._window, url="about:blank", wait="complete")
        self._call("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def back(self) -> None:
        """Press the button that goes back."""
        self._call("browsingContext.traverseHistory", context=self._window, delta=-1)

    def press(self, *names: str) -> None:
        """Press keys one after another, each a name of `KEYS` or a character."""
        keys = [KEYS.get(name, name) for name in names]
        strokes = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": strokes}]
        self._call("input.performActions", context=self._window, actions=actions)

    def printed(self) -> bytes:
        """Return the page as it goes to a printer with A4 in it, as PDF."""
        paper = {"width": 21.0, "height": 29.7}
        return base64.b64decode(self._call("browsingContext.print", context=self._window, page=paper)["data"])

    def value(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page says
        """Return what an expression of JavaScript gives, or what it promises."""
        answer = self._call(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self._window},
            awaitPromise=True,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def run(self, script: str) -> None:
        """Run a script in the page."""
        self._call("script.evaluate", expression=script, target={"context": self._window}, awaitPromise=False)

    def wait_for(self, expression: str) -> None:
        """Wait until an expression is true; raises `TimeoutError`."""
        end = time.monotonic() + PATIENCE
        while not self.value(expression):
            if time.monotonic() > end:
                raise TimeoutError(expression)
            time.sleep(0.05)

    def focused(self) -> str:
        """Return the name of what has the focus: its label, its text or its id."""
        node = "document.activeElement"
        return str(self.value(f"{node}.getAttribute('aria-label') || {node}.textContent.trim() || {node}.id"))

    def tab_to(self, name: str, *, limit: int = 60) -> None:
        """Press Tab until what has this name is focused; raises `LookupError` when it is not met."""
        for _ in range(limit):
            self.press("Tab")
            if self.focused() == name:
                return
        raise LookupError(name)

    def _call(self, method: str, **parameters: object) -> dict[str, Any]:
        self._last += 1
        self._socket.send(json.dumps({"id": self._last, "method": method, "params": parameters}))
        while True:
            answer: dict[str, Any] = json.loads(self._socket.recv(timeout=PATIENCE))
            if answer.get("id") == self._last:
                break
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    """Start Firefox without a screen and with a profile of its own; it ends with the block."""
    preferences = (
        f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _PREFERENCES.items()
    )
    (profile / "user.js").write_text("\n".join(preferences), encoding="utf-8")
    command = [
        program,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port",
        "0",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - the browser of this machine
    try:
        with connect(_address(profile / _PORT_FILE), max_size=None) as socket:
            yield Firefox(socket)
    finally:
        process.terminate()
        process.wait()


def _address(file: Path) -> str:
    """Return where the started browser listens, once it has written that down."""
    end = time.monotonic() + PATIENCE
    while not file.exists() or not file.read_text(encoding="utf-8").endswith("}"):
        if time.monotonic() > end:
            raise TimeoutError(str(file))
        time.sleep(0.1)
    server = json.loads(file.read_text(encoding="utf-8"))
    return f"ws://{server['ws_host']}:{server['ws_port']}/session"
