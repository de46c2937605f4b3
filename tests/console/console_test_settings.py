"""The console's settings for tests: a folder of their own, a cheap password hash, quiet logs."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="appwarden-console-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["APPWARDEN_CONSOLE_DATA"] = _folder
os.environ["APPWARDEN_CONSOLE_SECRET_KEY"] = "known to all who read the tests, " * 2
os.environ["APPWARDEN_CONSOLE_HOSTS"] = "testserver,localhost"
os.environ["APPWARDEN_CONSOLE_LANGUAGE"] = "en"

from appwarden.console.settings import *  # noqa: E402, F403
from appwarden.console.settings import CONSOLE_APPS, DATABASES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Tables straight from the models: each test process makes them anew. The migrations run on
    # PostgreSQL, and on SQLite in tests/console/test_migrations.py.
    MIGRATION_MODULES = dict.fromkeys(CONSOLE_APPS)
    # A file, since threads of a shared memory database do not wait for each other.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder}/test.sqlite3"}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
