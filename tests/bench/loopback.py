"""Static files on 127.0.0.1 by nginx, and what each answer weighed on the wire."""

import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

CONFIGURATION = """
daemon off;
worker_processes 1;
pid {work}/nginx.pid;
error_log {work}/error.log;
events {{}}
http {{
  log_format bytes '$request_length $bytes_sent $status $uri';
  access_log {work}/access.log bytes;
  client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
  default_type application/octet-stream;
  types {{ application/json json; }}
  gzip on; gzip_types application/json; gzip_min_length 1000;
  keepalive_requests 1000000; keepalive_timeout 15m; server_tokens off; etag off;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    error_page 403 404 @missing;
    location @missing {{ internal; set $nothing ""; return 404 $nothing; }}
    location = /metadata/timestamp.json {{ add_header Cache-Control max-age=60; }}
    location / {{ add_header Cache-Control "max-age=31536000, immutable"; }}
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """nginx over `root`; `with Server(...) as server`."""

    def __init__(self, root, work):
        self.work = pathlib.Path(work)
        self.work.mkdir(parents=True, exist_ok=True)
        self.work.chmod(0o755)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = self.work / "access.log"
        self.configuration = self.work / "nginx.conf"
        user = "user root;\n" if pathlib.Path("/").owner() == "root" else ""
        self.configuration.write_text(user + CONFIGURATION.format(work=self.work, root=root, port=self.port))

    def __enter__(self):
        self.process = subprocess.Popen(["nginx", "-c", str(self.configuration), "-e", str(self.work / "error.log")])
        while True:
            try:
                urllib.request.urlopen(self.url + "/up").close()
            except urllib.error.HTTPError:
                break
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"nginx does not start: see {self.work}/error.log")
                time.sleep(0.05)
        self.read = 0
        self.traffic()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def traffic(self):
        """(requests, bytes both ways) since it was asked last: lines and bodies, without TCP's own headers."""
        time.sleep(0.3)  # a line is written when its request has ended
        with open(self.log) as log:
            log.seek(self.read)
            lines = log.read().splitlines()
            self.read = log.tell()
        return len(lines), sum(int(line.split()[0]) + int(line.split()[1]) for line in lines)
