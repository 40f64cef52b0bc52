#!/usr/bin/env python3
"""A power cut at every moment of an update, of a first sync, and of the runs after an update that was killed.

Usage: power_cut_campaign.py BIN_DIRECTORY [--samples 24] [--seed S] [--states N] [--kills K]

The operations of a run are recorded. For each fsync, and for the end, the states that a cut just before the next one
may leave are put together: what was synced is there (a file's bytes by an fsync of the file, a name by one of its
directory); of everything since, any part may be there: nothing, all, all but one, one alone, and drawn ones, with
writes torn at 4096-byte pages and files longer than what was written to them. A rename is one step. In each state the
cache shows the content before or after, and the next run completes. When the program has ended, the new content stays
whatever is lost. With --states, N states of each, drawn. The update is also killed at K of its operations (at each of them
without --kills): nothing is lost by that, yet what was not synced then is still not when the next run finds it there.
"""
import argparse
import collections
import hashlib
import pickle
import random
import shutil

from cache_state import Broken
from recording import Cut, Make, Move, Put, Recording, Sync, contents, record
from workplace import Workplace, exit_with, skip_without_strace

PAGE = 4096
ALONE_AT_MOST = 60  # pending operations of which each is tried alone


def torn(operations):
    """The same, with each write cut at page borders."""
    for operation in operations:
        if not isinstance(operation, Put):
            yield operation
            continue
        at = 0
        while at < len(operation.bytes):
            length = min(PAGE - (operation.offset + at) % PAGE, len(operation.bytes) - at)
            yield Put(operation.node, operation.offset + at, operation.bytes[at:at + length])
            at += length


def needs(operation):
    """The nodes whose sync makes the operation last."""
    match operation:
        case Put(node, _, _) | Cut(node, _):
            return {node}
        case Move(_, _, to_directory, _, _):
            return {to_directory}
    return {operation.directory}


def windows(operations):
    """For each sync and for the end: (synced, pending), as lists of positions in `operations`."""
    missing = {}  # position -> nodes that still have to be synced
    lasting = []
    for position, operation in enumerate(operations):
        if not isinstance(operation, Sync):
            missing[position] = needs(operation)
            continue
        yield sorted(lasting), sorted(missing)
        for pending in list(missing):
            missing[pending] -= {operation.node}
            if not missing[pending]:
                del missing[pending]
                lasting.append(pending)
    yield sorted(lasting), sorted(missing)


def choices(pending, samples, drawn):
    """Sets of the pending operations that outlive the cut, each with whether bytes that do not may leave zeros."""
    yield set(), False
    yield set(pending), False
    if len(pending) <= ALONE_AT_MOST:
        for one in pending:
            yield {one}, False
            yield set(pending) - {one}, False
    for _ in range(samples if len(pending) > 1 else 0):
        share = drawn.choice((0.1, 0.5, 0.9))
        yield {one for one in pending if drawn.random() < share}, drawn.random() < 0.5


def state_after(recording, operations, synced, pending, kept, leaves_zeros):
    tree = recording.before.copy()
    alive = set(synced) | kept
    for position in sorted(set(synced) | set(pending)):
        operation = operations[position]
        if position in alive:
            tree.apply(operation)
        elif leaves_zeros and isinstance(operation, Put):
            length = len(tree.nodes[operation.node])  # the length is on the disk, the bytes are not
            tree.apply(Cut(operation.node, max(length, operation.offset + len(operation.bytes))))
    return tree


class States:
    """Every state that is worth trying, once; with a limit, so many of them, drawn."""

    def __init__(self, recording, samples, limit, drawn):
        self.recording = recording
        self.operations = list(torn(recording.operations))
        self.windows = list(windows(self.operations))
        cuts = [(number, kept, zeros) for number, (_, pending) in enumerate(self.windows)
                for kept, zeros in choices(pending, samples, drawn)]
        if limit:
            cuts = drawn.sample(cuts, min(limit, len(cuts)))
        self.states = {}  # digest -> (window, kept, zeros, is at the end)
        for number, kept, zeros in cuts:
            digest = hashlib.sha256(pickle.dumps(contents(self.tree(number, kept, zeros)))).digest()
            is_end = number == len(self.windows) - 1
            known = self.states.get(digest)
            self.states[digest] = (number, kept, zeros, is_end or (known is not None and known[3]))

    def tree(self, number, kept, zeros):
        return state_after(self.recording, self.operations, *self.windows[number], kept, zeros)

    def lost(self, number, kept):
        """What the cut took, for people."""
        lost = collections.Counter(type(self.operations[p]).__name__ for p in self.windows[number][1] if p not in kept)
        names = [self.operations[p].name for p in self.windows[number][1]
                 if p not in kept and isinstance(self.operations[p], Make)]
        return f"cut before sync {number + 1} of {len(self.windows)}: lost {dict(lost)} {names}"


def try_state(place, directory, states, state, allowed):
    number, kept, zeros, is_end = state
    shutil.rmtree(directory, ignore_errors=True)
    states.tree(number, kept, zeros).write(directory)
    cache = directory / "cache"
    try:
        verdict = place.judge.verdict(cache)
        if verdict not in allowed:
            raise Broken(f"the cache shows \"{verdict}\"")
        if is_end and verdict != "after":
            raise Broken(f"the program had ended, and the cache shows \"{verdict}\"")
        place.must_sync(cache)
        return verdict
    except Broken as broken:
        states.tree(number, kept, zeros).write(directory.with_suffix(".kept"))
        raise Broken(f"{states.lost(number, kept)}: {broken} "
                     f"({place.keep(directory.with_suffix('.kept'), f'cut-{number}')})")


def campaign(place, name, allowed, words, drawn, wreck=None):
    """Records one run into home/NAME/cache and tries the states that it may leave."""
    root = place.home / name
    recording = record(place.words(root / "cache"), root, place.home / f"{name}.log", wreck)
    states = States(recording, words.samples, words.states, drawn)
    verdicts, failures = collections.Counter(), []
    for state in states.states.values():
        try:
            verdicts[try_state(place, place.home / "cut", states, state, allowed)] += 1
        except Broken as broken:
            failures.append(f"{name}: {broken}")
    print(f"{name}: {len(recording.operations)} operations, {len(states.windows) - 1} syncs, {len(states.states)} "
          f"states: {dict(verdicts)}, {len(failures)} failures", flush=True)
    return len(states.states), failures, recording


def killed_campaigns(place, update, words, drawn):
    """The run after each kill."""
    moments = range(1, len(update.operations))
    if words.kills is not None:
        moments = sorted(drawn.sample(moments, min(words.kills, len(moments))))
    for moment in moments:
        wreck = Recording(update.before, update.operations[:moment])
        tree = wreck.before.copy()
        for operation in wreck.operations:
            tree.apply(operation)
        root = place.home / "killed"
        shutil.rmtree(root, ignore_errors=True)
        tree.write(root)
        yield campaign(place, "killed", {"before", "after"}, words, drawn, wreck)


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries")
    words.add_argument("--samples", type=int, default=24)
    words.add_argument("--states", type=int, default=0)
    words.add_argument("--kills", type=int, default=None)
    words.add_argument("--seed", type=int, default=None)
    words = words.parse_args()
    skip_without_strace()
    seed = words.seed if words.seed is not None else random.SystemRandom().randrange(1 << 32)
    print(f"--seed {seed}")
    with Workplace(words.binaries, records=12, blobs=3, changed=1, added=1) as place:
        place.fresh("update/cache")
        (place.home / "first").mkdir()
        drawn = random.Random(seed)
        runs = [campaign(place, "update", {"before", "after"}, words, drawn),
                campaign(place, "first", {"nothing", "after"}, words, drawn)]
        runs += killed_campaigns(place, runs[0][2], words, drawn)
    exit_with([line for _, failures, _ in runs for line in failures], sum(points for points, _, _ in runs))


main()
