package com.example.asked_again_when_policy_changes;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public class MainActivity extends Activity {
    private static final int CURRENT_POLICY = 4;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences stored = getSharedPreferences("policy", MODE_PRIVATE);
        if (stored.getInt("policy_version", 0) < CURRENT_POLICY) {
            stored.edit().remove("agreed").putInt("policy_version", CURRENT_POLICY).apply();
        }
        if (!stored.contains("channel")) {
            WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
            stored.edit().putString("channel", wifi.getConnectionInfo().getMacAddress()).apply();
        }
        if (stored.contains("agreed")) {
            track();
        } else {
            ask(stored);
        }
    }

    private void ask(final SharedPreferences stored) {
        new AlertDialog.Builder(this).setTitle("隐私政策更新").setMessage("我们更新了隐私政策，请您阅读后选择")
            .setPositiveButton("同意并继续", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    stored.edit().putBoolean("agreed", true).apply();
                    track();
                }
            }).setNegativeButton("退出应用", null).show();
    }

    private void track() {
        Log.d("Main", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
