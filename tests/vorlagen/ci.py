#!/usr/bin/env python3
"""The templates for CI in docs/vorlagen: ci.py PROGRAM TOWN THEME TEMPLATES

Reads each as YAML, runs its lines that call the program, in a folder as they expect it, and looks for the files that the
template hands on.
"""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from expectations import copy_content, end, expect

program, town, theme, templates = (Path(argument).resolve() for argument in sys.argv[1:])


def steps_of(name):
    template = yaml.safe_load((templates / name).read_text(encoding="utf-8"))
    if name == "gitlab-ci.yml":
        job = template["schaukasten"]
        handed_on = job["artifacts"]["paths"] + [job["artifacts"]["reports"]["codequality"]]
        return job["script"], [path.rstrip("/") for path in handed_on]
    steps = template["jobs"]["pruefen"]["steps"]
    uses = [step["with"] for step in steps if "with" in step and "key" not in step["with"]]
    handed_on = [each.get("path") or each["sarif_file"] for each in uses]
    return [step["run"] for step in steps if "schaukasten" in step.get("run", "")], handed_on


def try_out(name, folder, break_it):
    copy_content(town, folder)
    shutil.copytree(theme, folder / "themes/kern")
    (folder / "build/release").mkdir(parents=True)
    for each in ("schaukasten", "schaukasten-medien"):
        (folder / "build/release" / each).symlink_to(program.with_name(each))
    school = sorted((folder / "content/schulen").glob("*.toml"))[0]
    if break_it:
        school.write_text(school.read_text(encoding="utf-8") + "umlaut = ü\n", encoding="utf-8")
    lines, handed_on = steps_of(name)
    expect(f"{name}: checks, then builds", len(lines) == 2 and " check" in lines[0] and " build " in lines[1], lines)
    ends = []
    for line in lines:
        done = subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True)
        ends.append((done.returncode, done.stdout + done.stderr))
        if done.returncode != 0:
            break
    return ends, handed_on, school


for name in ("gitlab-ci.yml", "github.yml", "forgejo.yml"):
    with tempfile.TemporaryDirectory() as sound:
        ends, handed_on, _ = try_out(name, Path(sound), break_it=False)
        expect(f"{name}: sound content passes", [status for status, _ in ends] == [0, 0], ends)
        for path in handed_on:
            expect(f"{name}: hands on {path}", (Path(sound) / path).exists())
        expect(f"{name}: the preview is a site", (Path(sound) / "vorschau/index.html").is_file())
    with tempfile.TemporaryDirectory() as broken:
        ends, handed_on, school = try_out(name, Path(broken), break_it=True)
        expect(f"{name}: a mistake ends the run", [status for status, _ in ends] == [1], ends)
        expect(f"{name}: the log tells it", f"content/schulen/{school.name}:" in ends[0][1], ends)
        for path in (each for each in handed_on if each.startswith("meldungen")):
            findings = json.loads((Path(broken) / path).read_text(encoding="utf-8"))
            expect(f"{name}: {path} tells it too", school.name in json.dumps(findings), findings)

end()
