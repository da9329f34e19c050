"""One size of archive: every generator in turns, several times, and plenary's own cases beside."""

import shutil
import sys

from . import measure, own, serving, sites
from .tools import run

GENERATORS = ["plenary", "hugo", "hugo-related", "eleventy"]
PARTS = [*GENERATORS, "floor", "again", "serve"]
# Above these sizes, a part is measured only when it is asked for by name.
LIMITS = {"hugo": 10_000, "hugo-related": 10_000, "eleventy": 0, "floor": 10_000, "serve": 10_000}


def size(built, records, wanted):
    """All figures of one size: for each part a list, with one entry for each round."""
    work = wanted.folder / str(records)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    chosen = [part for part in PARTS if is_chosen(part, records, wanted)]
    figures = {part: [] for part in chosen}
    try:
        for turn in range(wanted.rounds):
            say(f"{records} records, round {turn + 1} of {wanted.rounds}")
            one_round(built, records, work, wanted.seed, figures)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return {"records": records, "figures": figures}


def is_chosen(part, records, wanted):
    if part in wanted.without:
        return False
    return part == "plenary" or part in wanted.also or records <= LIMITS.get(part, records)


def one_round(built, records, work, seed, figures):
    """Each site is made, measured and deleted before the next: at most one output lies in memory."""
    expected = plenary(built, records, work, seed, figures)
    for name in GENERATORS[1:]:
        if name in figures:
            site = other(name, built, records, work, seed)
            figures[name].append(built_once(site, expected))
            shutil.rmtree(site.folder)


def plenary(built, records, work, seed, figures):
    """The clean build, then what is measured on its output. Returns the pages that there must be."""
    site = sites.plenary(built, records, work, seed)
    taken = measure.command(site.words, site.folder)
    pages, files, size = sites.contents(site.output)
    figures["plenary"].append({**taken, "pages": len(pages), "files": files, "bytes": size})
    if "floor" in figures:
        figures["floor"].append(floor(built, site, work))
    if "again" in figures:
        figures["again"].append(own.again(site))
    if "serve" in figures:
        figures["serve"].append(serving.serve(built["plenary"], site))
    shutil.rmtree(site.folder)
    return pages


def other(name, built, records, work, seed):
    if name == "eleventy":
        return sites.eleventy(built, records, work, seed)
    return sites.hugo(built, records, work, seed, related=name == "hugo-related")


def built_once(site, expected):
    say(f"  {site.name}")
    taken = measure.command(site.words, site.folder, site.environment)
    pages, files, size = sites.contents(site.output)
    sites.complete(site.name, pages, expected)
    return {**taken, "pages": len(pages), "files": files, "bytes": size}


def floor(built, site, work):
    """Its own figures: it reads before it writes, and only the writing counts."""
    import json
    import subprocess

    target = work / "floor"
    done = subprocess.run([built["floor"], site.output, target], capture_output=True, text=True, check=True)
    shutil.rmtree(target, ignore_errors=True)
    return json.loads(done.stdout)


def say(text):
    print(text, file=sys.stderr, flush=True)
