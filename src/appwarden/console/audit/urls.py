from django.urls import path

from appwarden.console.audit import views

app_name = "audit"
urlpatterns = [
    path("", views.listing, name="entries"),
    path("<int:sequence>/", views.entry, name="entry"),
    path("verify/", views.check, name="verify"),
]
