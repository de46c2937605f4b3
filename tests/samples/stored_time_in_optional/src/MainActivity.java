package com.example.stored_time_in_optional;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Optional;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("app", MODE_PRIVATE);
        Optional.ofNullable(kept.getString("privacy_agreed_at", null)).ifPresent(at -> read());
        ask();
    }

    private void read() {
        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setMessage("Please read and accept our privacy policy")
                .setPositiveButton("Agree", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        agreed();
                    }
                })
                .setNegativeButton("Decline", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        finish();
                    }
                })
                .show();
    }

    private void agreed() {
        getSharedPreferences("app", MODE_PRIVATE).edit().putString("privacy_agreed_at", "now").apply();
    }
}
