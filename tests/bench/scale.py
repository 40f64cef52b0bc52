#!/usr/bin/env python3
"""What an update costs, by how much exists and by how much changed; beside plain SQLite, rsync, zsync and casync.

Usage: scale.py BIN WORK [--records 30000,100000,300000,1000000] [--peers 300000]

BIN is build/release/bin, WORK an empty directory with room (about 20 kB a record). For each number of records: a feed
of example places in six languages, a first sync, updates of 1 record, of 200 in one prefecture and of 200 all over the
country, each over HTTP from nginx on loopback. After the first sync SQLite inserts the same rows and the same index
without us. For the number after --peers, rsync, zsync and casync bring the same changes to a copy of the library's
file. Start it with `nice -n -20` when others use the machine. README.md explains the columns.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import time

from loopback import Server, free_port

PREFECTURES = 47  # example places lie in them in turn


def edits_of(records):
    """What an editor does, in order: numbers of places as FIRST:COUNT:STRIDE, spread over the whole library."""
    within = max(1, records // 200 // PREFECTURES) * PREFECTURES
    across = max(1, records // 200 - 1)
    across -= across % PREFECTURES == 0
    return [("1 record", "7:1:1"), ("200, one prefecture", f"8:200:{within}"), ("200, all over", f"9:200:{across}")]


def run(*words, **more):
    return subprocess.run([str(word) for word in words], check=True, text=True, capture_output=True, **more).stdout


class Bench:
    def __init__(self, programs, work):
        self.programs = pathlib.Path(programs)
        self.work = pathlib.Path(work)

    def program(self, name, *words):
        return run(self.programs / name, *words)

    def round(self, server, cache):
        server.traffic()
        root = self.work / "feed/metadata/1.root.json"
        cost = json.loads(self.program("measure-round", server.url, cache, root))
        cost["requests"], cost["wire"] = server.traffic()
        return cost

    def line(self, records, what, cost):
        own = cost["seconds"] - cost["copies"] - cost["sync"]
        print(f"| {records:,} | {what} | {cost['requests']} | {cost['wire']:,} | {own:.2f} | {cost['cpu']:.2f} "
              f"| {cost['copies']:.2f} | {cost['sync']:.2f} | {cost['peak_kb'] / 1024:.0f} |", flush=True)

    def sizes(self, records):
        feed, keys, cache = self.work / "feed", self.work / "keys", self.work / "cache"
        for directory in (feed, keys, cache):
            shutil.rmtree(directory, ignore_errors=True)
        self.program("publish-examples", feed, keys, records)
        updates = {}
        with Server(feed, self.work / "nginx") as server:
            first = self.round(server, cache)
            self.line(records, "first sync", first)
            generation = cache / (cache / "current").read_text().strip()
            for what, more in (("rows", []), ("rows and index", ["index"])):
                plain = json.loads(self.program("plain-sqlite", generation, self.work / "plain.db", *more))
                (self.work / "plain.db").unlink()
                print(f"| {records:,} | plain SQLite, {what} | | | {plain['seconds']:.2f} | {plain['cpu']:.2f} | | "
                      f"| {plain['peak_kb'] / 1024:.0f} |")
                print(f"| {records:,} | first sync / plain SQLite, {what} | | "
                      f"| {first['seconds'] / plain['seconds']:.2f} | {first['cpu'] / plain['cpu']:.2f} | | | |", flush=True)
            done = []
            for what, edit in edits_of(records):
                done.append(edit)
                self.program("publish-examples", feed, keys, records, *done)
                updates[what] = self.round(server, cache)
                self.line(records, what, updates[what])
        self.switch(records, cache)
        shutil.rmtree(cache)
        return updates

    def switch(self, records, cache):
        """What the new generation costs the kiosk, on four screens, in milliseconds."""
        frames = re.findall(r"frame ([\d.]+) ms", self.program(
            "switch-frame", cache, "/", "/prefectures/17", "/prefectures/17?tab=places", "/shops"))
        print(f"| {records:,} | longest frame at a switch | | | {max(map(float, frames)) / 1000:.4f} | | | | |", flush=True)

    def generate(self, records, edit=None, edition=0):
        words = ["--library", self.work / "library", "--edition", edition]
        if edit:
            first, count, stride = edit.split(":")
            words += ["--first", first, "--records", count, "--stride", stride]
        else:
            words += ["--records", records]
        self.program("zenkoku-generate", *words)

    def peers(self, records, updates):
        shutil.rmtree(self.work / "feed", ignore_errors=True)
        shutil.rmtree(self.work / "library", ignore_errors=True)
        served = self.work / "served"
        served.mkdir(exist_ok=True)
        library = self.work / "library/library.db"
        self.generate(records)
        old = self.work / "old.db"
        with Server(served, self.work / "nginx") as server:
            for what, edit in edits_of(records):
                shutil.copyfile(library, old)
                self.generate(records, edit, 1)
                for name, peer in (("rsync", self.rsync), ("zsync", self.zsync), ("casync", self.casync)):
                    if shutil.which(name) is None:
                        continue
                    requests, wire = peer(server, old, library, served)
                    ours = updates[what]["wire"]
                    print(f"| {what} | {name} | {requests or ''} | {wire:,} | {wire / ours:.1f} |", flush=True)
        for path in (old, served, self.work / "library"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def rsync(self, _, old, new, __):
        """Over loopback with its own daemon; it counts the bytes of its protocol itself."""
        port = free_port()
        settings = self.work / "rsyncd.conf"
        settings.write_text(f"use chroot = no\nuid = 0\ngid = 0\n[library]\npath = {new.parent}\nread only = yes\n")
        daemon = subprocess.Popen(["rsync", "--daemon", "--no-detach", f"--port={port}", "--address=127.0.0.1",
                                   f"--config={settings}"])
        copy = self.work / "rsynced.db"
        shutil.copyfile(old, copy)
        try:
            for _ in range(100):
                done = subprocess.run(["rsync", "-z", "--no-whole-file", "--ignore-times", "--stats",
                                       f"rsync://127.0.0.1:{port}/library/{new.name}", str(copy)],
                                      text=True, capture_output=True)
                if done.returncode != 10:  # the daemon does not listen yet
                    break
                time.sleep(0.05)
        finally:
            daemon.terminate()
            daemon.wait()
        assert done.returncode == 0, done.stderr
        same(copy, new)
        counted = dict(re.findall(r"Total bytes (sent|received): ([\d,]+)", done.stdout))
        return 0, sum(int(number.replace(",", "")) for number in counted.values())

    def zsync(self, server, old, new, served):
        shutil.copyfile(new, served / "library.db")
        run("zsyncmake", "-u", server.url + "/library.db", "-o", served / "library.zsync", served / "library.db")
        server.traffic()
        copy = self.work / "zsynced.db"
        run("zsync", "-q", "-i", old, "-o", copy, server.url + "/library.zsync", cwd=self.work)
        cost = server.traffic()
        same(copy, new)
        return cost

    def casync(self, server, old, new, served):
        for name in ("library.caibx", "default.castr"):
            path = served / name
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        run("casync", "make", f"--store={served}/default.castr", served / "library.caibx", new)
        server.traffic()
        copy = self.work / "casynced.db"
        copy.unlink(missing_ok=True)
        run("casync", "extract", f"--seed={old}", f"--store={server.url}/default.castr",
            server.url + "/library.caibx", copy)
        cost = server.traffic()
        same(copy, new)
        return cost


def same(copy, original):
    subprocess.run(["cmp", str(copy), str(original)], check=True)
    copy.unlink()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin")
    parser.add_argument("work")
    parser.add_argument("--records", default="30000,100000,300000,1000000")
    parser.add_argument("--peers", type=int, default=300000)
    words = parser.parse_args()
    pathlib.Path(words.work).mkdir(parents=True, exist_ok=True)
    bench = Bench(pathlib.Path(words.bin).resolve(), pathlib.Path(words.work).resolve())
    print("| records | update | requests | bytes | s | processor s | copies s | fsync s | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|", flush=True)
    updates = {}
    for records in map(int, words.records.split(",")):
        updates[records] = bench.sizes(records)
    if words.peers in updates:
        print(f"\n| {words.peers:,} records | peer | requests | bytes | times ours |\n|---|---|---|---|---|", flush=True)
        bench.peers(words.peers, updates[words.peers])


main()
