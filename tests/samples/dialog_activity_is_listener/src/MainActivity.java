package com.example.dialog_activity_is_listener;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlertDialog dialog = new AlertDialog.Builder(this).setMessage("个人信息保护指引").create();
        dialog.setButton(DialogInterface.BUTTON_POSITIVE, "同意", this);
        dialog.setButton(DialogInterface.BUTTON_NEGATIVE, "拒绝", this);
        dialog.show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
        } else if (which == DialogInterface.BUTTON_NEGATIVE) {
            Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
    }
}
