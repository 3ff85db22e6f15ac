"""What docs/betrieb.md tells to write into the configuration of nginx and Apache works, as it stands there.

    guide.py PROGRAM GUIDE CONTENT THEME
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compressed
import web_servers

program, guide, content, theme = (pathlib.Path(each).resolve() for each in sys.argv[1:5])
blocks = re.findall(r"^```(nginx|apache) (\S+)\n(.*?)^```", guide.read_text(), re.MULTILINE | re.DOTALL)
faults = []


def show(kind, name, text, scratch):
    """Puts the site where the block says that it lies, and asks for it by the name that the block gives it."""
    host = re.search(r"(?:server_name|ServerName) ([^\s;]+)", text).group(1)
    path = "/schulsozialarbeit/" if "/var/www/html" in text else "/"
    site, root, port = scratch / "public", scratch / "html", web_servers.free_port()
    subprocess.run([program, "build", "--quiet", "--no-legal-check", "--today", "2026-11-23", "--base-url", f"https://{host}{path}", "--theme", theme,
                    "--content", content, "--output", site], cwd=scratch, check=True)
    root.mkdir()
    (root / "schulsozialarbeit").symlink_to(site)
    compressed.make_readable(scratch)
    text = text.replace("/srv/schaukasten/public", str(site)).replace("/var/www/html", str(root))
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("*:80", f"127.0.0.1:{port}")
    start = web_servers.nginx_with if kind == "nginx" else web_servers.apache_with
    with start(scratch / "server", port, text) as server:
        for address, expected in {path: 200, path + "gibt-es-nicht/": 404, path + ".schaukasten-manifest": 404}.items():
            status, headers, _ = server.ask("GET", address, [("Host", host)])
            if status != expected or "content-security-policy" not in headers:
                faults.append(f"{name}: {address}: {status} with {sorted(headers)}")


for kind, name, text in blocks:
    with tempfile.TemporaryDirectory(prefix="schaukasten-betrieb-") as folder:
        pathlib.Path(folder).chmod(0o755)
        show(kind, name, text, pathlib.Path(folder))

print(*faults, sep="\n")
print(f"{len(blocks)} configurations")
sys.exit(bool(faults) or len(blocks) < 4)
