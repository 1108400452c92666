#!/usr/bin/env python3
"""Make the messages of Outlook in the corpus: carrier-message.msg and carrier-broken.msg.

    make_message.py

A compound file with a stream for every property ([MS-CFB], [MS-OXMSG]), written here, as no free program writes one. Needs
Python 3.11.
"""
import datetime
import os
import struct

from make_corpus import ROWS, table

HERE = os.path.dirname(os.path.abspath(__file__))
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, MINI, CUTOFF = 512, 64, 4096


def compound(root):
    """A compound file of streams (bytes) and storages (dicts), by name."""
    entries = []

    def add(name, content):
        index = len(entries)
        entries.append(None)
        child = FREE
        if isinstance(content, dict):
            children = [add(inner, content[inner]) for inner in sorted(content)]
            for one, other in zip(children, children[1:]):
                entries[one]["right"] = other
            child = children[0] if children else FREE
        kind = 5 if index == 0 else 1 if isinstance(content, dict) else 2
        entries[index] = {"name": name, "kind": kind, "child": child, "right": FREE,
                          "data": b"" if isinstance(content, dict) else content}
        return index

    add("Root Entry", root)
    sectors, chains, mini, minitable = [], [], bytearray(), []

    def store(data):
        """Puts bytes into sectors of their own; gives the first."""
        if not data:
            return END
        start = len(sectors)
        pieces = [data[at:at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)]
        sectors.extend(pieces)
        chains.extend(list(range(start + 1, start + len(pieces))) + [END])
        return start

    for entry in entries[1:]:
        data = entry["data"]
        entry["size"], entry["start"] = len(data), END
        if not data:
            continue
        if len(data) >= CUTOFF:
            entry["start"] = store(data)
            continue
        entry["start"] = len(minitable)
        count = -(-len(data) // MINI)
        minitable.extend(list(range(len(minitable) + 1, len(minitable) + count)) + [END])
        mini.extend(data.ljust(count * MINI, b"\0"))
    entries[0]["start"], entries[0]["size"] = store(bytes(mini)), len(mini)
    first_minitable = store(b"".join(struct.pack("<I", each) for each in minitable))
    directory = b""
    for entry in entries:
        name = entry["name"].encode("utf-16-le")
        directory += (name.ljust(64, b"\0") + struct.pack("<HBBIII", len(name) + 2, entry["kind"], 1, FREE, entry["right"],
                                                          entry["child"])
                      + bytes(36) + struct.pack("<IQ", entry["start"], entry["size"]))
    first_directory = store(directory)
    # The table of sectors has room for itself.
    count = 1
    while count * SECTOR // 4 < len(chains) + count:
        count += 1
    start = len(sectors)
    chains.extend([TABLE] * count)
    chains.extend([FREE] * (count * SECTOR // 4 - len(chains)))
    packed = b"".join(struct.pack("<I", each) for each in chains)
    sectors.extend(packed[at:at + SECTOR] for at in range(0, len(packed), SECTOR))
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
              + struct.pack("<9I", 0, count, first_directory, 0, CUTOFF, first_minitable, 1 if minitable else 0, END, 0))
    header += b"".join(struct.pack("<I", start + each if each < count else FREE) for each in range(109))
    return header + b"".join(sectors)


def properties(head, texts=(), numbers=(), binary=()):
    """The streams of a message's or an attachment's properties; `head` bytes stand before those of fixed size."""
    streams, fixed = {}, bytes(head)
    for number, text in texts:
        data = text.encode("utf-16-le") if isinstance(text, str) else text
        kind = 0x1F if isinstance(text, str) else 0x1E
        streams[f"__substg1.0_{number:04X}{kind:04X}"] = data
        fixed += struct.pack("<HHIII", kind, number, 6, len(data) + (2 if kind == 0x1F else 1), 0)
    for number, kind, value in numbers:
        fixed += struct.pack("<HHIQ", kind, number, 6, value)
    for number, data in binary:
        streams[f"__substg1.0_{number:04X}0102"] = data
        fixed += struct.pack("<HHIII", 0x102, number, 6, len(data), 0)
    streams["__properties_version1.0"] = fixed
    return streams


def ticks(iso):
    moment = datetime.datetime.fromisoformat(iso)
    since = moment - datetime.datetime(1601, 1, 1, tzinfo=datetime.timezone.utc)
    return int(since.total_seconds()) * 10_000_000


def attached(name, data, short=None, numbers=(), texts=()):
    names = [(0x3707, name)] if name else []
    return properties(8, names + ([(0x3704, short)] if short else []) + list(texts), [(0x3705, 3, 1), *numbers], [(0x3701, data)])


def message(head, texts, numbers, attachments):
    tree = properties(head, texts, numbers)
    for index, each in enumerate(attachments):
        tree[f"__attach_version1.0_#{index:08X}"] = each
    return tree


def corpus():
    text = table().encode()
    inner = message(24, [(0x0037, "Gửi lại"), (0x5D01, "c@d.vn")], [(0x0039, 0x40, ticks("2023-10-06T08:00:00+07:00"))],
                    [attached("bảng hai.csv", text.replace(b"DM-TH,", b"DM-THCS,"))])
    forwarded = properties(8, [(0x3001, "Gửi lại")], [(0x3705, 3, 5)])
    forwarded["__substg1.0_3701000D"] = inner
    headers = ("Received: from a by b; Sat, 07 Oct 2023 09:31:00 +0700\r\nFrom: Nhà trường <a@b.vn>\r\n"
               "Subject: =?utf-8?B?QsOhbyBjw6Fv?=\r\nMessage-ID: <1@b.vn>\r\nDate: Sat, 07 Oct 2023 09:30:00 +0700\r\n\r\n")
    logo = attached("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(200), numbers=[(0x7FFE, 0xB, 1)], texts=[(0x3712, "logo@b")])
    linked = properties(8, [(0x3707, "ở nơi khác.xlsx")], [(0x3705, 3, 4)])
    # A name in the code page of Vietnamese Windows, as Outlook up to 2002 stored it.
    old = properties(8, [(0x3707, "b\u00e1o c\u00e1o.csv".encode("cp1258"))], [(0x3705, 3, 1)], [(0x3701, text * 12)])
    return message(32, [(0x0037, "Báo cáo"), (0x007D, headers)], [(0x3FFD, 3, 1258), (0x0E06, 0x40, ticks("2023-10-07T09:31:00+07:00"))],
                   [attached("Báo cáo.csv", text, short="BAOCAO~1.CSV"), logo, forwarded, linked, old])


def main():
    whole = compound(corpus())
    broken = corpus()
    del broken["__attach_version1.0_#00000000"]["__properties_version1.0"]
    for name, data in [("carrier-message.msg", whole), ("carrier-broken.msg", compound(broken))]:
        with open(os.path.join(HERE, name), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
