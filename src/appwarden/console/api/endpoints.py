"""The API as a whole: `/api/docs` shows it, `/api/openapi.json` describes it."""

from typing import Any

from django.conf import settings
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from typing_extensions import override

from appwarden import __version__
from appwarden.console.api import handling, inspecting, open_data, register
from appwarden.console.api.authentication import TokenAuth
from appwarden.console.api.refusals import explain_refusals

RETRY_AFTER = {
    "description": "Seconds until one may ask again",
    "required": True,
    "schema": {"type": "integer", "minimum": 1, "maximum": 60},
}


class OfficeAPI(NinjaAPI):
    """The API; its description also tells the header that goes with a 429."""

    @override
    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        for operations in schema["paths"].values():
            for operation in operations.values():
                told = operation["responses"].get(429)
                if told is not None:
                    told["headers"] = {"Retry-After": RETRY_AFTER}
        return schema


api = OfficeAPI(
    title="appwarden enforcement office",
    version=__version__,
    description=(
        "Tokens are made on the page of your account; each does only the acts chosen. One token "
        f"may ask {settings.API_REQUESTS_A_MINUTE} times a minute, a network without a token "
        f"{settings.API_OPEN_REQUESTS_A_MINUTE} times; above that the answer is 429."
    ),
    auth=TokenAuth(),
    urls_namespace="api",
    docs_url=None,  # its own page would load scripts from elsewhere: see docs.py
)
for each in (register.router, inspecting.router, handling.router, open_data.router):
    api.add_router("", each)
explain_refusals(api)
