"""A WordPress of our own: its files copied into a folder, its data in a file beside them, served by PHP itself."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.servers.ports import free_port, wait_for_port

CONFIG = """<?php
foreach (['NAME', 'USER', 'PASSWORD', 'HOST'] as $what) define("DB_$what", 'unused');
define('DB_CHARSET', 'utf8');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $what) {
    define("{$what}_KEY", "test-key-$what");
    define("{$what}_SALT", "test-salt-$what");
}
define('WP_ENVIRONMENT_TYPE', 'local');  // without https it gives no application passwords elsewhere
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
INSTALL = """<?php
[, $folder, $url, $links] = $argv;
$parts = parse_url($url);
$_SERVER['HTTP_HOST'] = $parts['host'] . ':' . $parts['port'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
define('WP_INSTALLING', true);
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
$made = wp_install('Le Fournil – blog', 'admin', 'admin@example.org', true, '', 'admin-password');
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->set_permalink_structure($links);
$wp_rewrite->flush_rules(true);
foreach (['siteurl' => $url, 'home' => $url, 'comment_moderation' => '1', 'comments_notify' => '0',
    'moderation_notify' => '0', 'comment_previously_approved' => '0', 'permalink_structure' => $links]
    as $name => $value) {
    update_option($name, $value);
}
$told = ['admin' => WP_Application_Passwords::create_new_application_password($made['user_id'], ['name' => 'test'])[0]];
foreach (['editor' => 'éditrice', 'contributor' => 'stagiaire'] as $role => $name) {
    $id = wp_insert_user(['user_login' => $role, 'user_pass' => "$role-password", 'display_name' => $name,
        'user_email' => "$role@example.org", 'role' => $role]);
    $told[$role] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'test'])[0];
}
echo json_encode($told);
"""
ROUTER = """<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ($path !== '/' && is_file($file)) return false;
if (is_dir($file) && is_file("$file/index.php")) {
    $_SERVER['SCRIPT_NAME'] = "{$path}index.php";
    chdir($file);
    require "$file/index.php";
    return true;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir($_SERVER['DOCUMENT_ROOT']);
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
"""
# Visitors of the tests write one comment after the other.
NO_FLOOD = "<?php remove_filter('comment_flood_filter', 'wp_throttle_comment_flood');"
PRETTY = "/%year%/%postname%/"


@dataclass
class WordPress:
    address: str  # http://127.0.0.1:PORT
    port: int
    passwords: dict[str, str]  # application passwords by user
    process: "subprocess.Popen[bytes]"

    def request(
        self, method: str, path: str, form: dict[str, str] | None = None, cookies: str = ""
    ) -> tuple[int, list[tuple[str, str]], str]:
        """One request of a visitor's browser: status, headers, body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        headers |= {"Cookie": cookies} if cookies else {}
        try:
            line.request(method, path, urlencode(form) if form else None, headers)
            answer = line.getresponse()
            return answer.status, answer.getheaders(), answer.read().decode()
        finally:
            line.close()

    def comment(self, text: str, who: str = "Zoé", post: str = "1") -> None:
        """A visitor writes under a post; it is held."""
        email = f"{who.encode().hex()}@mail.example"
        form = {"comment_post_ID": post, "author": who, "email": email, "comment": text}
        status, _, body = self.request("POST", "/wp-comments-post.php", form)
        assert status == 302, body

    def approve(self, authorize_url: str, user: str = "admin", *, agree: bool = True) -> str:
        """Play the person in the browser: sign in, press the button; where the site sends the browser then."""
        status, headers, _ = self.request("GET", "/wp-login.php")
        cookies = _cookies(headers)
        form = {"log": user, "pwd": f"{user}-password", "testcookie": "1", "wp-submit": "Log In"}
        status, headers, page = self.request("POST", "/wp-login.php", form, cookies)
        assert status == 302, page[:2000]
        cookies = "; ".join(filter(None, (cookies, _cookies(headers))))
        parts = urlsplit(authorize_url)
        status, _, page = self.request("GET", f"{parts.path}?{parts.query}", None, cookies)
        if status != 200:
            return page
        form = dict(re.findall(r'<input type="hidden"[^>]*? name="([^"]+)" value="([^"]*)"', page))
        form = {name: value.replace("&#038;", "&").replace("&amp;", "&") for name, value in form.items()}
        form |= {"app_name": parse_qs(parts.query)["app_name"][0]}
        form |= {"approve": "Yes"} if agree else {"reject": "No"}
        status, headers, page = self.request("POST", parts.path, form, cookies)
        return dict(headers).get("Location", page)

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)  # its workers go on listening when only the first is told
        self.process.wait(60)


def _cookies(headers: list[tuple[str, str]]) -> str:
    return "; ".join(value.split(";")[0] for name, value in headers if name.lower() == "set-cookie")


def start(php: Path, files: Path, folder: Path, links: str = PRETTY) -> WordPress:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    site = folder / "site"
    shutil.copytree(files, site)
    (site / "wp-content" / "database").mkdir()
    plugin = site / "wp-content" / "plugins" / "sqlite-database-integration"
    (site / "wp-content" / "db.php").write_text(
        (plugin / "db.copy")
        .read_text()
        .replace("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", str(plugin))
        .replace("{SQLITE_PLUGIN}", "sqlite-database-integration/load.php")
    )
    (site / "wp-content" / "mu-plugins").mkdir()
    (site / "wp-content" / "mu-plugins" / "flood.php").write_text(NO_FLOOD)
    (site / "wp-config.php").write_text(CONFIG)
    (folder / "install.php").write_text(INSTALL)
    (folder / "router.php").write_text(ROUTER)
    installed = subprocess.run([php, folder / "install.php", site, address, links], capture_output=True, text=True)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    process = subprocess.Popen(
        [php, "-S", f"127.0.0.1:{port}", "-t", site, folder / "router.php"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PHP_CLI_SERVER_WORKERS": "3"},
        start_new_session=True,
    )
    wait_for_port(port, process)
    return WordPress(address, port, json.loads(installed.stdout[installed.stdout.index("{") :]), process)
