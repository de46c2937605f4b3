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

from appwarden.console.settings import *  # noqa: E402, F403  reads the words above; is settings
from appwarden.console.settings import DATABASES, INSTALLED_APPS  # noqa: E402  the same

# Tables straight from the models: each test process makes them anew, and the migrations have a
# test of their own (test_commands.py), on both databases.
MIGRATION_MODULES = dict.fromkeys(name.rsplit(".", 1)[1] for name in INSTALLED_APPS if "." in name)

if str(DATABASES["default"]["ENGINE"]).endswith("sqlite3"):
    # A file, since threads of a shared memory database do not wait for each other.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder}/test.sqlite3"}
    options = DATABASES["default"]["OPTIONS"]
    assert isinstance(options, dict)
    options["init_command"] += "PRAGMA synchronous=OFF;"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
