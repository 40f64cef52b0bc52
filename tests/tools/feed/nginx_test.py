#!/usr/bin/env python3
"""A feed behind nginx as docs/operators/nginx.conf starts it: synced from, and asked for what it promises.

Usage: nginx_test.py BIN_DIRECTORY [unittest arguments]
"""
import http.client
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import unittest

import nginx
import small_content

BIN = pathlib.Path(sys.argv[1])
MOST_BYTES_OF_A_POLL = 900  # with what TLS adds to it


def run(program, *arguments):
    done = subprocess.run([BIN / program, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Wire:
    """Stands between a client and a server, and counts connections and the bytes of both directions."""

    def __init__(self, port):
        self.bytes, self.connections, self.lock = 0, 0, threading.Lock()
        self.server_port = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.server_port))
            with self.lock:
                self.connections += 1
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    def _carry(self, one, other):
        try:
            while piece := one.recv(65536):
                with self.lock:
                    self.bytes += len(piece)
                other.sendall(piece)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def close(self):
        self.listener.close()


@unittest.skipUnless(nginx.program(), "nginx is not installed")
class NginxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-nginx-"))
        cls.home.chmod(0o755)
        small_content.write(cls.home / "content")
        cls.publish()
        cls.secure = nginx.Nginx(cls.home / ".").start()
        cls.plain_home = cls.home / "plain"
        cls.plain_home.mkdir()
        (cls.plain_home / "feed").symlink_to(cls.home / "feed")
        cls.plain = nginx.Nginx(cls.plain_home, tls=False).start()

    @classmethod
    def tearDownClass(cls):
        cls.secure.stop()
        cls.plain.stop()
        shutil.rmtree(cls.home)

    @classmethod
    def publish(cls):
        run("zenkoku-feed", "import", "--library", cls.home / "library", cls.home / "content")
        return run("zenkoku-feed", "publish", "--library", cls.home / "library", "--feed", cls.home / "feed")

    def sync(self, *more):
        return run("zenkoku-sync", "--feed", f"http://127.0.0.1:{self.plain.port}", "--cache", self.home / "cache",
                   "--root", self.home / "feed/metadata/1.root.json", "--once", *more)

    def ask(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.plain.port, timeout=30)
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def one_of(self, pattern):
        return "/" + next((self.home / "feed").glob(pattern)).relative_to(self.home / "feed").as_posix()

    def test_a_kiosk_syncs_and_follows(self):
        self.assertIn("updated", self.sync())
        self.assertIn("up to date", self.sync())
        small_content.write(self.home / "content", "C")
        self.publish()
        self.assertIn("1 record", self.sync())

    def test_only_the_timestamp_grows_old(self):
        answer, body = self.ask("/metadata/timestamp.json")
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.headers["Cache-Control"], "max-age=60")
        self.assertEqual(body, (self.home / "feed/metadata/timestamp.json").read_bytes())
        for pattern in ("metadata/*.root.json", "metadata/*.snapshot.json", "targets/**/*.head", "pack/*/*"):
            path = self.one_of(pattern)
            answer, body = self.ask(path, **{"Accept-Encoding": "gzip"})
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.headers["Cache-Control"], "max-age=31536000, immutable")
            is_long_metadata = path.endswith(".json") and (self.home / f"feed{path}").stat().st_size >= 1000
            self.assertEqual(answer.headers["Content-Encoding"], "gzip" if is_long_metadata else None, path)

    def test_what_is_not_there_has_neither_body_nor_lifetime(self):
        pack = self.one_of("pack/*/*")
        for path in ("/metadata/2.root.json", "/", "/lock", "/prepared.json", "/pack", "/pack/", pack[:8], pack[:7],
                     "/metadata/../lock", "/metadata/%2e%2e/lock", "/nowhere"):
            answer, body = self.ask(path)
            self.assertEqual((answer.status, body), (404, b""), path)
            self.assertIsNone(answer.headers["Cache-Control"], path)
            self.assertEqual(answer.headers["Content-Length"], "0", path)
        self.assertNotIn(b"root.json", (self.plain_home / "error.log").read_bytes())

    def test_a_part_of_a_file_can_be_had(self):
        pack = self.one_of("pack/*/*")
        answer, body = self.ask(pack, Range="bytes=2-5")
        self.assertEqual((answer.status, len(body)), (206, 4))
        self.assertEqual(self.ask(pack, "POST")[0].status, 405)

    def test_a_kiosk_syncs_by_https_and_only_with_the_right_roots(self):
        words = [BIN / "zenkoku-sync", "--feed", f"https://127.0.0.1:{self.secure.port}", "--cache", self.home / "secure",
                 "--root", self.home / "feed/metadata/1.root.json", "--once"]
        refused = subprocess.run(words, capture_output=True, text=True, timeout=60)
        self.assertEqual(refused.returncode, 3, refused.stderr)
        self.assertIn("certificate", refused.stderr)
        trusted = subprocess.run([*words, "--ca", self.home / "tls/feed.crt"], capture_output=True, text=True, timeout=60)
        self.assertEqual(trusted.returncode, 0, trusted.stderr)

    def poll(self, url, *more):
        """Bytes on the wire of one poll without news by the daemon, the third on one connection."""
        self.sync()
        scheme, port = url
        wire = Wire(port)
        daemon = subprocess.Popen(
            [BIN / "zenkoku-sync", "--feed", f"{scheme}://127.0.0.1:{wire.port}", "--cache", self.home / "cache",
             "--interval", "1", *more], stdout=subprocess.PIPE, text=True)
        try:
            counts = []
            while len(counts) < 3:
                self.assertIn("up to date", daemon.stdout.readline())
                counts.append(wire.bytes)
        finally:
            daemon.terminate()
            daemon.stdout.close()
            daemon.wait(timeout=30)
            wire.close()
        self.assertEqual(wire.connections, 1)
        print(f"a poll without news, {scheme}, connection kept open: {counts[2] - counts[1]} bytes", file=sys.stderr)
        return counts[2] - counts[1]

    def test_a_poll_without_news_is_small(self):
        self.assertLessEqual(self.poll(("https", self.secure.port), "--ca", self.home / "tls/feed.crt"),
                             MOST_BYTES_OF_A_POLL)
        self.assertLessEqual(self.poll(("http", self.plain.port)), MOST_BYTES_OF_A_POLL)

    def test_a_connection_outlives_the_pause_between_polls(self):
        self.assertIn("keepalive_timeout 15m;", nginx.CONF.read_text())  # the longest pause is 6 minutes


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]])
