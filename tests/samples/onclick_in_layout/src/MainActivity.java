package com.example.onclick_in_layout;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void accept(View view) {
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }

    public void leave(View view) {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
        finish();
    }

    public void refresh(View view) {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("Main", String.valueOf(clipboard.getPrimaryClip()));
    }
}
