package com.example.addresses_joined_from_parts;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class SyrupActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("Do you agree to our privacy policy?")
                .setPositiveButton("I agree", (dialog, which) -> getSharedPreferences("maple", MODE_PRIVATE).edit().putBoolean("agreed_policy", true).apply())
                .setNegativeButton("No", null)
                .show();
    }
}
