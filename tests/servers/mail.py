"""A mail server of our own: Dovecot and Postfix on the loopback, with certificates of a private authority."""

import base64
import hmac
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme

from tests.servers.ports import free_port, wait_for_port

PASSWORDS = {"alice@example.org": 'pässw0rd "x"', "bob@example.org": "bobpw"}

DOVECOT = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <{root}/server.pem
ssl_key = <{root}/server.key
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2
mail_location = maildir:{root}/mail/%u
first_valid_uid = 1
mail_uid = nobody
mail_gid = nogroup
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {root}/oauth2.conf
}}
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u {root}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={root}/mail/%u allow_all_users=yes
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service auth {{
  unix_listener postfix-auth {{
    mode = 0660
    user = postfix
    group = postfix
  }}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Versandt {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
}}
"""

OAUTH2 = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={root}/keys/
username_attribute = email
"""
KEY = b"only this test signs with it, and only on this computer"

POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = {root}/spool
data_directory = {root}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination =
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = example.org
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
default_transport = error:outside mail is off in tests
relayhost =
smtpd_tls_cert_file = {root}/server.pem
smtpd_tls_key_file = {root}/server.key
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = {root}/run/postfix-auth
smtpd_sasl_auth_enable = yes
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access texthash:{root}/etc/recipients,
  permit_sasl_authenticated, reject
message_size_limit = 1000000
maillog_file = {root}/data/maillog
maillog_file_prefixes = {root}
alias_maps =
alias_database =
"""

RECIPIENTS = """
full@example.org 452 4.2.2 mailbox is full
gone@example.org 550 5.1.1 nobody of that name
"""

POSTFIX_MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass
class MailServers:
    root: Path
    imap: int  # STARTTLS
    imaps: int
    smtp: int  # STARTTLS
    smtps: int
    ca_file: Path

    def settings(self, address: str, security: str = "tls") -> dict[str, str]:
        tls = security == "tls"
        return {
            "address": address,
            "imap_host": "localhost",
            "imap_port": str(self.imaps if tls else self.imap),
            "imap_security": security,
            "smtp_host": "localhost",
            "smtp_port": str(self.smtps if tls else self.smtp),
            "smtp_security": security,
            "ca_file": str(self.ca_file),
        }

    def log(self) -> str:
        logs = (self.root / "dovecot.log", self.root / "data" / "maillog")
        return "\n".join(log.read_text(errors="replace") for log in logs if log.exists())


def token(address: str, lasts: timedelta = timedelta(hours=1)) -> str:
    """What an authority would give to who signed in as this person (a JSON Web Token, RFC 7519)."""

    def piece(words: bytes) -> str:
        return base64.urlsafe_b64encode(words).decode().rstrip("=")

    now = datetime.now(UTC)
    claims = {
        "sub": address,
        "email": address,
        "iat": int((now - timedelta(hours=2)).timestamp()),
        "exp": int((now + lasts).timestamp()),
    }
    told = f"{piece(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())}.{piece(json.dumps(claims).encode())}"
    return f"{told}.{piece(hmac.digest(KEY, told.encode(), 'sha256'))}"


def run(*command: object) -> None:
    # Not captured by pipe: the daemons would keep it open and never let go.
    with tempfile.TemporaryFile() as told:
        code = subprocess.run(
            [str(each) for each in command], stdin=subprocess.DEVNULL, stdout=told, stderr=told
        ).returncode
        told.seek(0)
        assert code == 0, told.read().decode()


def start(dovecot: Path, postfix: Path) -> MailServers:
    # A folder of its own: both drop their rights, and pytest's folders are closed to everybody else.
    root = Path(tempfile.mkdtemp(prefix="cmdesk-mail-"))
    root.chmod(0o711)
    ports = {name: free_port() for name in ("imap", "imaps", "lmtp", "smtp", "smtps")}
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    authority.cert_pem.write_to_path(str(root / "ca.pem"))
    certificate.private_key_pem.write_to_path(str(root / "server.key"))
    for piece in certificate.cert_chain_pems:
        piece.write_to_path(str(root / "server.pem"), append=True)
    (root / "users").write_text("".join(f"{user}:{{PLAIN}}{word}::::::\n" for user, word in PASSWORDS.items()))
    (root / "users").chmod(0o644)
    for folder, owner in (
        ("etc", "root"),
        ("run", "root"),
        ("state", "root"),
        ("mail", "nobody"),
        ("spool", "root"),
        ("data", "postfix"),
    ):
        (root / folder).mkdir()
        shutil.chown(root / folder, owner)
    keys = root / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_bytes(base64.b64encode(KEY))
    (root / "oauth2.conf").write_text(OAUTH2.format(root=root))
    (root / "dovecot.conf").write_text(DOVECOT.format(root=root, **ports))
    (root / "etc" / "main.cf").write_text(POSTFIX_MAIN.format(root=root, **ports))
    (root / "etc" / "master.cf").write_text(POSTFIX_MASTER.format(root=root, **ports))
    (root / "etc" / "recipients").write_text(RECIPIENTS)
    servers = MailServers(root, ports["imap"], ports["imaps"], ports["smtp"], ports["smtps"], root / "ca.pem")
    try:
        run(dovecot, "-c", root / "dovecot.conf")
        run(postfix, "-c", root / "etc", "start")
        for port in ports.values():
            wait_for_port(port)
    except BaseException:
        print(servers.log())
        stop(servers, dovecot, postfix)
        raise
    return servers


def stop(servers: MailServers, dovecot: Path, postfix: Path) -> None:
    if (servers.root / "run" / "master.pid").exists():
        run(dovecot, "-c", servers.root / "dovecot.conf", "stop")
    if (servers.root / "spool" / "pid" / "master.pid").exists():
        run(postfix, "-c", servers.root / "etc", "stop")
    shutil.rmtree(servers.root, ignore_errors=True)


def may_run() -> str:
    """Why these servers cannot run here; "" when they can."""
    return (
        ""
        if hasattr(os, "geteuid") and os.geteuid() == 0
        else "Dovecot and Postfix change users: only root may start them"
    )
