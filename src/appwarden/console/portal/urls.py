"""Addresses of the portal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path

from appwarden.console.accounts.acts import may
from appwarden.console.portal.views import checks, company, store


def home(request: HttpRequest) -> HttpResponse:
    """Send a store to its orders and a company to its cases."""
    return redirect("portal:orders" if may(request.user, "portal.view_orders") else "portal:cases")


app_name = "portal"
urlpatterns = [
    path("", home, name="home"),
    path("cases/", company.cases, name="cases"),
    path("cases/<str:number>/", company.case, name="case"),
    path(
        "cases/<str:number>/findings/<int:inspection_pk>/<slug:finding_id>/",
        company.finding,
        name="finding",
    ),
    path("cases/<str:number>/acknowledge/", company.acknowledge, name="acknowledge"),
    path("cases/<str:number>/answer/", company.answer, name="answer"),
    path("cases/<str:number>/build/", company.build, name="build"),
    path("cases/<str:number>/extension/", company.extension, name="extension"),
    path("cases/<str:number>/appeal/", company.appeal, name="appeal"),
    path("cases/<str:number>/remedy/", company.remedy, name="remedy"),
    path("cases/<str:number>/undertakings/<int:key>/", company.undertaking, name="undertaking"),
    path("summonses/<int:key>/", company.summons, name="summons"),
    path("self-check/", checks.self_checks, name="self_checks"),
    path("self-check/<int:pk>/", checks.self_check_page, name="self_check"),
    path("self-check/<int:pk>/report.json", checks.self_check_report, name="self_check_report"),
    path("orders/", store.orders, name="orders"),
    path("orders/<int:pk>/acknowledge/", store.acknowledge, name="acknowledge_order"),
    path("orders/<int:pk>/removed/", store.removed, name="removed"),
]
