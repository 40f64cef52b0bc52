"""One feed at two moments and a cache of each, in a directory of their own that goes when the campaign ends."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from cache_state import Broken, Judge

PATIENCE = 300  # seconds for one run of a program; none takes more than a few


class Workplace:
    def __init__(self, binaries, records, blobs, changed, added):
        self.binaries = pathlib.Path(binaries).resolve()
        # In memory where possible: a campaign asks what is written in which order, not how fast a disk is.
        parent = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-campaign-", dir=parent))
        subprocess.run([self.binaries / "make_feed", self.home, *map(str, (records, blobs, changed, added))],
                       check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
        self.judge = Judge(self.home / "before", self.home / "after")
        self.old_cache = self.home / "old-cache"
        self.must_sync(self.old_cache, "before")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home, ignore_errors=True)

    def words(self, cache, moment="after"):
        """The command line of one round."""
        return [self.binaries / "zenkoku-sync", "--once", "--feed", f"file://{self.home / moment}", "--cache", cache,
                "--root", self.home / "before/metadata/1.root.json"]

    def sync(self, cache, moment="after"):
        return subprocess.run(self.words(cache, moment), capture_output=True, text=True, timeout=PATIENCE)

    def must_sync(self, cache, moment="after"):
        """A run that nothing disturbs reaches the moment, whatever the cache went through before."""
        done = self.sync(cache, moment)
        if done.returncode != 0:
            raise Broken(f"an undisturbed run exits {done.returncode}: {done.stderr.strip()}")
        verdict = self.judge.verdict(cache)
        if verdict != moment:
            raise Broken(f"an undisturbed run says \"{done.stdout.strip()}\" and leaves \"{verdict}\"")

    def fresh(self, name):
        """A copy of the cache as it was before the update."""
        cache = self.home / name
        shutil.rmtree(cache, ignore_errors=True)
        shutil.copytree(self.old_cache, cache)
        return cache

    def keep(self, cache, name):
        """A cache that is wrong is carried out of the directory, for whoever looks for the reason."""
        kept = pathlib.Path(tempfile.gettempdir()) / f"zenkoku-campaign-{os.getpid()}-{name}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(cache, kept)
        return kept


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)  # ctest's SKIP_RETURN_CODE


def skip_without_strace():
    try:
        traced = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, text=True, timeout=PATIENCE)
    except FileNotFoundError:
        skip("strace is not installed")
    if traced.returncode != 0:
        skip("strace may not trace here: " + traced.stderr.strip())


def exit_with(failures, points):
    for line in failures[:20]:
        print("FAILED:", line)
    if points == 0:
        print("FAILED: nothing was tried")
    sys.exit(1 if failures or points == 0 else 0)
