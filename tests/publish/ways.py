"""The four ways to a target, each with its server: what the tests of all have in common."""

import contextlib
import os

from servers import Apache, Sshd, Wire, ssh_of_the_test
from site_of_test import lying_in

NAMES = ["ssh", "ordner", "sftp", "rclone"]
IS_WHOLE = {"ssh", "ordner"}  # the site is switched at once


class Way:
    """`wire` may be cut, where there is one; `root` is what a web server shows."""

    def __init__(self, site, name, stack):
        self.site, self.name, self.wire = site, name, None
        base = site.folder / name
        base.mkdir()
        base.chmod(0o755)
        if name == "ordner":
            lines = f'art = "ordner"\nordner = "{base}/web"\n'
            self.root = base / "web" / "current"
        elif name == "rclone":
            dav = base / "dav"
            (dav / "website").mkdir(parents=True)
            for each in (dav, dav / "website"):
                each.chmod(0o777)
            server = stack.enter_context(Apache(base / "apache", dav, dav=True))
            self.wire = Wire(server.port)
            site.environment.update({
                "RCLONE_CONFIG": "/dev/null", "RCLONE_CONFIG_SPEICHER_TYPE": "webdav",
                "RCLONE_CONFIG_SPEICHER_VENDOR": "other",
                "RCLONE_CONFIG_SPEICHER_URL": f"http://127.0.0.1:{self.wire.port}",
                "RCLONE_LOW_LEVEL_RETRIES": "1", "RCLONE_RETRIES": "1"})
            lines = 'art = "rclone"\nordner = "speicher:website"\n'
            self.root = dav / "website"
        else:
            server = stack.enter_context(Sshd(base / "sshd", only_files=name == "sftp"))
            self.wire = Wire(server.port)
            programs = ssh_of_the_test(base / "bin", server.host_lines("stadt", self.wire.port))
            site.environment["PATH"] = f"{programs}:{os.environ['PATH']}"
            lines = f'art = "{name}"\nrechner = "stadt"\nordner = "{base}/web"\n'
            self.root = base / "web" / ("current" if name == "ssh" else "")
        if self.wire:
            stack.callback(self.wire.close)
        site.say("[ziele.live]\n" + lines)

    def live(self):
        """Every file that lies where readers look; None before the first publish."""
        return lying_in(self.root.resolve()) if self.root.exists() else None


@contextlib.contextmanager
def way(site, name):
    with contextlib.ExitStack() as stack:
        yield Way(site, name, stack)
