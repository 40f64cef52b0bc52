#!/usr/bin/env python3
"""The words of docs/operators on the command line, with the real programs: a feed is founded by holders, desk and server,
published, followed by a kiosk; a key is rotated, one revoked; a publication is killed at random moments.

Usage: operators_test.py BIN_DIRECTORY [unittest arguments]
"""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

import small_content

BIN = pathlib.Path(sys.argv[1])


def run(*words, code=0):
    done = subprocess.run([BIN / words[0], *map(str, words[1:])], capture_output=True, text=True, timeout=300)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    assert code == 0 or done.stderr.count("\n") == 1, done.stderr
    return done.stdout if code == 0 else done.stderr


class Office(unittest.TestCase):
    def setUp(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-operators-"))
        self.feed = self.home / "feed"

    def tearDown(self):
        shutil.rmtree(self.home)

    def edit(self, name):
        small_content.write(self.home / "content", name)
        run("zenkoku-feed", "import", "--library", self.home / "library", self.home / "content")

    def publish(self, keys, **more):
        return run("zenkoku-feed", "publish", "--library", self.home / "library", "--feed", self.feed, "--keys",
                   self.home / keys, **more)

    def keys(self, word, *words, **more):
        return run("zenkoku-feed", "keys", word, *words, **more)

    def public(self, ring, *words):
        path = self.home / f"{ring}.json"
        path.write_text(self.keys("public", "--keys", self.home / ring, *words))
        return path

    def sign(self, ring, proposal, *words):
        """A holder's copy of the proposed files, signed."""
        copy = self.home / f"{proposal.name} by {ring}"
        shutil.copytree(proposal, copy, dirs_exist_ok=True)
        files = sorted(copy.glob("*.json"))
        self.keys("sign", "--keys", self.home / ring, *words, *files)
        return files

    def assemble(self, *files, **more):
        return self.keys("assemble", "--feed", self.feed, "--keys", self.home / "server", *files, **more)

    def sync(self, kiosk="kiosk"):
        return run("zenkoku-sync", "--feed", f"file://{self.feed}", "--cache", self.home / kiosk, "--root",
                   self.feed / "metadata/1.root.json", "--once")


class ProceduresTest(Office):
    def test_from_founding_to_revocation(self):
        passphrase = self.home / "passphrase"
        passphrase.write_text("correct horse battery staple\n")
        secret = ("--passphrase-file", passphrase)
        for i in range(1, 6):
            names = ["--name", f"root-{i}"] + (["--name", f"targets-{i}"] if i <= 3 else [])
            self.keys("make", "--keys", self.home / f"holder-{i}", *names, *secret)
        shards = ["national"] + [f"pref-{code:02}" for code in range(1, 48)]
        self.keys("make", "--keys", self.home / "desk", *[word for name in shards for word in ("--name", name)])
        self.keys("make", "--keys", self.home / "server", "--name", "snapshot", "--name", "timestamp")
        public = [self.public(f"holder-{i}", *secret) for i in range(1, 6)]
        public += [self.public("desk"), self.public("server")]
        self.keys("found", "--new", *public, "--out", self.home / "founding")
        copies = [file for i in (1, 3, 5) for file in self.sign_both(i, self.home / "founding", secret)]
        self.assemble(*copies)

        self.edit("B")
        self.assertIn("it waits", self.publish("desk"))
        self.assertIn("signed again", run("zenkoku-feed", "resign", "--feed", self.feed, "--keys", self.home / "server"))
        self.assertIn("updated", self.sync())
        listed = self.keys("list", "--feed", self.feed)
        self.assertIn("root: 3 of 5 keys: ", listed)
        self.assertIn("pref-17: 1 of 1 key: ", listed)

        stolen = listed.split("pref-17: 1 of 1 key: ")[1][:8]
        (self.home / "desk/pref-17.pem").unlink()
        self.keys("make", "--keys", self.home / "desk", "--name", "pref-17-2")
        self.keys("revoke", "--feed", self.feed, "--key", stolen, "--new", self.public("desk"), "--out",
                  self.home / "revocation")
        copies = [file for i in (2, 3) for file in self.sign(f"holder-{i}", self.home / "revocation", *secret)]
        self.edit("C")
        self.publish("desk")
        self.assemble(*copies)
        self.assertIn("1 record", self.sync())
        self.assertNotIn(stolen, self.keys("list", "--feed", self.feed))

        self.keys("make", "--keys", self.home / "server", "--name", "timestamp-2")
        run("zenkoku-feed", "resign", "--feed", self.feed, "--keys", self.home / "server")
        self.keys("rotate", "--feed", self.feed, "--role", "timestamp", "--new", self.public("server"), "--out",
                  self.home / "rotation")
        self.assemble(*[file for i in (1, 2, 4) for file in self.sign(f"holder-{i}", self.home / "rotation", *secret)])
        self.assertIn("up to date", self.sync())
        self.assertIn("updated", self.sync("new kiosk"))
        self.assertIn("removed 0 files", run("zenkoku-feed", "clean", "--feed", self.feed))

    def sign_both(self, holder, proposal, secret):
        """Holders 4 and 5 have no key of the targets."""
        if holder <= 3:
            return self.sign(f"holder-{holder}", proposal, *secret)
        copy = self.home / f"only-root-{holder}"
        copy.mkdir()
        shutil.copy(proposal / "1.root.json", copy)
        return self.sign(f"holder-{holder}", copy, *secret)

    def test_wrong_words_are_one_line(self):
        self.keys("make", "--keys", self.home / "ring", "--name", "nobody", code=2)
        self.keys("make", code=2)
        self.keys("nonsense", code=2)
        self.keys("list", "--feed", self.home / "nowhere", code=2)
        self.keys("public", "--keys", self.home / "nowhere", code=2)
        run("zenkoku-feed", "resign", "--feed", self.home / "nowhere", "--keys", self.home / "ring", code=2)
        run("zenkoku-feed", "clean", "--feed", self.home / "nowhere", code=2)
        empty = self.home / "empty"
        empty.write_text("\n")
        self.keys("make", "--keys", self.home / "ring", "--name", "root-1", "--passphrase-file", empty, code=2)
        self.assertFalse((self.home / "ring").exists())

    def test_no_private_key_is_readable_by_others_or_printed(self):
        said = self.keys("make", "--keys", self.home / "ring")
        said += self.keys("public", "--keys", self.home / "ring")
        self.assertEqual(len(json.loads(said[said.index("{"):])), 58)
        for path in (self.home / "ring").iterdir():
            self.assertEqual(path.stat().st_mode & 0o777, 0o600, path)
            self.assertNotIn(path.read_text().splitlines()[1], said)


class KilledTest(Office):
    def test_a_killed_publication_heals_at_the_next(self):
        self.edit("B")
        self.publish("keys")
        self.sync()
        moments = random.Random(17)
        for attempt in range(6):
            self.edit(f"C{attempt}")
            victim = subprocess.Popen(
                [BIN / "zenkoku-feed", "publish", "--library", self.home / "library", "--feed", self.feed, "--keys",
                 self.home / "keys"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(moments.uniform(0, 0.15))
            victim.kill()
            victim.wait()
            self.sync(f"kiosk of {attempt}")  # a valid feed, the old or the new
            self.publish("keys")
            self.assertIn("1 record", self.sync())
            self.assertIn("nothing changed", self.publish("keys"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
