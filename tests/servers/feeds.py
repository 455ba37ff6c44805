"""A web server of our own with feeds that have everything wrong with them that the web has to offer: nginx."""

import os
import shutil
import subprocess
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import trustme

from tests.servers.ports import free_port, wait_for_port

# One port for each host that a person would see as another one: what asks for a pause must not hold up the rest.
PORTS = (
    "plain",
    "tls",
    "busy",
    "limited",
    "limited_by_date",
    "busy_by_date",
    "crowded",
    "slow",
    "slower",
    "crawling",
    "dead",
)
MANY = 40_000

CONFIGURATION = """
{user}
daemon off;
worker_processes 1;
pid {root}/nginx.pid;
error_log {root}/error.log;
events {{ worker_connections 512; }}
http {{
  types {{ application/rss+xml xml; text/html html; }}
  default_type text/plain;
  log_format short '$status $request_method $uri';
  access_log {root}/access.log short;
  client_body_temp_path {root}/tmp/body; proxy_temp_path {root}/tmp/proxy; fastcgi_temp_path {root}/tmp/fastcgi;
  uwsgi_temp_path {root}/tmp/uwsgi; scgi_temp_path {root}/tmp/scgi;
  root {root}/www;
  limit_req_zone $binary_remote_addr zone=few:1m rate=1r/m;
  limit_req_status 429;

  server {{
    listen 127.0.0.1:{plain};
    location = /moved.xml {{ return 301 /news.xml?moved; }}
    location = /found.xml {{ return 302 /news.xml?found; }}
    location = /other.xml {{ return 303 /news.xml?other; }}
    location = /temporary.xml {{ return 307 /news.xml?temporary; }}
    location = /permanent.xml {{ return 308 http://localhost:{plain}/news.xml?permanent; }}
    location = /loop.xml {{ return 302 /loop2.xml; }}
    location = /loop2.xml {{ return 302 /loop.xml; }}
    location ~ ^/far-(?<step>x*)\\.xml$ {{ return 302 /far-${{step}}x.xml; }}
    location = /to-a-file.xml {{ return 302 file:///etc/passwd; }}
    location = /to-a-private-host.xml {{ return 302 http://127.0.0.9:{plain}/news.xml; }}
    location = /half-moved.xml {{ return 301 /found.xml; }}
    location = /404.xml {{ return 404; }}
    location = /403.xml {{ return 403; }}
    location = /410.xml {{ return 410; }}
    location = /500.xml {{ return 500 "boom"; }}
    location = /locked.xml {{
      auth_basic "Presse"; auth_basic_user_file {root}/passwords; alias {root}/www/news.xml;
      types {{ }} default_type application/rss+xml;
    }}
    location = /wrong-type.xml {{ types {{ }} default_type text/html; alias {root}/www/news.xml; }}
    location = /wrong-charset.xml {{
      types {{ }} default_type "application/rss+xml; charset=iso-8859-1"; alias {root}/www/news.xml;
    }}
    location = /no-validators.xml {{
      etag off; add_header Last-Modified ""; if_modified_since off; alias {root}/www/news.xml;
    }}
    location = /mark-only.xml {{ add_header Last-Modified ""; alias {root}/www/news.xml; }}
    location = /date-only.xml {{ etag off; alias {root}/www/news.xml; }}
    location = /cookie.xml {{ add_header Set-Cookie "a=1"; alias {root}/www/news.xml; }}
    location = /compressed.xml {{
      gzip on; gzip_types application/rss+xml; gzip_min_length 100; alias {root}/www/news.xml;
    }}
    location = /gzip-bomb.xml {{
      types {{ }} default_type application/rss+xml; add_header Content-Encoding gzip; alias {root}/www/bomb.gz;
    }}
    location = /behind-a-cookie.xml {{
      if ($cookie_session != "sesame") {{ return 302 /sign-in.html; }}
      add_header Set-Cookie "session=sesame; Path=/; Max-Age=400000"; alias {root}/www/news.xml;
    }}
    location = /behind-a-header.xml {{
      if ($http_x_api_key != "sesame") {{ return 401; }}
      alias {root}/www/news.xml;
    }}
    location = /dropped.xml {{ return 444; }}
    location = /dead.xml {{ proxy_pass http://127.0.0.1:{dead}; }}
  }}
  server {{
    listen 127.0.0.1:{tls} ssl;
    ssl_certificate {root}/server.pem;
    ssl_certificate_key {root}/server.key;
    location = /to-http.xml {{ return 301 http://127.0.0.1:{plain}/news.xml?insecure; }}
    location = /locked-to-http.xml {{ return 302 http://127.0.0.1:{plain}/news.xml?insecure; }}
  }}
  server {{ listen 127.0.0.1:{busy}; add_header Retry-After 7200 always; return 503; }}
  server {{
    listen 127.0.0.1:{busy_by_date}; add_header Retry-After "Fri, 31 Dec 2100 12:00:00 GMT" always; return 503;
  }}
  server {{ listen 127.0.0.1:{limited}; add_header Retry-After 10800 always; return 429; }}
  server {{
    listen 127.0.0.1:{limited_by_date}; add_header Retry-After "Fri, 31 Dec 2100 12:00:00 GMT" always; return 429;
  }}
  server {{ listen 127.0.0.1:{crowded}; limit_req zone=few; }}
  server {{ listen 127.0.0.1:{slow}; limit_rate 500; }}
  server {{ listen 127.0.0.1:{slower}; limit_rate 500; }}
  server {{ listen 127.0.0.1:{crawling}; limit_rate 1; }}
}}
"""


@dataclass
class FeedServer:
    root: Path
    ports: dict[str, int]
    ca_file: Path
    process: "subprocess.Popen[bytes]"

    def url(self, path: str, name: str = "plain", host: str = "127.0.0.1") -> str:
        return f"{'https' if name == 'tls' else 'http'}://{host}:{self.ports[name]}/{path}"

    def heard(self) -> list[str]:
        """Each request since the last look, as "200 GET /news.xml"."""
        log = self.root / "access.log"
        lines = log.read_text().splitlines()
        os.truncate(log, 0)
        return lines

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(60)
        shutil.rmtree(self.root, ignore_errors=True)


def feed(count: int, title: str = "Les nouvelles du marché", charset: str = "utf-8") -> str:
    """A feed in French with so many entries, each with its own words."""
    entries = "".join(
        f"<item><title>Brève n° {number} : élection à Évreux</title><link>https://presse.example/{number}</link>"
        f'<guid isPermaLink="false">breve-{number}</guid>'
        f"<pubDate>Thu, {1 + number % 28:02d} Oct 2026 10:00:00 GMT</pubDate>"
        f"<description>Dépêche {number}, où l’on parle de café.</description></item>"
        for number in range(count)
    )
    return (
        f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>https://presse.example/</link><description>Tout</description>{entries}</channel></rss>"
    )


def bomb() -> str:
    """Ten billion letters in a thousand bytes."""
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + number)} "{("&" + chr(97 + number) + ";") * 10}">' for number in range(9)
    )
    return (
        f'<?xml version="1.0"?><!DOCTYPE l [{entities}]><rss version="2.0"><channel><title>&j;</title>'
        "<item><title>&j;</title><guid>1</guid></item></channel></rss>"
    )


def write_feeds(www: Path) -> None:
    plain = feed(20)
    latin = plain.replace("’", "'").replace("utf-8", "iso-8859-1")
    files = {
        "news": plain.encode(),
        "short": feed(3).encode(),
        "long": feed(120).encode(),
        "latin": latin.encode("latin-1"),
        "latin-unsaid": latin.replace("iso-8859-1", "utf-8").encode("latin-1"),
        "cut": plain.encode()[:3000],
        "empty": b"",
        "blank": b" \r\n\r\n",
        "no-entries": feed(0).encode(),
        "page": b"<!doctype html><html><body><h1>Veuillez vous identifier</h1></body></html>",
        "rubbish": bytes(range(256)) * 40,
        "bomb": bomb().encode(),
        "outside": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0">'
        b"<channel><title>T</title><item><guid>1</guid><title>&x;</title></item></channel></rss>",
        "many": feed(MANY).encode(),
        "script": feed(1).replace("Dépêche", "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Gras&lt;/b&gt;").encode(),
    }
    for name, body in files.items():
        (www / f"{name}.xml").write_bytes(body)
    form = "<!doctype html><html><body><form><input type=password name=p></form></body></html>"
    (www / "sign-in.html").write_text(form, encoding="utf-8")
    with (www / "huge.xml").open("wb") as huge:  # a hundred megabytes, of which the disk keeps little
        huge.write(feed(3).encode())
        huge.truncate(100_000_000)
    packed = zlib.compressobj(9, wbits=31)
    (www / "bomb.gz").write_bytes(b"".join(packed.compress(b" " * 1_000_000) for _ in range(300)) + packed.flush())


def start(nginx: Path) -> FeedServer:
    root = Path(tempfile.mkdtemp(prefix="cmdesk-feeds-"))
    (root / "www").mkdir()
    (root / "tmp").mkdir()
    ports = {name: free_port() for name in PORTS}
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(str(root / "ca.pem"))
    certificate.private_key_pem.write_to_path(str(root / "server.key"))
    for piece in certificate.cert_chain_pems:
        piece.write_to_path(str(root / "server.pem"), append=True)
    (root / "passwords").write_text("léa:{PLAIN}mot de passe\n", encoding="utf-8")
    write_feeds(root / "www")
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not read a folder of root's
    (root / "nginx.conf").write_text(CONFIGURATION.format(root=root, user=user, **ports))
    process = subprocess.Popen(
        [nginx, "-p", root, "-e", root / "error.log", "-c", root / "nginx.conf"], stdin=subprocess.DEVNULL
    )
    server = FeedServer(root, ports, root / "ca.pem", process)
    try:
        for name in PORTS:
            if name != "dead":
                wait_for_port(ports[name], process)
    except BaseException:
        server.stop()
        raise
    server.heard()
    return server
