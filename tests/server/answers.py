"""nginx and Apache answer the same requests alike, in the root of a server and in a folder of it: requests.txt.

    answers.py PROGRAM SITES THEME      SITES: tests/sites, the town is `beziehungen`, with town.py
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compressed
import town
import web_servers

program, sites, theme = (pathlib.Path(each).resolve() for each in sys.argv[1:4])
written = "https://www.zweibäche.example"  # as editors write it
origin = "https://www.xn--zweibche-4za.example"
table = pathlib.Path(__file__).with_name("requests.txt")

types = {
    "page": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8", "woff2": "font/woff2", "json": "application/json; charset=utf-8",
    "text": "text/plain; charset=utf-8", "pdf": "application/pdf", "feed": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8", "jsonfeed": "application/feed+json; charset=utf-8",
    "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json; charset=utf-8", "zip": "application/zip",
    "manifest": "application/manifest+json; charset=utf-8", "png": "image/png",
    "xml": "application/xml; charset=utf-8", "vcard": "text/vcard; charset=utf-8", "calendar": "text/calendar; charset=utf-8",
}
lifetimes = {"ask": "no-cache", "minutes": "public, max-age=600", "hour": "public, max-age=3600",
             "year": "public, max-age=31536000, immutable"}
# Of what other sites may show or read.
of_some = {
    "framed": {"content-security-policy": "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; "
                                          "frame-ancestors *"},
    "open": {"access-control-allow-origin": "*"},
}
languages = ["de", "en"]
encodings = {"gzip": ".gz", "br": ".br"}
of_all = {
    "content-security-policy": "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
                               "connect-src 'self'; manifest-src 'self'; form-action 'self' "
                               "https://formulare.xn--zweibche-4za.example; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-stadt": "eigenes",
}
# What both have to say in the same words; `date`, `etag` and the like differ from server to server.
compared = [*of_all, "access-control-allow-origin", "content-type", "content-language", "content-encoding", "cache-control", "location", "vary"]

faults = []


def build(folder, base_url):
    content = folder / "content"
    shutil.copytree(sites / "beziehungen/content", content)
    for path, text in town.files.items():
        (content / path).write_text(text)
    file = content / "schaukasten.toml"
    file.write_text(file.read_text().replace("[herausgeber]\n", "[herausgeber]\n" + town.publisher) + town.site_file)
    done = subprocess.run([program, "build", "--quiet", "--no-legal-check", "--today", "2026-11-23", "--theme", theme, "--base-url", base_url,
                           "--content", content, "--output", folder / "site"], capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        sys.exit(done.stderr)
    compressed.compress(folder / "site")
    return folder / "site"


class Request:
    def __init__(self, line):
        asked, answer = re.split(r"\s+= (?=\d{3})", line, maxsplit=1)
        first, *headers = asked.split(" ; ")
        self.line = line
        self.method, self.path = first.split(" ", 1)
        self.headers = [tuple(header.split(": ", 1)) for header in headers]
        words = answer.split()
        self.status = int(words.pop(0))
        self.leads = self.after(words, "to")
        self.file = self.after(words, "is")
        self.words = set(words)
        unknown = self.words - {*types, *lifetimes, *of_some, *languages, *encodings}
        if unknown:
            sys.exit(f"requests.txt: {unknown} in: {line}")

    @staticmethod
    def after(words, sign):
        if sign not in words:
            return None
        at = words.index(sign)
        found = words[at + 1]
        del words[at:at + 2]
        return found

    def expected(self, words):
        return next((value for word, value in words.items() if word in self.words), None)

    def one_of(self, words):
        return next((word for word in words if word in self.words), None)


def requests_for(mount):
    lines = [line for line in table.read_text().splitlines() if line and not line.startswith("#")]
    if mount == "/":
        lines += ["GET /.well-known/security.txt = 200 text minutes is .well-known/security.txt"]
    else:
        lines += ["GET /.well-known/security.txt = 404 page de ask is 404.html"]
    return [Request(line) for line in lines]


def whole(site, pattern):
    """A path with the hash in it."""
    if "*" not in pattern or pattern.startswith("http"):
        return pattern
    path, _, rest = pattern.partition("?")
    ending = re.search(r"(\.gz|\.br)?$", path).group(0)
    found = sorted(each for each in site.glob(path.removesuffix(ending).lstrip("/")) if each.suffix not in (".gz", ".br"))
    if len(found) != 1:
        sys.exit(f"{pattern} is {len(found)} files")
    return ("/" if path.startswith("/") else "") + str(found[0].relative_to(site)) + ending + ("?" + rest if rest else "")


def path_of(request, site, mount):
    long = re.fullmatch(r"/long/(\d+)", request.path)
    path = "/a" * (int(long.group(1)) // 2) if long else whole(site, request.path)
    return mount.rstrip("/") + path


def headers_of(request, server, path):
    headers = []
    asked_before = [(name, value) for name, value in request.headers if not value.startswith("@")]
    for name, value in request.headers:
        if value.startswith("@"):
            _, said, _ = server.ask("GET", path, asked_before)
            value = said["etag" if value == "@etag" else "last-modified"][0]
        headers.append((name, value))
    return headers


def check(request, site, mount, server):
    def fault(what, expected, found):
        if expected != found:
            faults.append(f"{server.name} at {mount}: {request.line}\n    {what}: {found!r} instead of {expected!r}")

    path = path_of(request, site, mount)
    status, headers, body = server.ask(request.method, path, headers_of(request, server, path))
    fault("status", request.status, status)
    one = {name: ", ".join(values) for name, values in headers.items()}
    if re.search(r"\d", one.get("server", "")) or re.search(rb"nginx/\d|Apache/\d", body):
        fault("version", "none", one.get("server"))
    if request.status >= 400 and request.status != 405 and not request.words:  # refused before it was looked at
        return {"status": status}
    expected = {"access-control-allow-origin": None, **of_all}
    for word in request.words & set(of_some):
        expected |= of_some[word]
    for name, value in expected.items():
        fault(name, value, one.get(name))
    fault("location", f"{origin}{mount}{request.leads}" if request.leads is not None else None, one.get("location"))
    if request.status in (301, 405):
        return {"status": status, "location": one.get("location"), **{name: one.get(name) for name in of_all}}
    encoding = request.one_of(encodings)
    if request.status != 304:
        fault("content-type", request.expected(types), one.get("content-type"))
        fault("content-encoding", encoding, one.get("content-encoding"))
    fault("cache-control", request.expected(lifetimes), one.get("cache-control"))
    fault("content-language", request.one_of(languages), one.get("content-language"))
    is_text = "charset" in (request.expected(types) or "")
    if request.status == 200:
        fault("validator", True, "etag" in one and "last-modified" in one)
    if request.status in (200, 404, 410):
        fault("vary", "Accept-Encoding" if is_text else None, one.get("vary"))
    if request.file:
        bytes_expected = (site / (whole(site, request.file) + encodings.get(encoding, ""))).read_bytes()
        fault("body", True, body == bytes_expected)
    elif request.method == "HEAD":
        fault("body", b"", body)
    return {"status": status, "body": body, **{name: one.get(name) for name in compared}}


def check_alike(request, mount, answers):
    for name in sorted({*answers["nginx"], *answers["Apache"]}):
        one, other = answers["nginx"].get(name), answers["Apache"].get(name)
        if one != other and name != "body":
            faults.append(f"at {mount}: {request.line}\n    {name}: nginx says {one!r}, Apache says {other!r}")


def check_mount(scratch, mount):
    scratch.mkdir()
    site = build(scratch, written + mount)
    root = site
    if mount != "/":
        root = scratch / "root"
        root.mkdir()
        (root / mount.strip("/")).symlink_to(site)
        (root / "index.html").write_text("Die Stadt\n")
    compressed.make_readable(scratch)
    asked = requests_for(mount)
    with web_servers.nginx(scratch / "nginx", root, site) as nginx, web_servers.apache(scratch / "apache", root) as apache:
        for request in asked:
            answers = {server.name: check(request, site, mount, server) for server in (nginx, apache)}
            check_alike(request, mount, answers)
        if mount != "/":
            check_outside(nginx, apache, mount, site)
    return len(asked)


def check_outside(nginx, apache, mount, site):
    """What the town has beside the site stays as it is."""
    for server in (nginx, apache):
        status, headers, body = server.ask("GET", "/", [])
        if (status, body) != (200, b"Die Stadt\n") or "content-security-policy" in headers or "cache-control" in headers:
            faults.append(f"{server.name}: the rest of the server is changed: {status} {headers}")
        status, headers, _ = server.ask("GET", mount.rstrip("/"), [])
        if status != 301 or not headers["location"][0].endswith(mount):
            faults.append(f"{server.name}: {mount} without its slash: {status} {headers}")


def check_bare_apache(scratch):
    """Without mod_headers, mod_rewrite and mod_mime no request may fail for what .htaccess says."""
    scratch.mkdir()
    site = build(scratch, written + "/")
    compressed.make_readable(scratch)
    modules = [each for each in web_servers.usual_modules if each not in ("headers", "rewrite", "mime", "negotiation", "alias")]
    with web_servers.apache(scratch / "apache", site, modules) as apache:
        for path, expected in {"/": 200, "/en/": 200, "/schulen/bachschule/": 200, "/schulen/grundschule-mitte/": 200,
                               "/gibt-es-nicht/": 404}.items():
            status = apache.ask("GET", path, [])[0]
            if status != expected:
                faults.append(f"Apache with few modules: {path}: {status} instead of {expected}\n{apache.log.read_text()[-600:]}")


with tempfile.TemporaryDirectory(prefix="schaukasten-server-") as name:
    scratch = pathlib.Path(name)
    scratch.chmod(0o755)
    count = check_mount(scratch / "whole", "/")
    count += check_mount(scratch / "folder", "/schulsozialarbeit/")
    check_bare_apache(scratch / "bare")

print(*faults, sep="\n")
print(f"{count} requests to each server, {len(faults)} faults")
sys.exit(bool(faults) or count < 400)
