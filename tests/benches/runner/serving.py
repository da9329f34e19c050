"""`plenary serve`: how long until the first page, and from a saved text until its page is fresh."""

import http.client
import shutil
import socket
import subprocess
import time

from . import measure, own
from .tools import Failed

EDITS = 5
PAUSE = 0.5
PATIENCE = 600


def serve(binary, site):
    """With what a build left for the next run, and with nothing of that."""
    warm = session(binary, site, saved)
    shutil.rmtree(site.folder / ".plenary")
    cold = session(binary, site, lambda port, site: {})
    return {**warm, "cold": cold["first"]}


def session(binary, site, use):
    """From the start of the server to its end, with the time to the first page and what the use of it comes to."""
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [binary, "--quiet", "serve", "--port", str(port)], cwd=site.folder,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        first_page(server, port)
        first = time.perf_counter() - start
        return {"first": first, **use(port, site), "memory": measure.peak(server.pid)}
    finally:
        server.terminate()
        server.wait()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def first_page(server, port):
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        if server.poll() is not None:
            raise Failed("`plenary serve` ended")
        try:
            if get(port, "/en/")[0] == 200:
                return
        except OSError:
            time.sleep(0.001)
    raise Failed("`plenary serve` showed no page")


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read()


def saved(port, site):
    """Saves a text several times, with another paragraph and then with another title. Each time counts from the end of the
    save to the last byte of the fresh page."""
    text = own.a_text(site.folder)
    path = f"/en/declarations/{text.parent.name}/"
    before = text.read_text()
    saves = [one_save(port, text, path, own.in_paragraph(before, words), words) for words in marks()]
    titles = [one_save(port, text, path, own.with_title(before, words), words) for words in marks()]
    text.write_text(before)
    return {"saves": saves, "titles": titles}


def marks():
    return [f"Saved for time number {number}." for number in range(EDITS)]


def one_save(port, text, path, after, mark):
    events = Events(port)
    # After a page is shown the server still looks for what is wrong elsewhere; nobody saves again in that moment.
    time.sleep(PAUSE)
    text.write_text(after)
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        events.next()
        if mark.encode() in get(port, path)[1]:
            return time.perf_counter() - start
    raise Failed(f"the page {path} did not become fresh")


class Events:
    """The server's stream of events, as a browser listens to it: each says that the site was read again."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", "/_plenary/events")
        self.stream = self.connection.getresponse()
        # The first event tells the version that is shown already.
        self.next()

    def next(self):
        while not self.stream.readline().startswith(b"data:"):
            pass
