"""Compares two pictures of a page, each a PNG (8 bits, grey or colour) or a PGM, by two limits.

A face drawn by another version of the rasteriser differs a little in many pixels; a word that moved differs much in some.
So a picture passes when no channel of any pixel differs by more than --channel, and also when pixels beyond that are no more
than --share of all. Prints one line and ends with 0 when the pictures agree, 1 when they differ, 2 when one cannot be read.
With --diff the difference is written as a PNG: white where the pictures agree, the darker the more they differ.
"""

import argparse
import struct
import sys
import zlib


class Unreadable(Exception):
    pass


class Picture:
    def __init__(self, width, height, channels, rows):
        self.width, self.height, self.channels, self.rows = width, height, channels, rows


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return read_png(data)
    if data.startswith(b"P5"):
        return read_pgm(data)
    raise Unreadable("neither PNG nor PGM")


def read_pgm(data):
    fields, position = [], 2
    while len(fields) < 3:
        while data[position:position + 1].isspace():
            position += 1
        end = position
        while data[end:end + 1].isdigit():
            end += 1
        if end == position:
            raise Unreadable("a header that is none")
        fields.append(int(data[position:end]))
        position = end
    width, height, depth = fields
    pixels = data[position + 1:]
    if depth != 255 or len(pixels) != width * height:
        raise Unreadable("pixels missing")
    return Picture(width, height, 1, [pixels[row * width:(row + 1) * width] for row in range(height)])


def read_png(data):
    position, header, packed = 8, None, b""
    while position + 8 <= len(data):
        length, = struct.unpack(">I", data[position:position + 4])
        kind, body = data[position + 4:position + 8], data[position + 8:position + 8 + length]
        if kind == b"IHDR":
            header = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            packed += body
        position += 12 + length
    if header is None:
        raise Unreadable("no header")
    width, height, depth, colour, _, _, interlaced = header
    channels = {0: 1, 2: 3, 4: 2, 6: 4}.get(colour)
    if depth != 8 or channels is None or interlaced:
        raise Unreadable(f"{depth} bits of colour type {colour}")
    try:
        raw = zlib.decompress(packed)
    except zlib.error as fault:
        raise Unreadable(str(fault)) from None
    stride = width * channels
    if len(raw) != height * (stride + 1):
        raise Unreadable("pixels missing")
    rows, above = [], bytes(stride)
    for row in range(height):
        start = row * (stride + 1)
        above = unfilter(raw[start], raw[start + 1:start + 1 + stride], above, channels)
        rows.append(above)
    return Picture(width, height, channels, rows)


def unfilter(kind, line, above, channels):
    """Undoes the filter of one line (Portable Network Graphics, 2nd edition, section 9)."""
    if kind == 0:
        return bytes(line)
    out = bytearray(line)
    for index in range(len(out)):
        left = out[index - channels] if index >= channels else 0
        up = above[index]
        corner = above[index - channels] if index >= channels else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        elif kind == 4:
            base = left + up - corner
            near = [abs(base - left), abs(base - up), abs(base - corner)]
            guess = (left, up, corner)[near.index(min(near))]
        else:
            raise Unreadable(f"filter {kind}")
        out[index] = (out[index] + guess) & 255
    return bytes(out)


def write_grey(path, width, rows):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    raw = b"".join(b"\0" + bytes(row) for row in rows)
    with open(path, "wb") as file:
        file.write(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("expected")
    parser.add_argument("actual")
    parser.add_argument("--channel", type=int, default=64, help="largest difference of a channel, 0 to 255")
    parser.add_argument("--share", type=float, default=0.001, help="share of pixels that may differ by more")
    parser.add_argument("--diff", help="PNG to write the difference to")
    options = parser.parse_args()
    pictures = []
    for path in (options.expected, options.actual):
        try:
            pictures.append(read(path))
        except (OSError, Unreadable, struct.error) as fault:
            print(f"{path} cannot be read: {fault}")
            return 2
    expected, actual = pictures
    if (expected.width, expected.height, expected.channels) != (actual.width, actual.height, actual.channels):
        print(f"expected {expected.width} x {expected.height} pixels of {expected.channels} channels, "
              f"found {actual.width} x {actual.height} of {actual.channels}")
        return 1
    largest, beyond, differences = 0, 0, []
    for old, new in zip(expected.rows, actual.rows):
        line = bytearray(b"\xff" * expected.width)
        if old != new:
            for pixel in range(expected.width):
                start = pixel * expected.channels
                most = max(abs(old[start + c] - new[start + c]) for c in range(expected.channels))
                largest = max(largest, most)
                beyond += most > options.channel
                line[pixel] = 255 - most
        differences.append(line)
    if options.diff:
        write_grey(options.diff, expected.width, differences)
    share = beyond / (expected.width * expected.height)
    passed = share <= options.share
    print(f"{'agree' if passed else 'differ'}: largest difference {largest}, {beyond} pixels ({share:.4%}) beyond {options.channel}")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
