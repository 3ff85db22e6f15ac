#!/usr/bin/env python3
"""Starts `schaukasten serve` on an invented town and reads it like a browser would.

    serve_command.py PROGRAM CONTENT THEME
"""
import http.client
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

program, content, theme = (str(Path(each).resolve()) for each in sys.argv[1:])
findings = []


def expect(what, expected, actual):
    if expected != actual:
        findings.append(f"{what}: expected {expected!r}, found {actual!r}")


def get(port, path, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{port}"})
    answer = connection.getresponse()
    return answer.status, answer.getheader("Content-Type", ""), answer.read().decode()


with tempfile.TemporaryDirectory() as folder:
    server = subprocess.Popen([program, "serve", "--port", "0", "--content", content, "--theme", theme],
                              cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        said = ""
        while server.poll() is None and "http://" not in said:
            said += server.stdout.readline()
        port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", said).group(1))

        status, kind, text = get(port, "/")
        expect("start page", (200, "text/html; charset=utf-8"), (status, kind))
        expect("start page has a heading", True, "<h1" in text)
        expect("school page", 200, get(port, "/schulen/suedschule/")[0])
        expect("folder without its slash", 302, get(port, "/schulen")[0])
        expect("page that is not there", 404, get(port, "/gibt-es-nicht/")[0])
        expect("way out of the folder", 404, get(port, "/../../etc/passwd")[0])
        expect("foreign host", True, get(port, "/", "boese.example")[0] >= 400)
        expect("the output stays untouched", False, (Path(folder) / "public").exists())
    finally:
        server.send_signal(signal.SIGINT)
        expect("exit status after Ctrl+C", 0, server.wait(timeout=20))

print("\n".join(findings))
sys.exit(1 if findings else 0)
