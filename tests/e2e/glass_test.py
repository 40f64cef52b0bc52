#!/usr/bin/env python3
"""What is really on the glass: the kiosk in a window of a virtual X server, touched by xdotool.

Usage: glass_test.py BIN_DIRECTORY SOURCE_DIRECTORY [unittest arguments]
Skipped where Xvfb or xdotool is not installed.
"""
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

from chain_test import BIN, NOW, SOURCE, Chain, run

WIDTH, HEIGHT = 360, 640
DEADLINE = 30  # seconds; reached only by a failure


def pixels_of_png(path):
    """Rows of RGB bytes of an 8-bit PNG without interlace (ISO/IEC 15948)."""
    data = path.read_bytes()
    position, packed, width, height, channels = 8, b"", 0, 0, 3
    while position < len(data):
        length, kind = struct.unpack(">I4s", data[position:position + 8])
        body = data[position + 8:position + 8 + length]
        if kind == b"IHDR":
            width, height, _, colour = struct.unpack(">IIBB", body[:10])
            channels = {2: 3, 6: 4}[colour]
        elif kind == b"IDAT":
            packed += body
        position += 12 + length
    raw, stride = zlib.decompress(packed), width * channels
    rows, before = [], bytearray(stride)
    for y in range(height):
        kind = raw[y * (stride + 1)]
        row = bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for i in range(stride):
            left = row[i - channels] if i >= channels else 0
            corner = before[i - channels] if i >= channels else 0
            row[i] = (row[i] + predicted(kind, left, before[i], corner)) & 255
        rows.append(bytes(row))
        before = row
    return b"".join(bytes(c for i, c in enumerate(row) if channels == 3 or i % 4 != 3) for row in rows)


def predicted(kind, left, above, corner):
    if kind == 0:
        return 0
    if kind == 1:
        return left
    if kind == 2:
        return above
    if kind == 3:
        return (left + above) // 2
    guess = left + above - corner
    near = min((abs(guess - left), 0, left), (abs(guess - above), 1, above), (abs(guess - corner), 2, corner))
    return near[2]


class Screen:
    """A virtual X server whose picture lies in a file (X Window Dump format)."""

    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-glass-"))
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self.home,
             "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = ":" + answer.readline().strip()

    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def pixels(self):
        data = (self.home / "Xvfb_screen0").read_bytes()
        header, colours, stride = (struct.unpack(">I", data[o:o + 4])[0] for o in (0, 76, 48))
        start = header + colours * 12
        rows = []
        for y in range(HEIGHT):
            row = data[start + y * stride:start + y * stride + WIDTH * 4]
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(bytes(rgb))
        return b"".join(rows)

    def tap(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "mousedown", "1", "mouseup", "1"],
                       env=self.environment(), check=True)

    def stop(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.home)


@unittest.skipUnless(shutil.which("Xvfb") and shutil.which("xdotool"), "needs Xvfb and xdotool")
class OnTheGlass(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="zenkoku-content-"))
        shutil.copytree(SOURCE / "content/japan", self.work / "japan")
        self.chain = Chain(self.work / "japan")
        self.assertEqual(self.chain.publish()[0], 0)
        self.chain.url = self.chain.feed.as_uri()
        self.assertEqual(self.chain.sync()[0], 0)
        self.notices = self.work / "notices"
        self.notices.mkdir()
        self.config = self.work / "kiosk.toml"
        self.config.write_text(f'notices = "{self.notices}"\n')
        self.screen = Screen()
        self.kiosk = subprocess.Popen(
            [BIN / "zenkoku-kiosk", "--cache", self.chain.cache, "--config", self.config, "--language", "en",
             "--now", NOW],
            env=self.screen.environment())

    def tearDown(self):
        self.kiosk.terminate()
        self.assertEqual(self.kiosk.wait(timeout=20), 0)
        self.screen.stop()
        self.chain.remove()
        shutil.rmtree(self.work)

    def expect_picture(self, route, language="en"):
        path = self.chain.home / "expected.png"
        code, _, error = run("zenkoku-kiosk", "--cache", self.chain.cache, "--config", self.config,
                             "--language", language, "--now", NOW, "--route", route, "--size", f"{WIDTH}x{HEIGHT}", "--screenshot", path)
        self.assertEqual(code, 0, error)
        expected, until = pixels_of_png(path), time.monotonic() + DEADLINE
        while time.monotonic() < until:
            if self.screen.pixels() == expected:
                return
            time.sleep(0.02)  # until the other process has drawn
        self.fail(f"the glass does not show {route} within {DEADLINE} s")

    def tap(self, route, target):
        """Touches the middle of the element with this target on the screen of `route`."""
        path = self.chain.home / "dump.json"
        run("zenkoku-kiosk", "--cache", self.chain.cache, "--language", "en", "--now", NOW, "--route", route,
            "--size", f"{WIDTH}x{HEIGHT}", "--dump", path)
        x, y, width, height = bounds_of(json.loads(path.read_text()), target)
        self.screen.tap(x + width // 2, y + height // 2)

    def test_touches_lead_from_screen_to_screen_and_new_content_appears_by_itself(self):
        self.expect_picture("/attract")
        self.tap("/attract", "/language")
        self.expect_picture("/language")
        self.tap("/language", "/language?choose=en")
        self.expect_picture("/")
        self.tap("/", "/prefectures")
        self.expect_picture("/prefectures")
        self.tap("/prefectures", "/prefectures?region=chubu")
        self.expect_picture("/prefectures?region=chubu")
        self.tap("/prefectures?region=chubu", "/prefectures/17")
        self.expect_picture("/prefectures/17")

        path = self.work / "japan/prefectures/prefecture-17.json"
        record = json.loads(path.read_text())
        record["summary"]["en"] = "A line that has just been written"
        path.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
        before = self.screen.pixels()
        self.assertEqual(self.chain.publish()[0], 0)
        self.assertEqual(self.chain.sync()[0], 0)
        self.expect_picture("/prefectures/17")
        self.assertNotEqual(self.screen.pixels(), before)

        # A notice that staff drop takes the screen at once, and gives it back when its file is gone.
        before = self.screen.pixels()
        notice = json.loads((SOURCE / "docs/operators/notice-earthquake.json").read_text())
        notice["validFrom"], notice["validThrough"] = "2000-01-01", "2099-12-31"
        (self.notices / "quake.json").write_text(json.dumps(notice, ensure_ascii=False))
        self.expect_picture("/prefectures/17")
        self.assertNotEqual(self.screen.pixels(), before)
        (self.notices / "quake.json").unlink()
        self.expect_picture("/prefectures/17")
        self.assertEqual(self.screen.pixels(), before)


def bounds_of(tree, target):
    if tree.get("target") == target:
        return tree["bounds"]
    for child in tree.get("children", []):
        found = bounds_of(child, target)
        if found:
            return found
    return None


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
