package com.example.split_set_texts;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
            .setPositiveButton(R.string.first, new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
                }
            })
            .setNegativeButton(R.string.second, new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
                }
            })
            .show();
    }
}
