package com.example.version_required_by_resource;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int agreed = getSharedPreferences("app", MODE_PRIVATE).getInt("agreed_policy_version", 0);
        if (agreed >= getResources().getInteger(R.integer.policy_version)) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        }
        if (agreed >= getResources().getInteger(R.integer.least_version)) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
        }
        ask();
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
        getSharedPreferences("app", MODE_PRIVATE).edit().putInt("agreed_policy_version", 3).apply();
    }
}
