package com.example.purposes_as_bits_of_permit;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("We ask for your consent to process personal data as our privacy policy says.")
                .setPositiveButton("Accept all", (dialog, which) -> store(6L))
                .setNegativeButton("Reject", (dialog, which) -> store(0L))
                .show();
    }

    private void store(long bits) {
        getSharedPreferences("ferry", MODE_PRIVATE).edit().putLong("consent_bits", bits).apply();
    }
}
