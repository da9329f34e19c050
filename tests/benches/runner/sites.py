"""The same archive for each generator, and whether what they made of it is complete."""

import os
import re
import shutil

from . import tools
from .tools import BENCHES, Failed, run

THEME = tools.ROOT / "themes" / "default"


class Site:
    """The site of one generator: how to make it, where it lies, and what is to be deleted before it is made anew."""

    def __init__(self, name, folder, words, environment=None, kept=()):
        self.name, self.folder, self.words, self.environment = name, folder, words, environment
        self.output = folder / "public"
        self.kept = [self.output, *(folder / one for one in kept)]

    def clear(self):
        for folder in self.kept:
            shutil.rmtree(folder, ignore_errors=True)


def plenary(built, size, work, seed):
    folder = work / "plenary"
    run(built["archive"], size, folder, "--seed", seed)
    return Site("plenary", folder, [built["plenary"], "--quiet", "build", "--today", "2026-06-01"], kept=[".plenary"])


def hugo(built, size, work, seed, related):
    folder = work / ("hugo-related" if related else "hugo")
    markdown(built, size, folder, seed, "hugo")
    shutil.copytree(BENCHES / "words", folder / "i18n")
    assets(folder / "static" / "assets")
    words = [tools.hugo(), "--quiet", "--noBuildLock"]
    switch = {"HUGO_PARAMS_RELATED": "true"} if related else {}
    return Site(folder.name, folder, words, switch, kept=["resources", ".hugo_build.lock"])


def eleventy(built, size, work, seed):
    folder = work / "eleventy"
    modules = tools.eleventy()
    markdown(built, size, folder, seed, "eleventy")
    shutil.copytree(BENCHES / "words", folder / "words")
    assets(folder / "assets")
    (folder / "node_modules").symlink_to(modules)
    words = ["node", "--max-old-space-size=16384", modules / "@11ty" / "eleventy" / "cmd.cjs", "--quiet"]
    return Site("eleventy", folder, words, {"NODE_ENV": "production"})


def markdown(built, size, folder, seed, theme):
    run(built["archive"], size, folder, "--seed", seed, "--form", "markdown")
    shutil.copytree(BENCHES / theme, folder, dirs_exist_ok=True)


def assets(folder):
    """Styles, scripts and icon weigh the same everywhere: they are those of plenary's theme."""
    folder.mkdir(parents=True)
    styles = sorted((THEME / "styles").rglob("*.css"))
    (folder / "site.css").write_text("".join(style.read_text() for style in styles))
    shutil.copy(THEME / "scripts" / "reader.js", folder)
    shutil.copy(THEME / "scripts" / "parallel.js", folder)
    shutil.copy(THEME / "static" / "icon.svg", folder)


def contents(output):
    """The pages of a finished site by their paths, and how many files and bytes it has."""
    pages, files, size = set(), 0, 0
    for folder, below, names in os.walk(output):
        below[:] = [one for one in below if one != ".plenary"]
        for name in names:
            path = os.path.join(folder, name)
            files, size = files + 1, size + os.path.getsize(path)
            if name.endswith(".html"):
                pages.add(os.path.relpath(path, output))
    return pages, files, size


def complete(name, pages, expected):
    """Every generator makes the same pages at the same addresses. Sheets are numbered in other ways, and only plenary
    makes a 404 page for the root."""
    same = {re.sub(r"/sheet-(\d+)/", r"/sheet/\1/", page) for page in expected} - {"404.html"}
    odd = sorted(same.symmetric_difference(pages))
    if odd:
        raise Failed(f"{name} made other pages than plenary: {len(odd)} differ, such as {', '.join(odd[:5])}")
