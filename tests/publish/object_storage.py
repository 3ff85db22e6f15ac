"""Object storage as far as rclone asks for it: the S3 protocol over a folder, without accounts. Debian has no such server.
An object is replaced by a rename, as storage does it; `calls` are the methods and paths that were asked for."""

import email.utils
import hashlib
import http.server
import os
import threading
import urllib.parse
from pathlib import Path
from xml.sax.saxutils import escape


class ObjectStorage(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Request)
        self.folder, self.calls = Path(folder), []
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def environment(self, name):
        here = f"RCLONE_CONFIG_{name.upper()}_"
        return {"RCLONE_CONFIG": "/dev/null", here + "TYPE": "s3", here + "PROVIDER": "Other", here + "REGION": "test",
                here + "ENDPOINT": f"http://127.0.0.1:{self.port}", here + "ACCESS_KEY_ID": "test",
                here + "SECRET_ACCESS_KEY": "test", here + "NO_CHECK_BUCKET": "true", "AWS_CA_BUNDLE": ""}


class Request(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def asked(self):
        """The file of the object; what the query says."""
        address = urllib.parse.urlsplit(self.path)
        path = urllib.parse.unquote(address.path).strip("/")
        self.server.calls.append((self.command, path))
        return self.server.folder / path, urllib.parse.parse_qs(address.query)

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        file, query = self.asked()
        if "list-type" in query or "prefix" in query or "delimiter" in query:
            return self.list(file, query)
        if not file.is_file():
            return self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        body = file.read_bytes()
        return self.answer(200, body, ETag=f'"{hashlib.md5(body).hexdigest()}"',
                           Last_Modified=email.utils.formatdate(file.stat().st_mtime, usegmt=True))

    def list(self, bucket, query):
        prefix, delimiter = query.get("prefix", [""])[0], query.get("delimiter", [""])[0]
        keys = [str(file.relative_to(bucket)) for file in sorted(bucket.rglob("*")) if file.is_file()]
        files, folders = [], set()
        for key in (key for key in keys if key.startswith(prefix)):
            rest = key[len(prefix):]
            if delimiter and delimiter in rest:
                folders.add(prefix + rest.split(delimiter)[0] + delimiter)
            else:
                files.append(f"<Contents><Key>{escape(key)}</Key><Size>{(bucket / key).stat().st_size}</Size>"
                             "<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>")
        folders = [f"<CommonPrefixes><Prefix>{escape(folder)}</Prefix></CommonPrefixes>" for folder in sorted(folders)]
        self.answer(200, f"<ListBucketResult><IsTruncated>false</IsTruncated>{''.join(files + folders)}</ListBucketResult>"
                    .encode(), Content_Type="application/xml")

    def do_PUT(self):
        file, _ = self.asked()
        body = self.rfile.read(int(self.headers["Content-Length"]))
        file.parent.mkdir(parents=True, exist_ok=True)
        begun = self.server.folder / f".{threading.get_ident()}"
        begun.write_bytes(body)
        os.replace(begun, file)
        self.answer(200, ETag=f'"{hashlib.md5(body).hexdigest()}"')

    def do_DELETE(self):
        file, _ = self.asked()
        file.unlink(missing_ok=True)
        self.answer(204)

    def log_message(self, *_):
        pass
