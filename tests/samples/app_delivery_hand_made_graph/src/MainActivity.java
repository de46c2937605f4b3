package com.example.app_delivery_hand_made_graph;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Graph graph = ((DeliveryApp) getApplication()).graph.get();
        if (!graph.consent().given()) {
            new AlertDialog.Builder(this)
                    .setTitle("Before you begin")
                    .setMessage("Please accept our privacy policy to use the courier service.")
                    .setPositiveButton("Accept", (dialog, which) -> {
                        graph.consent().give();
                        graph.agreedScope().enter();
                    })
                    .setNegativeButton("Not now", (dialog, which) -> finish())
                    .show();
        }
    }
}
