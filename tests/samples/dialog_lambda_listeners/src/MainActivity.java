package com.example.dialog_lambda_listeners;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WifiManager wifi = getApplicationContext().getSystemService(WifiManager.class);
        ClipboardManager clipboard = getSystemService(ClipboardManager.class);
        new AlertDialog.Builder(this)
            .setMessage("We care about your privacy. Please read the privacy policy.")
            .setPositiveButton("Agree", (dialog, which) -> Log.i("Main", wifi.getConnectionInfo().getMacAddress()))
            .setNegativeButton("Disagree", (dialog, which) -> Log.i("Main", String.valueOf(clipboard.getPrimaryClip())))
            .show();
    }
}
