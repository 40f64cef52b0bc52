"""What a kiosk would find in a cache, judged without any of the project's code.

`Judge` knows the heads of one feed at two moments. `verdict(cache)` opens what `current` names and says "before",
"after" or, where there is no `current` yet, "nothing". "pending" is the new content with a picture still to come, which
the daemon may show where a fault kept it from a picture. Everything else is `Broken`: a third thing.
"""
import hashlib
import json
import pathlib
import re
import sqlite3


class Broken(Exception):
    """A cache that is neither the old content nor the new."""


def heads_of(feed):
    """The newest head of each shard in a feed's directory."""
    heads = {}
    for path in pathlib.Path(feed, "targets").rglob("*.head"):
        head = json.loads(path.read_bytes())
        if head["release"] > heads.get(head["shard"], {"release": 0})["release"]:
            heads[head["shard"]] = head
    return heads


def catalogue_root(leaves):
    """`leaves` is (id, leaf) pairs; content/feed/FORMAT.md, Catalogue."""
    buckets = [[] for _ in range(256)]
    for identifier, leaf in leaves:
        buckets[hashlib.sha256(identifier.encode()).digest()[0]].append(leaf)
    hashes = [hashlib.sha256(b"".join(sorted(bucket))).digest() for bucket in buckets]
    return hashlib.sha256(b"".join(hashes)).hexdigest()


def blobs_in(value):
    """Hashes in members called "blob", at any depth."""
    if isinstance(value, list):
        return {blob for part in value for blob in blobs_in(part)}
    if not isinstance(value, dict):
        return set()
    found = {blob for key, part in value.items() if key != "blob" for blob in blobs_in(part)}
    return found | ({value["blob"]} if isinstance(value.get("blob"), str) else set())


class Judge:
    def __init__(self, before, after):
        self.moments = {"before": roots_of(heads_of(before)), "after": roots_of(heads_of(after))}
        assert self.moments["before"] != self.moments["after"]

    def verdict(self, cache, deep=True):
        cache = pathlib.Path(cache)
        if not (cache / "current").exists():
            return "nothing"
        name = (cache / "current").read_bytes()
        if not re.fullmatch(rb"content-[1-9][0-9]*\.db\n", name):
            raise Broken(f"current holds {name!r}")
        generation = cache / name.decode().strip()
        if not generation.exists():
            raise Broken(f"current names {generation.name}, which is not there")
        try:
            roots, blobs = read_generation(generation, deep)
        except sqlite3.Error as error:
            raise Broken(f"{generation.name}: {error}") from error
        for moment, expected in self.moments.items():
            if roots == expected:
                check_blobs(cache / "blobs", deep)
                missing = [blob for blob in blobs if not (cache / "blobs" / blob[:2] / blob).exists()]
                if not missing:
                    return moment
                if moment == "before":
                    raise Broken(f"{len(missing)} blobs of the old content are gone, {missing[0]} is one")
                return "pending"
        raise Broken(f"{generation.name} is of neither moment: {roots}")


def roots_of(heads):
    return {shard: (head["release"], head["records"], head["root"]) for shard, head in heads.items()}


def read_generation(path, deep):
    """(release, count, root) of each shard, and the blobs that records name. The cheap form trusts the leaf column."""
    database = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    try:
        if deep:
            for pragma in ("integrity_check", "foreign_key_check"):
                rows = database.execute(f"PRAGMA {pragma}").fetchall()
                if rows not in ([], [("ok",)]):
                    raise Broken(f"{path.name}: {pragma}: {rows[:3]}")
        releases = dict(database.execute("SELECT name, release FROM shard"))
        leaves = {shard: [] for shard in releases}
        blobs = set()
        for shard, identifier, leaf, text in database.execute("SELECT shard, id, leaf, json FROM record"):
            if deep:
                bytes_ = text.encode() if isinstance(text, str) else text
                if hashlib.sha256(identifier.encode() + b"\0" + bytes_).digest() != leaf:
                    raise Broken(f"{path.name}: the leaf of {identifier} is not that of its bytes")
            leaves[shard].append((identifier, leaf))
            if '"blob"' in text:
                blobs |= blobs_in(json.loads(text))
        roots = {shard: (releases[shard], len(leaves[shard]), catalogue_root(leaves[shard])) for shard in leaves}
        return roots, blobs
    finally:
        database.close()


def check_blobs(directory, deep):
    """Whatever goes by a blob's name has a blob's bytes."""
    if not deep or not directory.exists():
        return
    for path in directory.rglob("*"):
        if re.fullmatch("[0-9a-f]{64}", path.name) and hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            raise Broken(f"blob {path.name} holds other bytes")
