from django.urls import path

from appwarden.console.api.docs import docs
from appwarden.console.api.endpoints import api

urlpatterns = [path("docs", docs, name="api_docs"), path("", api.urls)]
