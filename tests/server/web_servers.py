"""nginx and Apache as a town runs them, on loopback, as ordinary processes that end with the test."""
import http.client
import os
import pathlib
import pwd
import socket
import subprocess
import time

brotli_module = pathlib.Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
apache_modules = pathlib.Path("/usr/lib/apache2/modules")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_open(port, process, log):
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(f"the server ended at once:\n{log.read_text() if log.exists() else ''}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server does not listen")


class Server:
    """A process and its port; `with` ends it."""

    def __init__(self, name, command, folder, port):
        self.name, self.port, self.log = name, port, folder / "error.log"
        self.process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=open(folder / "stderr.log", "w"))
        wait_until_open(port, self.process, folder / "stderr.log")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)

    def ask(self, method, path, headers=()):
        """Status, headers by their small names (a list where one comes twice), body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection._validate_path = lambda url: None  # odd ones are the point
        connection.putrequest(method, path, skip_host="Host" in dict(headers), skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        if method in ("POST", "PUT", "PATCH"):
            connection.putheader("Content-Length", "0")
        connection.endheaders()
        answer = connection.getresponse()
        found = {}
        for name, value in answer.getheaders():
            found[name.lower()] = found[name.lower()] + [value] if name.lower() in found else [value]
        body = answer.read()
        connection.close()
        return answer.status, found, body


def nginx(folder, root, site):
    """`root` holds the site at its path; `site` is the folder with its .nginx.conf."""
    port = free_port()
    return nginx_with(folder, port, f"""
    server {{
        listen 127.0.0.1:{port};
        root {root};
        add_header X-Stadt eigenes always;
        {"brotli_static on;" if brotli_module.exists() else ""}
        include {site}/.nginx.conf;
    }}""")


def nginx_with(folder, port, server):
    """Whose configuration has this block, which listens on that port."""
    folder.mkdir()
    user = f"user {pwd.getpwuid(0).pw_name};" if os.getuid() == 0 else ""
    temporary = "\n".join(f"    {each}_temp_path {folder}/{each};" for each in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    (folder / "nginx.conf").write_text(f"""
{f"load_module {brotli_module};" if brotli_module.exists() else ""}
{user}
daemon off;
worker_processes 1;
pid {folder}/pid;
events {{ }}
http {{
    access_log off;
    include /etc/nginx/mime.types;
{temporary}
{server}
}}
""")
    return Server("nginx", ["/usr/sbin/nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")],
                  folder, port)


# What Debian's Apache loads when it is new, and headers and rewrite, as docs/betrieb.md says.
usual_modules = ["mpm_event", "authz_core", "authz_host", "alias", "autoindex", "dir", "env", "filter", "mime", "negotiation",
                 "setenvif", "headers", "rewrite"]


def apache(folder, root, modules=usual_modules):
    return apache_with(folder, free_port(), f"""
DocumentRoot {root}
<Directory {folder.parent}>
    Options Indexes FollowSymLinks
    AllowOverride FileInfo
    Require all granted
</Directory>
<IfModule mod_headers.c>
    Header always set X-Stadt eigenes
</IfModule>""", modules)


def apache_with(folder, port, site, modules=usual_modules):
    """Whose configuration has these lines, and what Debian has before them."""
    folder.mkdir()
    loaded = "\n".join(f"LoadModule {each}_module {apache_modules}/mod_{each}.so" for each in modules)
    account = "User nobody\nGroup nogroup" if os.getuid() == 0 else ""
    (folder / "mime.types").write_text("text/html html\ntext/vcard vcf\napplication/gzip gz\n")
    (folder / "apache.conf").write_text(f"""
ServerRoot {folder}
ServerName 127.0.0.1
ServerTokens Prod
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/error.log
LogLevel warn
DefaultRuntimeDir {folder}
Mutex pthread
{loaded}
{account}
<IfModule mod_mime.c>
TypesConfig {folder}/mime.types
AddLanguage br .br
</IfModule>
<Directory />
    Options FollowSymLinks
    AllowOverride None
    Require all denied
</Directory>
{site}
""")
    return Server("Apache", ["/usr/sbin/apache2", "-f", str(folder / "apache.conf"), "-D", "FOREGROUND"], folder, port)
