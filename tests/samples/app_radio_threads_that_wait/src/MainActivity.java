package com.example.app_radio_threads_that_wait;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Answers.isYes()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Your privacy")
                .setMessage("Do you agree to our privacy policy?")
                .setPositiveButton("Agree", (dialog, which) -> Answers.keep(this, true))
                .setNegativeButton("Disagree", (dialog, which) -> Answers.keep(this, false))
                .show();
    }
}
