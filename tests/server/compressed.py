"""A built site as it lies on a web server: with compressed files beside the others."""
import gzip
import json
import subprocess

texts = (".html", ".css", ".js", ".json", ".txt", ".xml", ".atom", ".svg", ".vcf", ".ics", ".csv", ".geojson", ".webmanifest")


def compress(folder, name=None):
    """As `publish` does for what is text: all of it, or the file of that name right in the folder."""
    paths = [path for path in (folder.glob(name) if name else folder.rglob("*")) if path.is_file() and not path.name.startswith(".") and path.suffix in texts]
    for path in paths:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    script = ("const fs = require('node:fs'), zlib = require('node:zlib');"
              "for (const path of JSON.parse(fs.readFileSync(0)))"
              " fs.writeFileSync(path + '.br', zlib.brotliCompressSync(fs.readFileSync(path)));")
    subprocess.run(["node", "-e", script], input=json.dumps([str(path) for path in paths]), text=True, check=True)


def make_readable(folder):
    """For a server that gives its work to another account, as it does when root starts it."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
