package com.example.app_delivery_hand_made_graph;

import android.app.Application;

public class DeliveryApp extends Application {
    final Provider<Graph> graph = new Once<>(() -> new Graph(this));

    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new ConfigSync(graph.get())).start();
        if (graph.get().consent().given()) {
            graph.get().agreedScope().enter();
        }
    }
}
