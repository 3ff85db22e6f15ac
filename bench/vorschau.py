#!/usr/bin/env python3
"""From a save to the page: how long the preview takes.

    vorschau.py PROGRAM CONTENT THEME [SAVES]

CONTENT is copied; a school's name is changed again and again, by a rename as most editors save. Printed are the median, the 90th
percentile and the most of the time from the save to the event, and to the last byte of the school's page with the new name.
"""
import http.client
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program, content, theme = (str(Path(each).resolve()) for each in sys.argv[1:4])
saves = int(sys.argv[4]) if len(sys.argv) > 4 else 40


def page_of(connection, school):
    connection.request("GET", f"/schulen/{school}/")
    return connection.getresponse().read().decode()


def line(name, times):
    times = sorted(1000 * each for each in times)
    return f"{name}: median {times[len(times) // 2]:.0f} ms, 90 % {times[len(times) * 9 // 10]:.0f} ms, most {times[-1]:.0f} ms"


with tempfile.TemporaryDirectory() as folder:
    shutil.copytree(content, Path(folder) / "content")
    file = sorted((Path(folder) / "content/schulen").glob("*.toml"))[0]
    text = file.read_text()
    server = subprocess.Popen([program, "serve", "--port", "0", "--theme", theme, "--today", "2026-11-23"], cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = ""
    while "http://" not in said:
        said += server.stdout.readline()
    port = int(said.split("127.0.0.1:")[1].split("/")[0])
    events = socket.create_connection(("127.0.0.1", port))
    events.sendall(f"GET /.vorschau/ereignisse HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    heard = events.makefile("rb")
    connection = http.client.HTTPConnection("127.0.0.1", port)
    page_of(connection, file.stem)

    def next_mark():
        while not (each := heard.readline()).startswith(b"data: "):
            pass
        return each

    next_mark()
    to_event, to_page = [], []
    def cpu():
        f = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return 10 * (int(f[11]) + int(f[12]))
    cpu_before = cpu()
    for number in range(saves):
        fresh = file.with_name(".neu")
        fresh.write_text(text.replace('name = "', f'name = "Nummer {number} ', 1))
        begin = time.perf_counter()
        fresh.rename(file)
        next_mark()
        to_event.append(time.perf_counter() - begin)
        connection = http.client.HTTPConnection("127.0.0.1", port)
        assert f"Nummer {number} " in page_of(connection, file.stem)
        to_page.append(time.perf_counter() - begin)
        time.sleep(0.3)
    print(f"CPU for each save: {(cpu() - cpu_before) / saves:.0f} ms")
    server.send_signal(signal.SIGINT)
    server.wait()
print(line("save to event", to_event))
print(line("save to page", to_page))
