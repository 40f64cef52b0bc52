#!/usr/bin/env python3
"""10,000 kiosks and a server that is away for an hour: does their return look like a herd?

Usage: pollers.py PROGRAM [--pollers 10000] [--speed 1] [--seeds 1]

PROGRAM (pollers.cpp) simulates the daemon's own schedule. The busiest minute before and the busiest after the outage
are then replayed as real requests against nginx with docs/operators/nginx.conf, over one kept-open connection for each
kiosk; --speed 20 replays a minute in 3 s. Exit 1 when a bound is broken.
"""
import argparse
import asyncio
import collections
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/feed"))
import nginx  # noqa: E402

HOUR = 3600
OUTAGE = (2 * HOUR, 3 * HOUR)
END = 7 * HOUR
PHASES = {"before": (HOUR, OUTAGE[0]), "during": OUTAGE, "after": (OUTAGE[1], END)}
INTERVAL = 300
WINDOW = 30  # seconds over which a rate is taken

# Peaks as multiples of the even rate, pollers / interval. An echo would be near 10: everybody within 30 s.
MOST_AFTER = 1.3
MOST_DURING = 2.3
REQUESTS_OF_A_POLL = 2  # the next root, which is not there, and the timestamp
SLOWEST_ANSWER = 5.0    # seconds, in a minute replayed as a minute; one that is sped up asks for more than kiosks do
ROOT = b"GET /metadata/2.root.json HTTP/1.1\r\nHost: feed.example\r\nUser-Agent: zenkoku-sync\r\nAccept: */*\r\n\r\n"
TIMESTAMP = ROOT.replace(b"2.root.json", b"timestamp.json")


def simulate(program, pollers, seed):
    words = [program, pollers, seed, *OUTAGE, END]
    output = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=True).stdout
    return [tuple(map(int, line.split())) for line in output.splitlines()]


def peaks(polls, phase):
    """Most polls in one second of the phase, and the highest rate over a window, in polls per second."""
    begin, end = PHASES[phase]
    by_second = collections.Counter(second for second, _, _ in polls if begin <= second < end)
    counts = [by_second[second] for second in range(begin, end)]
    window = sum(counts[:WINDOW])
    highest = window
    for i in range(WINDOW, len(counts)):
        window += counts[i] - counts[i - WINDOW]
        highest = max(highest, window)
    return max(counts), highest / WINDOW


def busiest_minute(polls, phase):
    begin, end = PHASES[phase]
    by_minute = collections.Counter(second // 60 for second, _, _ in polls if begin <= second < end)
    minute = by_minute.most_common(1)[0][0]
    return [(second - 60 * minute, poller) for second, poller, _ in polls if second // 60 == minute]


class Kiosk:
    """One kept-open connection, with a poll behind it: one that never asked anything is closed after a minute."""

    async def connect(self, port):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", port)
        await self.poll()

    async def ask(self, request, status):
        self.writer.write(request)
        head = await self.reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 %d " % status), head
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        return await self.reader.readexactly(length)

    async def poll(self):
        begin = time.monotonic()
        await self.ask(ROOT, 404)
        await self.ask(TIMESTAMP, 200)
        return time.monotonic() - begin


async def replay(port, pollers, minute, speed):
    """Seconds that each poll took, and polls that failed."""
    kiosks = [Kiosk() for _ in range(pollers)]
    for start in range(0, pollers, 200):
        await asyncio.gather(*[kiosk.connect(port) for kiosk in kiosks[start:start + 200]])
    begin = time.monotonic()

    async def at(second, poller):
        # Within its second a kiosk comes at a moment of its own.
        moment = (second + poller % 1000 / 1000) / speed
        await asyncio.sleep(max(0.0, begin + moment - time.monotonic()))
        return await kiosks[poller].poll()

    took = await asyncio.gather(*[at(second, poller) for second, poller in minute], return_exceptions=True)
    for kiosk in kiosks:
        kiosk.writer.close()
    failed = [result for result in took if isinstance(result, BaseException)]
    return sorted(result for result in took if not isinstance(result, BaseException)), failed


def report_rates(polls, pollers):
    """Prints each phase's peaks; the bounds that they break."""
    even = pollers / INTERVAL
    broken = []
    for phase, most in (("before", MOST_AFTER), ("during", MOST_DURING), ("after", MOST_AFTER)):
        second, window = peaks(polls, phase)
        print(f"{phase:>6} the outage: peak {second * REQUESTS_OF_A_POLL} requests/s in one second, "
              f"{window * REQUESTS_OF_A_POLL:.1f} requests/s over {WINDOW} s, {window / even:.2f} times the even rate of "
              f"{even * REQUESTS_OF_A_POLL:.1f}")
        if window > most * even + 4 * (even / WINDOW) ** 0.5:  # and what chance adds when kiosks are few
            broken.append(f"{phase}: more than {most} times the even rate")
    return broken


def report_replay(polls, arguments):
    broken = []
    with tempfile.TemporaryDirectory(prefix="zenkoku-pollers-") as directory:
        home = pathlib.Path(directory)
        home.chmod(0o755)
        (home / "feed/metadata").mkdir(parents=True)
        (home / "feed/metadata/timestamp.json").write_bytes(b"x" * 510)
        server = nginx.Nginx(home, tls=False).start()
        try:
            for phase in ("before", "after"):
                minute = busiest_minute(polls, phase)
                took, failed = asyncio.run(replay(server.port, arguments.pollers, minute, arguments.speed))
                print(f"{phase:>6} the outage: the busiest minute, {len(minute)} polls of {arguments.pollers} connected "
                      f"kiosks in {60 / arguments.speed:g} s: {len(failed)} failed, median "
                      f"{1000 * took[len(took) // 2]:.1f} ms, slowest {1000 * took[-1]:.0f} ms")
                if failed or (arguments.speed == 1 and took[-1] > SLOWEST_ANSWER):
                    broken.append(f"{phase}: nginx does not keep up: {failed[:1]}")
        finally:
            server.stop()
    return broken


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--pollers", type=int, default=10000)
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--seeds", type=int, default=1)
    arguments = parser.parse_args()
    broken = []
    for seed in range(arguments.seeds):
        polls = simulate(arguments.program, arguments.pollers, seed * 1_000_003)
        broken += report_rates(polls, arguments.pollers)
    if nginx.program():
        broken += report_replay(polls, arguments)
    else:
        print("nginx is not installed: nothing is replayed")
    for line in broken:
        print(line)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
