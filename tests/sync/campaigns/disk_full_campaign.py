#!/usr/bin/env python3
"""A disk that is really full.

Usage: disk_full_campaign.py BIN_DIRECTORY [--steps 64]

File systems in memory of every size from one that has no room for anything to one that has room for all, mounted where
nobody else sees them. No reserve is kept, so that the writes themselves meet ENOSPC. On each: the update reaches the
new content (with pictures pending where they do not fit), or the old one stays, the run exits 5 and says how many bytes
are missing, and so does a second run on the same disk; once the disk is larger the next run completes.
"""
import argparse
import collections
import json
import os
import re
import shutil
import subprocess
import sys

from cache_state import Broken
from workplace import Workplace, exit_with, skip

PAGE = 4096
DISK_FULL = 5
MISSING = re.compile(r"[\d,]+ bytes")


def run_unshared():
    """Starts this program again in a mount namespace of its own, where it may mount."""
    if os.environ.get("ZENKOKU_UNSHARED"):
        return
    if shutil.which("unshare") is None or subprocess.run(
            ["unshare", "-m", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False).returncode != 0:
        skip("a file system may not be mounted here (no root)")
    os.environ["ZENKOKU_UNSHARED"] = "1"
    os.execvp("unshare", ["unshare", "-m", sys.executable, *sys.argv])


def mount(path, pages, *more):
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join([f"size={pages * PAGE}", *more]), "none", path], check=True)


def pages_used(cache):
    files = [path for path in cache.rglob("*")]
    return sum(-(-path.stat().st_size // PAGE) if path.is_file() else 0 for path in files)


def sync(place, cache):
    words = place.words(cache) + ["--config", place.home / "no-reserve.toml"]
    return subprocess.run(words, capture_output=True, text=True, timeout=300)


def check_said(cache, done):
    """The exit, the line and the status agree about what is missing."""
    if done.returncode != DISK_FULL or not MISSING.search(done.stderr):
        raise Broken(f"exits {done.returncode} and says \"{done.stderr.strip()}\"")
    try:
        status = json.loads((cache / "status.json").read_bytes())
    except FileNotFoundError:
        return  # there was not even room for that
    if status.get("result") == "disk-full" and not MISSING.search(status["message"]):
        raise Broken(f"status.json says \"{status['message']}\"")


def check_said_pending(done):
    """The new texts are shown, and the line says for which pictures there was no room."""
    if done.returncode != 0 or "pending" not in done.stdout or not MISSING.search(done.stdout):
        raise Broken(f"exits {done.returncode} and says \"{done.stdout.strip()}{done.stderr.strip()}\"")


def try_size(place, disk, pages):
    """What an update on a disk of that many pages leaves."""
    mount(disk, pages)
    cache = disk / "cache"
    try:
        shutil.copytree(place.old_cache, cache)
        done = sync(place, cache)
        verdict = place.judge.verdict(cache)
        if verdict == "before":
            check_said(cache, done)
            again = sync(place, cache)
            if place.judge.verdict(cache) != "before":
                raise Broken("the second run shows something else on the same disk")
            check_said(cache, again)
        elif verdict == "pending":
            check_said_pending(done)
        elif verdict != "after":
            raise Broken(f"the cache shows \"{verdict}\"")
        mount_larger(disk)
        done = sync(place, cache)
        if done.returncode != 0 or place.judge.verdict(cache) != "after":
            raise Broken(f"with room again: exits {done.returncode}, {done.stderr.strip()}")
        return verdict
    except Broken as broken:
        raise Broken(f"{pages} pages: {broken}")
    finally:
        subprocess.run(["umount", disk], check=True)


def mount_larger(disk):
    subprocess.run(["mount", "-o", "remount,size=1g", disk], check=True)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries")
    words.add_argument("--steps", type=int, default=0, help="sizes to try; 0: every one")
    words = words.parse_args()
    run_unshared()
    verdicts, failures = collections.Counter(), []
    with Workplace(words.binaries, records=40, blobs=3, changed=20, added=3) as place:
        (place.home / "no-reserve.toml").write_text("reserve_megabytes = 0\n")
        disk = place.home / "disk"
        disk.mkdir()
        mount(disk, 100_000)
        shutil.copytree(place.old_cache, disk / "cache")
        least = pages_used(disk / "cache")
        most = 4 * least + 40
        subprocess.run(["umount", disk], check=True)
        sizes = range(least + 2, most)
        if words.steps:
            sizes = sizes[::max(1, len(sizes) // words.steps)]
        for pages in sizes:
            try:
                verdicts[try_size(place, disk, pages)] += 1
            except Broken as broken:
                failures.append(str(broken))
    print(f"{len(sizes)} sizes: {verdicts['before']} kept the old content and named what is missing, "
          f"{verdicts['pending']} had no room for pictures, {verdicts['after']} for all, {len(failures)} failures")
    exit_with(failures, len(sizes))


main()
