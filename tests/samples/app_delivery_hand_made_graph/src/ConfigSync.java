package com.example.app_delivery_hand_made_graph;

import android.util.Log;

final class ConfigSync implements Runnable {
    private final Graph graph;

    ConfigSync(Graph graph) {
        this.graph = graph;
    }

    @Override
    public void run() {
        Log.d("ConfigSync", graph.headers().build("/config").toString());
    }
}
