#!/usr/bin/env python3
"""Runs a campaign through random years of bad luck and holds it against an oracle.   soak.py --program FILE --cycles N --seed S

Each cycle sends some reports (new, corrected, sent again, older than what stands, refused, unreadable, archived away), then
does one thing to the program: lets it run, kills it, asks it to stop, fills the disk, limits the size of files, starts two at
once, copies the ledger while it runs, or shows it what an earlier run had in hand. Kills come at any moment of a run: how long
one takes is measured. For root the folder is a file system of its own, which really is full; for others only the size of files
is limited. Meanwhile the campaign's week goes by, so that one document after the other comes due. Then one run is left alone,
and after it must hold:

    the figures of every unit and the total are the oracle's, which knows only what was sent;
    the documents are those that are due by the oracle's own calendar, each stands with its checksum, is a whole PDF, and no
    other stands beside them;
    a bulletin that stood when its slot had passed keeps its bytes, and is called superseded where figures of its days changed;
    every file of the inbox has one answer, which says what became of it;
    no temporary file is left, the run ended with 0 and left a line in runs.jsonl;
    every tenth time, and when a bulletin comes to be kept: each document to which nothing was sent since it came to be kept
    is, byte for byte, what is made anew in another place.

Standard library only. Ends with 1 at the first loss, and leaves the folder.
"""
import argparse
import collections
import contextlib
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SCHOOLS = 8
CAMPAIGN = """\
code: soak
title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
period: {from: 2023-10-02, to: 2023-10-08}
deadline: 2023-10-08T17:00:00+07:00
time_zone: Asia/Ho_Chi_Minh
levels: [district, commune, institution]
unit_kinds:
  - {code: huyen, name: Huyện, level: district}
  - {code: xa, name: Xã, level: commune}
  - {code: thcs, name: Trường Trung học cơ sở, level: institution}
issuer: {parent: UBND HUYỆN, name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Thanh Trì}
signatory: {authority: TM. BAN CHỈ ĐẠO, position: TRƯỞNG BAN}
recipients: ["Lưu: VT"]
reports:
  - {layout: commune-summary, for_each: commune, due: period_end}
  - {layout: daily-bulletin, for_each: district, due: daily 17:30}
"""
NAMES = ["Đông Mỹ", "Vạn Phúc", "Yên Mỹ", "Duyên Hà", "Tứ Hiệp", "Ngũ Hiệp", "Hữu Hòa", "Tả Thanh Oai"]
# Days of the week by their number in October, and the clock's hours from its first midnight: from noon of the first day, when
# nothing is due, to the evening after the last, which comes when two thirds of the cycles are done.
DAYS = range(2, 9)
HOURS = (12, 186)
# Hours from the first midnight at which the summaries are due: at the deadline.
SUMMARIES = 161
# Bytes of the file system that is filled.
DISK = 256 << 20
# Cycles between two comparisons with documents made anew.
ANEW = 10


class Soak:
    def __init__(self, program, seed, cycles):
        self.program = program
        self.cycles = cycles
        self.done = 0
        self.random = random.Random(seed)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="baocao-soak-"))
        self.is_disk = os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "baocao-soak", str(self.folder)], capture_output=True).returncode == 0
        self.campaign = self.folder / "campaign"
        self.inbox = self.campaign / "inbox"
        self.out = self.folder / "out"
        self.inbox.mkdir(parents=True)
        (self.campaign / "campaign.yaml").write_text(CAMPAIGN, encoding="utf-8")
        rows = ["code,parent,kind,name,population,reports", "H,,huyen,Huyện Thanh Trì,,no", "X0,H,xa,Xã Một,9000,no",
                "X1,H,xa,Xã Hai,8000,no"]
        rows += [f"S{n},X{n % 2},thcs,Trường Trung học cơ sở {NAMES[n]},,yes" for n in range(SCHOOLS)]
        (self.campaign / "units.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        self.sent = 0
        # What stands of each unit: (time, order), figure. An older report that comes later changes nothing.
        self.standing = {}
        self.verdicts = {}
        # By the path of a bulletin whose slot had passed: its digest, and what it had to say when it was first seen.
        self.kept = {}
        # By the same path: how much had been sent then.
        self.seen = {}
        self.is_new = False
        self.counts = collections.Counter()
        # Seconds a run takes here and now.
        self.pace = 0.5

    # The clock.

    @property
    def hours(self):
        first, last = HOURS
        return min(first + (last - first) * 3 * self.done / (2 * self.cycles), last)

    @property
    def as_of(self):
        return time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(1696204800 + int(self.hours * 3600)))

    def due(self):
        """Paths of the documents that are due, by the campaign's words alone."""
        daily = {f"daily-bulletin/H-2023-10-{day:02}.pdf" for day in DAYS if (day - 2) * 24 + 17.5 <= self.hours}
        summaries = {f"commune-summary/X{n}.pdf" for n in range(2)} if self.hours >= SUMMARIES else set()
        return daily | summaries

    # What clerks do.

    def send(self):
        kind = self.random.choice(["good"] * 6 + ["older", "refused", "unreadable", "again", "archive"])
        self.counts[f"sent {kind}"] += 1
        files = sorted(self.verdicts)
        if kind == "archive":
            if files:
                name = self.random.choice(files)
                # Only what was collected may be archived; every cycle ends with a run that collects all.
                if not self.verdicts[name][1]:
                    return
                (self.inbox / name).unlink()
                del self.verdicts[name]
            return
        if kind == "again" and files:
            name = self.random.choice(files)
            copy = f"ban-sao-{self.sent}-{name}"
            self.sent += 1
            shutil.copyfile(self.inbox / name, self.inbox / copy)
            self.verdicts[copy] = [self.verdicts[name][0], False]
            return
        self.sent += 1
        unit = f"S{self.random.randrange(SCHOOLS)}"
        name = f"{unit}-{self.sent}.json"
        figure = self.random.randrange(1, 2000)
        if kind == "unreadable":
            self.write(name, self.random.randbytes(self.random.randrange(1, 4000)))
            self.verdicts[name] = ["any", False]
            return
        stamp = self.sent if kind != "older" else self.random.randrange(1, self.sent + 1)
        moment = time.strftime("%Y-%m-%dT%H:%M:%S+07:00", time.gmtime(1696284000 + stamp))
        report = {
            "unit": unit, "submitted_at": moment,
            "activities": [{"date": "2023-10-03", "type": "LPD", "title": f"Lễ phát động {self.sent}", "sessions": 1,
                            "audience": {"hoc_sinh": {"participants": -figure if kind == "refused" else figure}}}]}
        self.write(name, json.dumps(report, ensure_ascii=False).encode())
        self.verdicts[name] = ["CHƯA NHẬN" if kind == "refused" else "any", False]
        if kind != "refused":
            rank = (stamp, self.sent)
            if rank > self.standing.get(unit, ((0, 0), 0))[0]:
                self.standing[unit] = (rank, figure)

    def write(self, name, data):
        (self.inbox / name).write_bytes(data)

    # What befalls the program.

    def start(self, *more, limit=None):
        def prepare():
            if limit:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        return subprocess.Popen(
            [self.program, "run", str(self.campaign), "--as-of", self.as_of, "--out", str(self.out), *more],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=prepare)

    def befall(self):
        kind = self.random.choice(["none", "kill", "kill", "kill", "stop", "full disk", "full disk", "size of files", "pair", "copy", "in hand"])
        if kind == "full disk" and not self.is_disk:
            kind = "size of files"
        self.counts[f"fault {kind}"] += 1
        if kind == "kill" or kind == "stop":
            run = self.start()
            time.sleep(self.random.random() * 1.2 * self.pace)
            run.send_signal(signal.SIGKILL if kind == "kill" else signal.SIGTERM)
            begun = time.time()
            run.communicate()
            if kind == "stop" and time.time() - begun > 5:
                self.lose(f"asked to stop, it took {time.time() - begun:.1f} s")
        elif kind == "full disk":
            ballast = self.folder / "ballast"
            free = os.statvfs(self.folder)
            room = self.random.choice([0, 4, 16, 64, 128, 256, 512]) << 10
            with open(ballast, "wb") as file:
                os.posix_fallocate(file.fileno(), 0, max(free.f_bavail * free.f_frsize - room, 4096))
            run = self.start()
            run.communicate()
            if run.returncode < 0:
                self.lose(f"a full disk ended the program by signal {-run.returncode}")
            ballast.unlink()
        elif kind == "size of files":
            self.start(limit=self.random.choice([512, 4096, 20000, 45000, 70000])).communicate()
        elif kind == "pair":
            runs = [self.start(), self.start()]
            codes = sorted(run.communicate() and run.returncode for run in runs)
            if not set(codes) <= {0, 75}:
                self.lose(f"two at once ended with {codes}")
        elif kind == "copy":
            self.copy()
        elif kind == "in hand":
            names = sorted(self.verdicts)
            if names:
                digest = hashlib.sha256((self.inbox / self.random.choice(names)).read_bytes()).hexdigest()
                (self.campaign / "ledger.reading").write_bytes(bytes(64 * 512) + digest.encode())

    def copy(self):
        """Copies the ledger while a run writes to it: the copy is a whole ledger of some moment of the run."""
        if not (self.campaign / "ledger.sqlite").exists():
            return
        run = self.start()
        time.sleep(self.random.random() * self.pace)
        copy = self.folder / "copy.sqlite"
        made = subprocess.run([self.program, "ledger", "backup", str(self.campaign), str(copy)], capture_output=True)
        run.communicate()
        if made.returncode != 0:
            self.lose(f"ledger backup ended with {made.returncode}: {made.stderr.decode()}")
        with contextlib.closing(sqlite3.connect(copy)) as ledger:
            if ledger.execute("PRAGMA integrity_check").fetchall() != [("ok",)] or ledger.execute(
                    "PRAGMA foreign_key_check").fetchall():
                self.lose("the copy of the ledger is not whole")
        copy.unlink()

    # What must hold.

    def check(self):
        begun = time.time()
        run = self.start()
        _, errors = run.communicate()
        self.pace += (time.time() - begun - self.pace) / 4
        if run.returncode != 0:
            self.lose(f"the run left alone ended with {run.returncode}: {errors.decode()}")
        for verdict in self.verdicts.values():
            verdict[1] = True
        figures = subprocess.run([self.program, "summarize", str(self.campaign), "--json"], capture_output=True)
        if figures.returncode != 0:
            self.lose(f"summarize ended with {figures.returncode}: {figures.stderr.decode()}")
        summary = json.loads(figures.stdout)
        expected = {unit: figure for unit, (_, figure) in self.standing.items()}
        found = {unit: totals["participants"] for unit, totals in summary["by_unit"].items() if totals["participants"]}
        if found != expected:
            self.lose(f"units: {found} instead of {expected}")
        if summary["totals"]["participants"] != sum(expected.values()):
            self.lose("the total is not the sum")
        self.check_documents(expected)
        for name, (words, _) in self.verdicts.items():
            answer = self.campaign / "feedback" / (name + ".txt")
            if not answer.exists():
                self.lose(f"no answer to {name}")
            if words != "any" and words not in answer.read_text(encoding="utf-8"):
                self.lose(f"the answer to {name} does not say {words}")
        left = [str(path) for path in self.folder.rglob("*.tmp")]
        if left:
            self.lose(f"left behind: {left}")

    def check_documents(self, expected):
        root = self.out / "soak"
        manifest = json.loads((root / "manifest.json").read_text(encoding="utf-8"))
        if {document["path"] for document in manifest["documents"]} != self.due():
            self.lose(f"{[document['path'] for document in manifest['documents']]} instead of {sorted(self.due())}")
        for document in manifest["documents"]:
            path = document["path"]
            data = (root / path).read_bytes()
            if document["status"] == "failed" or hashlib.sha256(data).hexdigest() != document["sha256"]:
                self.lose(f"{path} is not what the manifest says")
            if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
                self.lose(f"{path} is not whole")
            if path.startswith("daily-bulletin/"):
                if path not in self.seen:
                    # One that a run made which was kept from collecting something is superseded from the beginning.
                    self.seen[path] = None if document.get("superseded") else self.sent
                    self.counts["bulletins kept"] += 1
                    self.is_new = True
                # What a bulletin says of its units: how many speak, and the sum.
                figures = (len(expected), sum(expected.values()))
                digest, then = self.kept.setdefault(path, (document["sha256"], figures))
                if digest != document["sha256"]:
                    self.lose(f"{path} is another than the one that stood after its slot")
                # All that is sent is of 3 October.
                if path > "daily-bulletin/H-2023-10-03" and then != figures and not document.get("superseded"):
                    self.lose(f"{path} is called current, and is not")
        stand = {str(path.relative_to(root)) for path in root.rglob("*.pdf")}
        if stand != self.due():
            self.lose("other documents stand than the manifest says")
        last = (root / "runs.jsonl").read_text(encoding="utf-8").splitlines()[-1]
        if json.loads(last)["exit"] != 0:
            self.lose("the last run's line says that it failed")

    def check_anew(self):
        """What stands is what the ledger says today, not what some earlier run left; but for bulletins that came to be kept
        before something was sent."""
        self.is_new = False
        other = self.folder / "anew"
        run = subprocess.run(
            [self.program, "run", str(self.campaign), "--as-of", self.as_of, "--out", str(other)], capture_output=True)
        if run.returncode != 0:
            self.lose(f"made anew, it ended with {run.returncode}: {run.stderr.decode()}")
        if {str(path.relative_to(other / "soak")) for path in other.rglob("*.pdf")} != self.due():
            self.lose("other documents are due when they are made anew")
        for path in sorted(self.due() - {path for path in self.kept if self.sent_since(path)}):
            self.counts["made anew"] += 1
            if (other / "soak" / path).read_bytes() != (self.out / "soak" / path).read_bytes():
                self.lose(f"{path} is another when it is made anew")
        shutil.rmtree(other)

    def sent_since(self, path):
        """Whether anything was sent after a bulletin came to be kept."""
        return self.seen[path] != self.sent

    def lose(self, what):
        print(f"LOSS in {self.folder}: {what}")
        sys.exit(1)

    def cycle(self, is_tenth):
        for _ in range(self.random.randrange(4)):
            self.send()
        self.befall()
        self.check()
        if is_tenth or self.is_new:
            self.check_anew()
        self.done += 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=".build/release/baocao")
    parser.add_argument("--cycles", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    soak = Soak(os.path.abspath(given.program), given.seed, given.cycles)
    for number in range(1, given.cycles + 1):
        soak.cycle(is_tenth=number % ANEW == 0 or number == given.cycles)
        if number % 50 == 0:
            print(f"{number} cycles", flush=True)
    if soak.is_disk:
        subprocess.run(["umount", str(soak.folder)], check=True)
    shutil.rmtree(soak.folder)
    faults = sum(count for name, count in soak.counts.items() if name.startswith("fault") and name != "fault none")
    print(f"{given.cycles} cycles, {soak.sent} files, {faults} faults, 0 losses; " + ", ".join(
        f"{name} {count}" for name, count in sorted(soak.counts.items())))


main()
