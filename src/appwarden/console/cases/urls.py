"""Addresses of cases, campaigns, batches and summonses."""

from django.urls import path

from appwarden.console.cases.views import (
    campaigns,
    case,
    dashboard,
    export,
    listing,
    summonses,
    weights,
)

app_name = "cases"
urlpatterns = [
    path("", listing.case_list, name="list"),
    path("dashboard/", dashboard.dashboard, name="dashboard"),
    path("new/", listing.open_new, name="open"),
    path("bulk/", listing.bulk, name="bulk"),
    path("campaigns/", campaigns.campaigns, name="campaigns"),
    path("campaigns/new/", campaigns.new_campaign, name="new_campaign"),
    path("campaigns/<slug:code>/", campaigns.campaign, name="campaign"),
    path("campaigns/<slug:code>/announcement/", campaigns.announce, name="announce"),
    path("campaigns/<slug:code>/batches/new/", campaigns.new_batch, name="new_batch"),
    path("campaigns/<slug:code>/look-back/", campaigns.look_back_round, name="look_back"),
    path("batches/<int:key>/", campaigns.batch, name="batch"),
    path("summonses/", summonses.summonses, name="summonses"),
    path("summonses/new/", summonses.new_summons, name="new_summons"),
    path("summonses/<int:key>/", summonses.summons, name="summons"),
    path("summonses/<int:key>/undertakings/", summonses.undertakings, name="undertakings"),
    path(
        "summonses/<int:key>/companies/<int:attendee>/",
        summonses.acknowledged,
        name="acknowledged",
    ),
    path("guidance/", summonses.guidance, name="guidance"),
    path("guidance/new/", summonses.new_guidance, name="new_guidance"),
    path("weights/", weights.weights, name="weights"),
    path("proposals/<int:key>/dismiss/", case.dismiss, name="dismiss"),
    path("removals/<int:key>/<slug:name>/", case.removal_item, name="removal_item"),
    path("<str:number>/", case.case_page, name="case"),
    path("<str:number>/export/", export.export, name="export"),
    path("<str:number>/<slug:name>/", case.act, name="act"),
]
