"""The figures as one table: medians, and medians of the ratios of each round."""

from math import log
from statistics import median

NAMES = {
    "plenary": "plenary",
    "hugo": "Hugo",
    "hugo-related": "Hugo, listing related entries",
    "eleventy": "Eleventy",
    "floor": "the floor: writing plenary's bytes",
}
CASES = {"unchanged": "nothing changed", "paragraph": "one paragraph changed", "title": "one title changed"}


def whole(results):
    parts = [one_size(result) for result in results]
    if len(results) > 1:
        parts.append(growth(results[0], results[-1]))
    return "\n\n".join(parts)


def one_size(result):
    figures = result["figures"]
    head = ["", "wall s", "CPU s", "ms CPU/page", "peak MB", "pages", "MB", "× plenary", "× floor"]
    rows = [row(name, figures) for name in NAMES if figures.get(name)]
    text = f"{result['records']} records\n{grid([head, *rows])}"
    return "\n\n".join(filter(None, [text, cases(figures), served(figures)]))


def row(name, figures):
    all_of = figures[name]
    middle = {key: median(one[key] for one in all_of) for key in all_of[0]}
    pages = middle.get("pages", 0)
    per_page = f"{middle['cpu'] / pages * 1000:.3f}" if pages else ""
    memory = f"{middle['memory']:.0f}" if "memory" in middle else ""
    return [
        NAMES[name], f"{middle['wall']:.2f}", f"{middle['cpu']:.2f}", per_page, memory, f"{pages:.0f}" if pages else "",
        f"{middle['bytes'] / 1e6:.0f}", ratio(all_of, figures["plenary"]), ratio(all_of, figures.get("floor")),
    ]


def ratio(ours, theirs, key="wall"):
    """How many times longer, in the middle of the rounds."""
    return f"{median(one[key] / other[key] for one, other in zip(ours, theirs)):.2f}" if theirs else ""


def cases(figures):
    if not figures.get("again"):
        return ""
    head = ["plenary again", "wall s", "CPU s", "peak MB", "of the clean build"]
    rows = [head]
    for case, name in CASES.items():
        taken = [one[case] for one in figures["again"]]
        share = median(clean["wall"] / one["wall"] for one, clean in zip(taken, figures["plenary"]))
        middle = {key: median(one[key] for one in taken) for key in taken[0]}
        rows.append([name, f"{middle['wall']:.3f}", f"{middle['cpu']:.3f}", f"{middle['memory']:.0f}", f"1/{share:.1f}"])
    return grid(rows)


def served(figures):
    if not figures.get("serve"):
        return ""
    all_of = figures["serve"]
    rows = [["plenary serve", "", ""]]
    for case, name in {"first": "start to first page", "cold": "the same with nothing kept"}.items():
        share = median(clean["wall"] / one[case] for one, clean in zip(all_of, figures["plenary"]))
        rows.append([name, f"{median(one[case] for one in all_of):.3f} s", f"1/{share:.1f} of the clean build"])
    for case, name in {"saves": "save to fresh page, a paragraph", "titles": "the same, a title"}.items():
        middle = median(median(one[case]) for one in all_of)
        rows.append([name, f"{middle * 1000:.0f} ms", f"longest {max(max(one[case]) for one in all_of) * 1000:.0f} ms"])
    return grid(rows)


def growth(small, large):
    """The exponent with which time and memory grow with the number of records: 1 is in proportion."""
    times = log(large["records"] / small["records"])
    rows = [[f"growth from {small['records']} to {large['records']} records", "wall", "CPU", "memory"]]
    for name in NAMES:
        ours, theirs = small["figures"].get(name), large["figures"].get(name)
        if ours and theirs:
            rows.append([NAMES[name], *(exponent(ours, theirs, key, times) for key in ("wall", "cpu", "memory"))])
    return grid(rows)


def exponent(small, large, key, times):
    if key not in small[0]:
        return ""
    return f"{log(median(one[key] for one in large) / median(one[key] for one in small)) / times:.2f}"


def grid(rows):
    """Columns of equal width, as Markdown."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    line = lambda row: "| " + " | ".join(cell.ljust(width) if not at else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths))) + " |"
    rule = "|" + "|".join("-" * (width + 1) + (":" if at else "-") for at, width in enumerate(widths)) + "|"
    return "\n".join([line(rows[0]), rule, *map(line, rows[1:])])
