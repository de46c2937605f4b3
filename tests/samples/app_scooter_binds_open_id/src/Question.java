package com.example.app_scooter_binds_open_id;

import android.app.Activity;
import android.app.AlertDialog;

final class Question {
    private Question() {
    }

    static void ask(Activity page, Rider rider) {
        new AlertDialog.Builder(page)
                .setMessage("Our privacy policy: may we process your data for the ride?")
                .setPositiveButton("Agree", (dialog, which) -> rider.agree())
                .setNegativeButton("Disagree", (dialog, which) -> rider.refuse())
                .show();
    }
}
