package com.example.screens_made_anew_and_told_again;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;

/** Made, made anew with its state, asks a screen that ends at once, is covered, told again. */
public class MainActivity extends Activity {
    private int fronts;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state == null)
            recreate();
        else if (state.getInt("saved") == 3)
            startActivityForResult(new Intent(this, AtOnce.class), 5);
    }

    @Override
    protected void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putInt("saved", 3);
    }

    @Override
    protected void onResume() {
        super.onResume();
        fronts++;
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        if (request == 5 && result == 9 && fronts == 1) {
            ((TelephonyManager) getSystemService("phone")).getDeviceId();
            startActivity(new Intent(this, Above.class));
        }
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        if ("again".equals(intent.getAction()) && fronts == 2 && !Above.ended)
            Settings.Secure.getString(getContentResolver(), "android_id");
    }
}
