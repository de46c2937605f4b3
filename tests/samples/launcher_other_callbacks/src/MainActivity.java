package com.example.launcher_other_callbacks;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.Menu;

public class MainActivity extends Activity {
    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }

    @Override
    public void onAttachedToWindow() {
        super.onAttachedToWindow();
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        menu.add(String.valueOf(clipboard.getPrimaryClip()));
        return true;
    }

    @Override
    public void onUserInteraction() {
        Log.i("Main", "apps " + getPackageManager().getInstalledPackages(0).size());
    }
}
