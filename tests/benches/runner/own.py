"""plenary once more on what it made before: with nothing changed, with one paragraph changed, with one title changed."""

from . import measure


def again(site):
    """The site is left as it was found, and built."""
    unchanged = measure.command(site.words, site.folder)
    text = a_text(site.folder)
    before = text.read_text()
    paragraph = edited(site, text, in_paragraph(before, "An added sentence."))
    title = edited(site, text, with_title(before, "Renamed"))
    return {"unchanged": unchanged, "paragraph": paragraph, "title": title}


def edited(site, text, after):
    """Measures the build after an edit, and takes the edit back."""
    before = text.read_text()
    text.write_text(after)
    taken = measure.command(site.words, site.folder)
    text.write_text(before)
    measure.command(site.words, site.folder)
    return taken


def a_text(folder):
    """A declaration in the middle of the archive, which others refer to."""
    texts = sorted((folder / "content" / "declarations").glob("*/index.en.md"))
    return texts[len(texts) // 2]


def with_title(text, words):
    """The text with words before its title."""
    return text.replace("\ntitle: ", f"\ntitle: {words} ", 1)


def in_paragraph(text, words):
    """The text with a sentence more in its first paragraph after the front matter."""
    front, body = text.split("\n---\n", 1)
    first, rest = body.lstrip("\n").split("\n", 1)
    return f"{front}\n---\n\n{first} {words}\n{rest}"
