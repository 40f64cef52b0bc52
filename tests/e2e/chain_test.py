#!/usr/bin/env python3
"""From source to glass with the real programs: what the README promises, tried on content/japan.

Usage: chain_test.py BIN_DIRECTORY SOURCE_DIRECTORY [unittest arguments]
"""
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

BIN = pathlib.Path(sys.argv[1])
SOURCE = pathlib.Path(sys.argv[2])
NOW = "2026-11-24T13:24+09:00"


def run(program, *arguments):
    """Exit code, standard output and standard error of one of the project's programs."""
    done = subprocess.run([BIN / program, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def names_in(tree):
    """Every name of a semantic tree, in reading order."""
    found = [tree["name"]]
    for child in tree.get("children", []):
        found += names_in(child)
    return found


class Chain:
    """A library, a feed on loopback and a cache in a directory of their own."""

    def __init__(self, content=None):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-e2e-"))
        self.content = content or SOURCE / "content/japan"
        self.library, self.feed, self.cache = self.home / "library", self.home / "feed", self.home / "cache"
        self.server = None

    def publish(self):
        imported = run("zenkoku-feed", "import", "--library", self.library, self.content)
        if imported[0] != 0:
            return imported
        return run("zenkoku-feed", "publish", "--library", self.library, "--feed", self.feed)

    def serve(self):
        port_file = self.home / "port"
        self.server = subprocess.Popen(
            [BIN / "zenkoku-feed", "serve", "--feed", self.feed, "--port", "0", "--port-file", port_file],
            stdout=subprocess.PIPE, text=True)
        self.server.stdout.readline()  # the line with the URL comes when the server listens
        self.url = f"http://127.0.0.1:{port_file.read_text().strip()}"

    def stop(self):
        if self.server:
            self.server.send_signal(signal.SIGTERM)
            self.server.wait(timeout=20)
            self.server.stdout.close()
            self.server = None

    def sync(self):
        return run("zenkoku-sync", "--feed", self.url, "--cache", self.cache, "--root",
                   self.feed / "metadata/1.root.json", "--once")

    def dump(self, route, language="en", now=NOW):
        path = self.home / "dump.json"
        code, _, error = run("zenkoku-kiosk", "--cache", self.cache, "--route", route, "--language", language,
                             "--now", now, "--dump", path)
        assert code == 0, error
        return json.loads(path.read_text())

    def remove(self):
        self.stop()
        shutil.rmtree(self.home)


def bytes_downloaded(summary):
    return int(re.search(r"([\d,]+) bytes in", summary).group(1).replace(",", ""))


class FromSourceToGlass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-content-"))
        shutil.copytree(SOURCE / "content/japan", cls.work / "japan")
        cls.chain = Chain(cls.work / "japan")
        code, _, error = cls.chain.publish()
        assert code == 0, error
        cls.chain.serve()
        code, cls.first_sync, error = cls.chain.sync()
        assert code == 0, error

    @classmethod
    def tearDownClass(cls):
        cls.chain.remove()
        shutil.rmtree(cls.work)

    def test_1_every_visible_element_is_in_the_dump(self):
        tree = self.chain.dump("/prefectures/17")
        self.assertEqual(tree["role"], "document")
        for member in ("role", "name", "lang", "state", "bounds", "target", "children"):
            self.assertIn(member, tree)
        names = names_in(tree)
        self.assertIn("Ishikawa", names)
        self.assertTrue(any("Kanazawa" in name for name in names))
        self.assertIn("石川県", names_in(self.chain.dump("/prefectures/17", "ja")))

    def test_2_one_sentence_travels_alone(self):
        path = self.work / "japan/places/place-shirakami-sanchi.json"
        record = json.loads(path.read_text())
        record["description"]["en"] = "A sentence that has just been written."
        path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
        self.assertEqual(self.chain.publish()[0], 0)
        code, summary, error = self.chain.sync()
        self.assertEqual(code, 0, error)
        self.assertIn("1 record changed", summary.replace("1 records", "1 record"))
        first, second = bytes_downloaded(self.first_sync), bytes_downloaded(summary)
        print(f"first sync {first:,} bytes, one sentence {second:,} bytes")
        self.assertLess(second, 40_000)
        self.assertLess(second, first / 20)
        self.assertIn("A sentence that has just been written.",
                      names_in(self.chain.dump("/places/place-shirakami-sanchi")))

    def test_3_nothing_new_costs_one_request(self):
        code, summary, error = self.chain.sync()
        self.assertEqual(code, 0, error)
        self.assertTrue(summary.startswith("up to date"), summary)
        self.assertLess(bytes_downloaded(summary), 2_000)

    def test_4_a_wrong_record_stops_the_import_and_publishes_nothing(self):
        path = self.work / "japan/places/place-shirakami-sanchi.json"
        right = path.read_text()
        before = (self.chain.feed / "metadata/timestamp.json").read_bytes()
        wrongs = {
            "/geo/latitude": lambda r: r["geo"].update(latitude=95),
            "/prefectures": lambda r: r.update(prefectures=["48"]),
            "/sources": lambda r: r.pop("sources"),
            "/validThrough": lambda r: r.update(validFrom="2026-12-01", validThrough="2026-11-01"),
        }
        for field, spoil in wrongs.items():
            record = json.loads(right)
            spoil(record)
            path.write_text(json.dumps(record, ensure_ascii=False))
            code, _, error = self.chain.publish()
            self.assertEqual(code, 1, field)
            self.assertIn("place-shirakami-sanchi", error)
            self.assertIn(field, error)
        path.write_text(right)
        self.assertEqual((self.chain.feed / "metadata/timestamp.json").read_bytes(), before)

    def test_5_without_a_server_the_kiosk_goes_on_and_says_how_old_it_is(self):
        self.chain.stop()
        code, _, error = self.chain.sync()
        self.assertEqual(code, 3)
        self.assertEqual(len(error.strip().splitlines()), 1, error)
        names = names_in(self.chain.dump("/", now="2031-01-01T09:00+09:00"))
        self.assertTrue(any(name.startswith("Information as of") for name in names), names)
        self.assertIn("Where in Japan today?", names)


class BadInput(unittest.TestCase):
    def one_line(self, code, outcome):
        self.assertEqual(outcome[0], code, outcome)
        self.assertEqual(len(outcome[2].strip().splitlines()), 1, outcome[2])
        return outcome[2]

    def test_an_unknown_language_is_one_line(self):
        line = self.one_line(2, run("zenkoku-kiosk", "--cache", "nowhere", "--language", "xx", "--dump", os.devnull))
        self.assertIn("xx", line)
        self.assertIn("ja, ja-simple, en, ", line)

    def test_a_wrong_size_time_or_route_is_one_line(self):
        for word, value in (("--size", "big"), ("--now", "today"), ("--route", "shops")):
            line = self.one_line(2, run("zenkoku-kiosk", "--cache", "nowhere", word, value, "--dump", os.devnull))
            self.assertIn(value, line)

    def test_a_taken_port_is_one_line(self):
        with socket.create_server(("127.0.0.1", 0)) as taken, tempfile.TemporaryDirectory() as feed:
            port = taken.getsockname()[1]
            line = self.one_line(1, run("zenkoku-feed", "serve", "--feed", feed, "--port", port))
            self.assertIn(str(port), line)

    def test_a_directory_that_cannot_be_written_is_one_line(self):
        # A file in the place of the directory: permissions do not stop root, this does.
        with tempfile.NamedTemporaryFile() as file:
            self.one_line(1, run("zenkoku-feed", "import", "--library", file.name, SOURCE / "content/japan"))
            root = pathlib.Path(file.name)
            code, _, error = run("zenkoku-sync", "--feed", "file:///nowhere", "--cache", file.name, "--root", root, "--once")
            self.assertNotEqual(code, 0)
            self.assertEqual(len(error.strip().splitlines()), 1, error)

    def test_a_missing_or_damaged_cache_is_a_calm_screen(self):
        with tempfile.TemporaryDirectory() as home:
            cache, dump = pathlib.Path(home) / "cache", pathlib.Path(home) / "dump.json"
            for current, database in ((None, None), ("content-1.db\n", b""), ("content-1.db\n", b"\0" * 8192),
                                      ("../../etc/passwd\n", None), ("\0\xff", b"SQLite format 3\0" + b"\x10" * 900)):
                cache.mkdir(exist_ok=True)
                if current is not None:
                    (cache / "current").write_text(current)
                if database is not None:
                    (cache / "content-1.db").write_bytes(database)
                code, _, error = run("zenkoku-kiosk", "--cache", cache, "--language", "ja", "--dump", dump)
                self.assertEqual(code, 0, error)
                self.assertIn("ただいま準備しています", names_in(json.loads(dump.read_text())))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
