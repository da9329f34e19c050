"""What a command takes: wall and CPU seconds, and the most memory that it held."""

import os
import subprocess
import time

from .tools import Failed


def command(words, cwd, environment=None, log=None):
    """Runs a command to its end. `memory` is in megabytes; CPU includes that of its children."""
    log = log or cwd / "bench.log"
    with open(log, "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in words], cwd=cwd, env={**os.environ, **(environment or {})}, stdout=out, stderr=out
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(f"{words[0]} failed in {cwd}: {log.read_text(errors='replace')[-2000:]}")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}


def peak(pid):
    """The most memory that a running process held so far, in megabytes."""
    with open(f"/proc/{pid}/status") as status:
        lines = [line.split() for line in status if line.startswith("VmHWM")]
    return int(lines[0][1]) / 1024 if lines else 0
