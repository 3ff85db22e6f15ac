#!/usr/bin/env python3
"""Requests per second of nginx for a built site with compressed files beside the others, as the site tells it to answer.

    bench/webserver.py SITE [SECONDS]

The site is not changed: a copy of it is compressed. nginx runs as one process on loopback, `ab` asks beside it on the same
machine with 20 connections that stay open.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests/server"))
import compressed
import web_servers


def kinds(site):
    """What is read most, what is large, what nobody knows: a name, the file, and its address."""
    style = next((site / "assets").glob("schaukasten.*.css"))
    largest = max(site.glob("schulen/**/index.html"), key=lambda page: page.stat().st_size)
    named = {"the start page": site / "index.html", "the largest page of schools": largest, "the stylesheet": style}
    found = [(name, file, "/" + str(file.relative_to(site)).removesuffix("index.html")) for name, file in named.items()]
    return [*found, ("a page that there is not", site / "404.html", "/gibt-es-nicht/")]


def ask(port, path, encoding, seconds):
    command = ["ab", "-q", "-k", "-c", "20", "-t", str(seconds), "-n", "10000000"]
    if encoding:
        command += ["-H", f"Accept-Encoding: {encoding}"]
    said = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    length = int(re.search(r"Document Length:\s+(\d+)", said).group(1))
    return float(re.search(r"Requests per second:\s+([\d.]+)", said).group(1)), length


def main(site, seconds=3):
    with tempfile.TemporaryDirectory(prefix="schaukasten-nginx-") as name:
        scratch = pathlib.Path(name)
        copy = scratch / "site"
        shutil.copytree(site, copy)
        for _, file, _ in kinds(copy):
            compressed.compress(file.parent, file.name)
        compressed.make_readable(scratch)
        print("| What nginx answers | as | bytes | requests per second |\n|---|---|---|---|")
        with web_servers.nginx(scratch / "nginx", copy, copy) as server:
            for what, _, path in kinds(copy):
                for encoding in ("br", "gzip", ""):
                    rate, length = ask(server.port, path, encoding, seconds)
                    print(f"| {what} | {encoding or 'it is'} | {length} | {rate:.0f} |", flush=True)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), *[float(each) for each in sys.argv[2:3]])
