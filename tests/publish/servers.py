"""Real servers from Debian's packages, on 127.0.0.1 and a free port, each in a folder of its own: OpenSSH, nginx,
Apache, and a wire to a server that can be cut. Whoever starts one stops it."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

LOOPBACK = "127.0.0.1"


def free_port():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def me():
    return pwd.getpwuid(os.geteuid()).pw_name


class Server:
    """A process that listens on `port`."""

    def start(self, command, **options):
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL, **options)
        for _ in range(400):
            if self.process.poll() is not None:
                break
            try:
                socket.create_connection((LOOPBACK, self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"{command[0]} does not start: {(self.folder / 'log').read_text(errors='replace')}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.log.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Sshd(Server):
    """With a key made for the test. `only_files`: an account that may nothing but internal-sftp."""

    def __init__(self, folder, only_files=False):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.port = free_port()
        for name in ("host_key", "user_key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", str(self.folder / name)],
                           check=True)
        shutil.copy(self.folder / "user_key.pub", self.folder / "authorized_keys")
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)  # else made by the service
        lines = [f"Port {self.port}", f"ListenAddress {LOOPBACK}", f"HostKey {self.folder}/host_key",
                 f"AuthorizedKeysFile {self.folder}/authorized_keys", "PidFile none", "UsePAM no", "StrictModes no",
                 "PasswordAuthentication no", "KbdInteractiveAuthentication no", "PermitRootLogin prohibit-password",
                 "Subsystem sftp internal-sftp", "MaxStartups 100:30:200", "LogLevel ERROR"]
        if only_files:
            lines.append("ForceCommand internal-sftp")
        (self.folder / "sshd_config").write_text("\n".join(lines) + "\n")
        self.start(["/usr/sbin/sshd", "-D", "-e", "-f", str(self.folder / "sshd_config")])

    def host_lines(self, alias, port=None):
        """What ~/.ssh/config says of it, for one alias; the key of the host is known."""
        key = (self.folder / "host_key.pub").read_text().split()
        (self.folder / "known_hosts").write_text(f"[{LOOPBACK}]:{self.port} {key[0]} {key[1]}\n"
                                                 f"{alias} {key[0]} {key[1]}\n")
        return [f"Host {alias}", f"  HostName {LOOPBACK}", f"  Port {port or self.port}", f"  User {me()}",
                f"  IdentityFile {self.folder}/user_key", "  IdentitiesOnly yes", f"  HostKeyAlias {alias}",
                f"  UserKnownHostsFile {self.folder}/known_hosts", "  GlobalKnownHostsFile /dev/null",
                "  StrictHostKeyChecking yes", "  LogLevel ERROR"]


def ssh_of_the_test(folder, lines):
    """A folder for the PATH in which `ssh` reads our configuration; ssh itself looks for it in the real home alone."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config").write_text("\n".join(lines) + "\n")
    program = folder / "ssh"
    program.write_text(f'#!/bin/sh\nexec /usr/bin/ssh -F "{folder}/config" "$@"\n')
    program.chmod(0o755)
    return folder


class Nginx(Server):
    """`site` may have lines for its server {} block."""

    def __init__(self, folder, root, lines=()):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.port = free_port()
        own = "\n".join(f"    {kind}_temp_path {self.folder}/{kind};"
                        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = f"user {me()};\n" if os.geteuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(f"""{user}daemon off;
pid {self.folder}/pid;
error_log {self.folder}/error_log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
{own}
    server {{
        listen {LOOPBACK}:{self.port};
        root "{root}";
        error_page 404 /404.html;
        {" ".join(lines)}
    }}
}}
""")
        self.start(["/usr/sbin/nginx", "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"),
                    "-e", str(self.folder / "error_log")])


class Apache(Server):
    """`lines` come into the block of its root; with `dav` it also takes files, at once or not at all."""

    def __init__(self, folder, root, lines=(), dav=False):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.port = free_port()
        modules = ["mpm_event", "authz_core", "authz_host", "dir", "mime", "headers", "rewrite", "alias", "negotiation",
                   "deflate", "env", "setenvif"]
        if dav:
            modules += ["dav", "dav_fs", "dav_lock"]
        own = Path("/usr/lib/apache2/modules")
        load = "\n".join(f"LoadModule {name}_module {own}/mod_{name}.so" for name in modules
                         if (own / f"mod_{name}.so").exists())
        # Apache refuses to run as root unless it was built for it, and so takes the account of its package.
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        more = (f"DavLockDB {self.folder}/locks\n" if dav else "")
        inside = "\n".join([*lines, *(["Dav On", "Require all granted"] if dav else [])])
        (self.folder / "apache.conf").write_text(f"""ServerRoot {self.folder}
ServerName {LOOPBACK}
Listen {LOOPBACK}:{self.port}
PidFile {self.folder}/pid
ErrorLog {self.folder}/error_log
{load}
{user}{more}TypesConfig /etc/mime.types
DocumentRoot "{root}"
<Directory />
    AllowOverride None
    Require all granted
</Directory>
<Directory "{root}">
    Options FollowSymLinks
    AllowOverride {"None" if dav else "All"}
    DirectoryIndex {"disabled" if dav else "index.html"}
    {inside}
</Directory>
""")
        if dav and os.geteuid() == 0:
            shutil.chown(self.folder, "www-data", "www-data")
        self.start(["/usr/sbin/apache2", "-DFOREGROUND", "-f", str(self.folder / "apache.conf")])


class Wire:
    """Stands before a server and hands on what comes; it may break after so many bytes."""

    def __init__(self, to_port):
        self.to_port = to_port
        self.left = None  # bytes until it breaks; None: it holds
        self.passed = 0
        self.guard = threading.Lock()
        self.open = set()
        self.listener = socket.create_server((LOOPBACK, 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def break_after(self, count):
        with self.guard:
            self.left, self.passed = count, 0

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            with self.guard:
                is_broken = self.left == 0
            if is_broken:
                near.close()
                continue
            far = socket.create_connection((LOOPBACK, self.to_port))
            with self.guard:
                self.open |= {near, far}
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source, sink):
        try:
            while part := source.recv(4096):
                with self.guard:
                    self.passed += len(part)
                    if self.left is not None:
                        part = part[:self.left]
                        self.left -= len(part)
                    is_broken = self.left == 0
                sink.sendall(part)
                if is_broken:
                    self._cut()
                    return
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def _cut(self):
        with self.guard:
            ends, self.open = self.open, set()
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.listener.close()
        self._cut()
