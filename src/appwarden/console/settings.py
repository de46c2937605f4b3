"""Django's settings, all of them from the environment (configuration.py says which)."""

from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from appwarden.console import configuration
from appwarden.console.database import database

django_stubs_ext.monkeypatch()  # lets `ModelForm[User]` and its like stand where Python runs

HERE = Path(__file__).parent
DATA = configuration.data_folder()

DEBUG = False
SECRET_KEY = configuration.secret_key(DATA)
ADDRESS = configuration.ADDRESS.text().rstrip("/")
_parts = urlsplit(ADDRESS)
_https = _parts.scheme == "https"
ALLOWED_HOSTS = [_parts.hostname or "localhost", *configuration.HOSTS.words()]
CSRF_TRUSTED_ORIGINS = [ADDRESS]
SECOND_FACTOR_REQUIRED = configuration.second_factor_required(ALLOWED_HOSTS[0])

CONSOLE_APPS = [
    "audit",
    "accounts",
    "vault",
    "registry",
    "deadlines",
    "cases",
    "inspections",
    "leads",
    "portal",
    "documents",
    "publication",
    "statistics",
    "fleet",
    "law",
    "demo",
    "api",
]
INSTALLED_APPS = [
    *[f"appwarden.console.{name}" for name in CONSOLE_APPS],
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_fsm",
    "django_htmx",
    "ninja",
    "simple_history",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "appwarden.console.accounts.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "appwarden.console.refusals.RefusalMiddleware",
]
ROOT_URLCONF = "appwarden.console.urls"
WSGI_APPLICATION = "appwarden.console.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "appwarden.console.accounts.templatetags.acts",
                "appwarden.console.accounts.templatetags.layout",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "appwarden.console.navigation.navigation",
            ],
        },
    }
]
FORM_RENDERER = "appwarden.console.widgets.QuickRenderer"
DATABASES = {
    "default": database(
        configuration.DATABASE_URL.text() or f"sqlite:///{DATA / 'console.sqlite3'}"
    )
}
# Pictures are drawn once for all processes; their names are digests of what they show.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pictures": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA / "pictures",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    "senders": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "senders",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["appwarden.console.accounts.backend.LockingBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "accounts:login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"

LANGUAGE_CODE = configuration.LANGUAGE.text()
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LOCALE_PATHS = [HERE / "locale"]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = _https
USE_TZ = True
TIME_ZONE = configuration.TIME_ZONE.text()

STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
FLEET_FOLDER = configuration.FLEET.text()
VAULT_FOLDER = DATA / "vault"
UPLOAD_LIMIT_BYTES = configuration.UPLOAD_MEBIBYTES.number() * configuration.MEBIBYTE
ATTACHMENT_LIMIT_BYTES = configuration.ATTACHMENT_MEBIBYTES.number() * configuration.MEBIBYTE
FILE_UPLOAD_MAX_MEMORY_SIZE = configuration.MEBIBYTE
FILE_UPLOAD_PERMISSIONS = 0o600

API_REQUESTS_A_MINUTE = configuration.API_REQUESTS_A_MINUTE.number()
API_OPEN_REQUESTS_A_MINUTE = configuration.API_OPEN_REQUESTS_A_MINUTE.number()
SESSION_COOKIE_AGE = configuration.SESSION_MINUTES.number() * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = _https
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = _https
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = _https
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _https
SECURE_HSTS_PRELOAD = _https
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if configuration.BEHIND_PROXY.flag():
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

MAIL_HOST = configuration.MAIL_HOST.text()
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = MAIL_HOST
EMAIL_PORT = configuration.MAIL_PORT.number()
EMAIL_HOST_USER = configuration.MAIL_USER.text()
EMAIL_HOST_PASSWORD = configuration.MAIL_PASSWORD.text()
EMAIL_USE_TLS = True
DEFAULT_FROM_EMAIL = configuration.MAIL_FROM.text()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
