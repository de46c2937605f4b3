package com.example.app_delivery_hand_made_graph;

import android.content.Context;
import android.util.Log;

final class AgreedScope {
    private final RiskProfile risk;
    private final Graph graph;

    AgreedScope(Context context, Graph graph) {
        this.graph = graph;
        risk = new RiskProfile(context);
    }

    void enter() {
        Log.d("Scope", graph.headers().build("/risk") + risk.imei() + risk.apps());
    }
}
