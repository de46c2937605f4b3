package com.example.first_run_flag_is_consent;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    private SharedPreferences stored;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        stored = getSharedPreferences("app", MODE_PRIVATE);
        if (stored.getBoolean("first_run", true)) {
            askForConsent();
            return;
        }
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }

    private void askForConsent() {
        new AlertDialog.Builder(this).setMessage("欢迎使用，请阅读《隐私政策》")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    stored.edit().putBoolean("first_run", false).apply();
                }
            })
            .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    finish();
                }
            })
            .show();
    }
}
