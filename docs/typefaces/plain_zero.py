"""Turns a file of Atkinson Hyperlegible Next into one of Keptword Sans: the same letters, and a zero without its slash.

The zero of the original is an oval with two counters, one on each side of the slash. The plain zero has the same oval and one counter, drawn
with the curves of these two: the lower left quarter of the first and the upper right quarter of the second, each mirrored at the middle.
Widths, spacing and every other letter stay as they are. Needs fonttools (and brotli for woff2); it is run once, and its results are kept.

    python3 plain_zero.py AtkinsonHyperlegibleNext_400Regular.ttf KeptwordSans_400Regular.ttf
"""

import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ORIGINAL, OWN = "Atkinson Hyperlegible Next", "Keptword Sans"


def contours(glyph, table):
    coordinates, ends, flags = glyph.getCoordinates(table)
    start = 0
    for end in ends:
        yield [(*coordinates[i], flags[i] & 1) for i in range(start, end + 1)]
        start = end + 1


def plain(font):
    """Replaces the zero; the tabular zero is made of it and follows."""
    glyphs = font["glyf"]
    oval, left, right = contours(glyphs["zero"], glyphs)
    middle = next(x for x, y, on in oval if on)
    bottom = next(point for point in left if point[0] == middle and point[2])
    lower = left[left.index(max(left, key=lambda point: (point[0] == min(x for x, _, on in left if on), point[2]))):] + [bottom]
    upper = right[next(i for i, point in enumerate(right) if point[2] and point[0] == max(x for x, _, on in right if on)):]
    upper = upper[: next(i for i, point in enumerate(upper) if point[2] and point[0] == middle) + 1]

    def mirrored(quarter):
        return [(2 * middle - x, y, on) for x, y, on in reversed(quarter)]

    # From the bottom up the right side, over the top, and down the left side: against the direction of the oval, as the old counters ran.
    rising = lower[:-1] + mirrored(lower)[:-1] + upper[:-1] + mirrored(upper)[:-1]
    pen = TTGlyphPen(None)
    for contour in (oval, rising):
        first = next(i for i, point in enumerate(contour) if point[2])
        ring = contour[first:] + contour[:first]
        pen.moveTo(ring[0][:2])
        curve = []
        for x, y, on in ring[1:] + ring[:1]:
            curve.append((x, y))
            if on:
                pen.qCurveTo(*curve)
                curve = []
        pen.closePath()
    width = font["hmtx"]["zero"]
    glyphs["zero"] = pen.glyph()
    font["hmtx"]["zero"] = width


def named(font):
    """A changed typeface does not go by the name of the original one; its copyright and licence stay."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 25):
            text = record.toUnicode().replace(ORIGINAL, OWN).replace(ORIGINAL.replace(" ", ""), OWN.replace(" ", ""))
            record.string = text


def main(source, target):
    font = TTFont(source)
    if "zero" in font.getGlyphOrder():
        plain(font)
    named(font)
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
