#!/usr/bin/env python3
"""kill -9 at random moments of a large update.

Usage: kill_campaign.py BIN_DIRECTORY [--kills 1000] [--seed S]

Thousands of records change and hundreds come with a picture. The moment is drawn evenly from the time that an
undisturbed update takes. After each kill the cache shows the content before or after. The next update begins with
what the killed one left, until the new content is shown; then with the old cache again. After every 50th kill and
after the last every record and blob is hashed, and an undisturbed run completes.
"""
import argparse
import collections
import random
import subprocess
import time

from cache_state import Broken
from workplace import Workplace, exit_with

DEEP_EVERY = 50
LONGEST_CHAIN = 5  # kills on one another's wreck


def measure(place):
    """Seconds of an undisturbed update, the longest of three."""
    longest = 0
    for _ in range(3):
        cache = place.fresh("cache")
        start = time.monotonic()
        place.sync(cache)
        longest = max(longest, time.monotonic() - start)
    place.must_sync(cache)
    return longest


def kill_after(place, cache, seconds):
    """True when the update had not ended by itself."""
    victim = subprocess.Popen(place.words(cache), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        victim.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        victim.kill()
        victim.wait()
        return True


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries")
    words.add_argument("--kills", type=int, default=1000)
    words.add_argument("--records", type=int, default=5000)
    words.add_argument("--blobs", type=int, default=300)
    words.add_argument("--seed", type=int, default=None)
    words = words.parse_args()
    seed = words.seed if words.seed is not None else random.SystemRandom().randrange(1 << 32)
    drawn = random.Random(seed)
    failures, verdicts, kills = [], collections.Counter(), 0
    with Workplace(words.binaries, words.records, words.blobs, words.records // 2, words.blobs) as place:
        duration = measure(place)
        print(f"--seed {seed}; an undisturbed update takes {duration:.2f} s", flush=True)
        cache, chain = place.fresh("cache"), 0
        while kills < words.kills:
            seconds = drawn.uniform(0, duration)
            killed = kill_after(place, cache, seconds)
            kills += killed
            chain += 1
            is_deep = killed and (kills % DEEP_EVERY == 0 or kills == words.kills)
            try:
                verdict = place.judge.verdict(cache, deep=is_deep)
                verdicts[verdict] += killed
                if verdict not in ("before", "after"):
                    raise Broken(f"the cache shows \"{verdict}\"")
                if is_deep:
                    place.must_sync(cache)
            except Broken as broken:
                failures.append(f"kill {kills} after {seconds:.4f} s: {broken} ({place.keep(cache, kills)})")
                verdict = "broken"
            if verdict != "before" or is_deep or chain == LONGEST_CHAIN:
                cache, chain = place.fresh("cache"), 0
    print(f"{kills} kills: {verdicts['before']} left the old content, {verdicts['after']} the new, "
          f"{len(failures)} something else")
    exit_with(failures, kills)


main()
