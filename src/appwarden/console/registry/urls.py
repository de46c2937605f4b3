from django.urls import path

from appwarden.console.registry.views import lists, records

app_name = "registry"
urlpatterns = [
    path("", lists.apps, name="apps"),
    path("apps/<int:key>/", records.app, name="app"),
    path("apps/<int:key>/listings/", records.listing, name="listing"),
    path("apps/import/", records.take_list, name="take_list"),
    path("operators/", lists.operators, name="operators"),
    path("operators/<int:key>/", records.operator, name="operator"),
    path("sdks/", lists.sdks, name="sdks"),
    path("sdks/load/", records.take_sdks, name="take_sdks"),
    path("bodies/", lists.bodies, name="bodies"),
    path("<slug:kind>/new/", records.new, name="new"),
    path("<slug:kind>/<int:key>/change/", records.change, name="change"),
]
