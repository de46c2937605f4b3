from django.urls import path

from appwarden.console.api.endpoints import api

urlpatterns = [path("", api.urls)]
