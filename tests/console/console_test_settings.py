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

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
