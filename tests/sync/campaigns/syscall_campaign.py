#!/usr/bin/env python3
"""Every system call of a small update as a failure point.

Usage: syscall_campaign.py BIN_DIRECTORY [--jobs 2] [--sample N] [--seed S]

One record changes and one comes with a picture. For each call, each error and each n, strace makes the n-th call
fail (ENOSPC, EIO) or kills the program as it makes it, until n is past the last call. Each time the cache shows the
content before or after, and an undisturbed run then completes. With --sample, N points drawn from all of them.
"""
import argparse
import collections
import concurrent.futures
import random
import re
import signal
import subprocess

from cache_state import Broken
from workplace import PATIENCE, Workplace, exit_with, skip_without_strace

KILL = "signal=SIGKILL"
ERRORS = ("error=ENOSPC", "error=EIO", KILL)
CALLS = ("openat", "read", "pread64", "write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat",
         "renameat2", "ftruncate", "close", "unlink", "unlinkat", "mkdir", "mkdirat", "copy_file_range", "fallocate",
         "flock", "ioctl", "lseek", "newfstatat", "getdents64", "statfs", "fcntl")


def strace(place, cache, log, calls, *more):
    words = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={calls}", *more]
    if KILL not in " ".join(more):
        words.insert(1, "--seccomp-bpf")  # fast, but strace 6.1 then delivers no signal
    return subprocess.run(words + place.words(cache), capture_output=True, text=True, timeout=PATIENCE)


def count_calls(place):
    """How often an undisturbed update makes each call."""
    cache, log = place.fresh("counted"), place.home / "counted.log"
    done = strace(place, cache, log, ",".join(CALLS))
    if done.returncode != 0:
        raise Broken(f"an undisturbed update exits {done.returncode}: {done.stderr.strip()}")
    names = re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE)
    return collections.Counter(name for name in names if name in CALLS)


def try_point(place, worker, call, error, number):
    """None when there was no n-th call any more, else what the cache shows after it failed."""
    cache, log = place.fresh(f"cache-{worker}"), place.home / f"log-{worker}"
    done = strace(place, cache, log, call, "-e", f"inject={call}:{error}:when={number}")
    if "(INJECTED)" not in log.read_text(errors="replace") and done.returncode != -signal.SIGKILL:
        if done.returncode != 0:
            raise Broken(f"exits {done.returncode} though nothing failed: {done.stderr.strip()}")
        return None
    try:
        if done.returncode < 0 and error != KILL:
            raise Broken(f"died of signal {-done.returncode}")
        verdict = place.judge.verdict(cache)
        if verdict == "nothing":
            raise Broken("current is gone")
        if verdict == "pending" and (error == KILL or "pending" not in done.stdout):
            raise Broken(f"a picture is missing, and the program says \"{done.stdout.strip()}\"")
        if done.returncode == 0 and verdict == "before":
            raise Broken("exits 0 and shows the old content")
        place.must_sync(cache)
        return verdict
    except Broken as broken:
        kept = place.keep(cache, f"{call}-{error.split('=')[1]}-{number}")
        raise Broken(f"{call} {number} {error}: {broken} (exit {done.returncode}, {done.stderr.strip()}; {kept})")


class Tally:
    def __init__(self):
        self.verdicts = collections.defaultdict(collections.Counter)  # by (call, error)
        self.failures = []

    def add(self, call, error, verdict):
        self.verdicts[call, error][verdict] += 1

    def points(self):
        return sum(sum(counts.values()) for counts in self.verdicts.values())

    def show(self):
        print(f"{'call':16}" + "".join(f"{error.split('=')[1]:>36}" for error in ERRORS))
        for call in CALLS:
            cells = [self.verdicts.get((call, error), {}) for error in ERRORS]
            if any(cells):
                print(f"{call:16}" + "".join(
                    f"{sum(cell.values()):>6} ({cell.get('before', 0)} old, {cell.get('after', 0)} new, "
                    f"{cell.get('pending', 0)} pending)".rjust(36) for cell in cells))


def try_all(place, tally, call, error):
    """All n, one after the other, until none is hit."""
    worker = f"{call}-{error.split('=')[1]}"
    number = 1
    while True:
        try:
            verdict = try_point(place, worker, call, error, number)
            if verdict is None:
                return
            tally.add(call, error, verdict)
        except Broken as broken:
            tally.add(call, error, "broken")
            tally.failures.append(str(broken))
        number += 1


def try_one(place, tally, worker, call, error, number):
    try:
        tally.add(call, error, try_point(place, worker, call, error, number) or "not hit")
    except Broken as broken:
        tally.add(call, error, "broken")
        tally.failures.append(str(broken))


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries")
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--sample", type=int, default=0)
    words.add_argument("--seed", type=int, default=None)
    words = words.parse_args()
    skip_without_strace()
    tally = Tally()
    with Workplace(words.binaries, records=12, blobs=3, changed=1, added=1) as place:
        counts = count_calls(place)
        pairs = [(call, error) for call in CALLS if counts[call] for error in ERRORS]
        with concurrent.futures.ThreadPoolExecutor(words.jobs) as pool:
            print(f"{sum(counts.values())} calls in an undisturbed update")
            if words.sample:
                seed = words.seed if words.seed is not None else random.SystemRandom().randrange(1 << 32)
                print(f"--seed {seed}")
                points = [(call, error, n) for call, error in pairs for n in range(1, counts[call] + 1)]
                drawn = random.Random(seed).sample(points, words.sample)
                jobs = [pool.submit(try_one, place, tally, i, *point) for i, point in enumerate(drawn)]
            else:
                jobs = [pool.submit(try_all, place, tally, *pair) for pair in pairs]
            for job in jobs:
                job.result()
    tally.show()
    print(f"{tally.points()} points, {len(tally.failures)} failures; an undisturbed run completed after each")
    exit_with(tally.failures, tally.points())


main()
