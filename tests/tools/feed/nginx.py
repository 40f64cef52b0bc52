"""nginx as docs/operators/nginx.conf starts it, on a free port of the loopback, for tests and campaigns."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time

CONF = pathlib.Path(__file__).resolve().parents[3] / "docs/operators/nginx.conf"


def program():
    """nginx's path, or None where it is not installed."""
    return shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def make_certificate(directory):
    """A certificate for 127.0.0.1 that signs itself: feed.crt and feed.key."""
    directory.mkdir()
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", directory / "feed.key", "-out", directory / "feed.crt"],
        check=True, capture_output=True)


class Nginx:
    """Serves HOME/feed. Of the operators' file only places and the port are replaced: where nginx runs as the
    user of the test, it may not listen on 443, become www-data or write below /var."""

    def __init__(self, home, tls=True):
        self.home, self.tls, self.process = home, tls, None

    def start(self):
        if self.tls and not (self.home / "tls").exists():
            make_certificate(self.home / "tls")
        for _ in range(5):  # another program may take the port first
            self.port = free_port()
            if self._start():
                return self
        raise RuntimeError("nginx does not start: " + (self.home / "error.log").read_text())

    def _start(self):
        text = CONF.read_text()
        text = text.replace("/srv/zenkoku", str(self.home)).replace("listen 443 ", f"listen 127.0.0.1:{self.port} ")
        text = text.replace("user www-data;", "")
        scratch = "".join(f"{what}_temp_path {self.home}/scratch;" for what in
                          ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        text = text.replace("http {", "http { " + scratch)
        if not self.tls:
            text = text.replace(" ssl http2;", ";")
            text = re.sub(r"^\s*ssl_.*$", "", text, flags=re.M)
        (self.home / "nginx.conf").write_text(text)
        user = "user root; " if os.geteuid() == 0 else ""
        self.process = subprocess.Popen(
            [program(), "-e", self.home / "error.log", "-c", self.home / "nginx.conf",
             "-g", f"{user}daemon off; pid {self.home}/nginx.pid;"], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return True
            except OSError:
                time.sleep(0.01)
        return False

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=30)
            self.process = None
