"""The API as a whole: `/api/docs` shows it, `/api/openapi.json` describes it."""

from ninja import NinjaAPI

from appwarden import __version__
from appwarden.console.api import handling, inspecting, open_data, register
from appwarden.console.api.authentication import TokenAuth
from appwarden.console.api.refusals import explain_refusals

api = NinjaAPI(
    title="appwarden enforcement office",
    version=__version__,
    description="Tokens are made on the page of your account; each does only the acts chosen.",
    auth=TokenAuth(),
    urls_namespace="api",
)
for each in (register.router, inspecting.router, handling.router, open_data.router):
    api.add_router("", each)
explain_refusals(api)
