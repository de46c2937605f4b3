package com.example.receivers_sticky_declared_and_forgotten;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.SharedPreferences;

public class MainActivity extends Activity {
    private final LampReceiver lamp = new LampReceiver();

    @Override
    protected void onStart() {
        super.onStart();
        registerReceiver(lamp, new IntentFilter(Intent.ACTION_BATTERY_CHANGED));
        SharedPreferences kept = getSharedPreferences("lamp", MODE_PRIVATE);
        if (!kept.getBoolean("agree_policy", false)) {
            new AlertDialog.Builder(this)
                    .setMessage("Do you agree to our privacy policy?")
                    .setPositiveButton("Agree", (dialog, which) -> kept.edit().putBoolean("agree_policy", true).apply())
                    .setNegativeButton("Decline", (dialog, which) -> finish())
                    .show();
        }
    }

    @Override
    protected void onStop() {
        unregisterReceiver(lamp);
        super.onStop();
    }
}
