"""The Unix side of chrome.exe: starts the Linux Chromium for each connection, its debugging pipes joined to the socket.

python chrome_relay.py WINEPREFIX CHROMIUM     prints the port that it listens on
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

_END_SECONDS = 10
_PIECE = 60_000


def unix_path(path: str, prefix: str, root: str) -> str:
    """Return where a Windows path lies: below the prefix's drive C, or below `root` for drive Z."""
    path = path.replace("\\", "/")
    if path[:2].lower() == "c:":
        return f"{prefix}/drive_c{path[2:]}"
    return f"{root}{path[2:]}" if path[1:2] == ":" else path


def serve(connection: socket.socket, prefix: str, root: str, chromium: str) -> None:
    """Start a browser for one connection, and join the two until one of them ends."""
    arguments = read_arguments(connection)
    profile = tempfile.mkdtemp(prefix="tjgui-relay-")
    arguments = [f"--user-data-dir={profile}" if one.startswith("--user-data-dir=") else one for one in arguments]
    their_input, our_output = os.pipe()
    our_input, their_output = os.pipe()
    # Chromium reads 3 and writes 4, whatever numbers the pipes have here.
    script = f'exec 8<&{their_input} 9>&{their_output}; exec 3<&8 4>&9; exec "$0" "$@"'
    browser = subprocess.Popen(
        ["/bin/bash", "-c", script, chromium, "--no-sandbox", *arguments],
        pass_fds=(their_input, their_output),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(their_input)
    os.close(their_output)

    def hand_in() -> None:
        try:
            pass_messages(connection, our_output, prefix, root)
        except OSError as error:
            sys.stderr.write(f"to the browser: {error}\n")
        os.close(our_output)
        try:
            browser.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(browser.pid, signal.SIGKILL)
            browser.wait()
        shutil.rmtree(profile, ignore_errors=True)

    threading.Thread(target=hand_in, daemon=True).start()
    try:
        while said := os.read(our_input, 65_536):
            connection.sendall(said)
    except OSError as error:
        sys.stderr.write(f"from the browser: {error}\n")
    os.close(our_input)
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()


def read_arguments(connection: socket.socket) -> list[str]:
    """Read the browser's arguments, one a line, up to an empty line."""
    head = b""
    while not head.endswith(b"\n\n"):
        one = connection.recv(1)
        if not one:
            return []
        head += one
    return [one for one in head.decode().split("\n") if one and one != "--no-sandbox"]


def pass_messages(connection: socket.socket, output: int, prefix: str, root: str) -> None:
    """Hand on what the driver sends, with the paths of files as this system knows them."""
    rest = b""
    while piece := connection.recv(65_536):
        *whole, rest = (rest + piece).split(b"\0")
        for message in whole:
            data = memoryview(with_unix_paths(message, prefix, root) + b"\0")
            while data:
                data = data[os.write(output, data[:_PIECE]) :]


def with_unix_paths(message: bytes, prefix: str, root: str) -> bytes:
    """Name the files of an upload as this system knows them; other messages stay as they are."""
    if b"setFileInputFiles" not in message:
        return message
    read = json.loads(message)
    read["params"]["files"] = [unix_path(file, prefix, root) for file in read["params"]["files"]]
    return json.dumps(read).encode()


def main() -> None:
    prefix, chromium = sys.argv[1:3]
    root = str(Path(prefix).parents[1])
    door = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{door.getsockname()[1]}\n")
    sys.stdout.flush()
    while True:
        connection, _ = door.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=serve, args=(connection, prefix, root, chromium), daemon=True).start()


if __name__ == "__main__":
    main()
