package com.example.dialog_fragment_framework;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class PrivacyFragment extends DialogFragment implements DialogInterface.OnClickListener {
    @Override
    public void onAttach(Activity a) {
        super.onAttach(a);
        Settings.Secure.getString(a.getContentResolver(), "android_id");
    }

    @Override
    public void onResume() {
        super.onResume();
        {
            Activity q = getActivity();
            ((WifiManager) q.getApplicationContext().getSystemService("wifi")).getScanResults();
        }
    }

    @Override
    public Dialog onCreateDialog(Bundle b) {
        AlertDialog.Builder x = new AlertDialog.Builder(getActivity());
        x.setTitle("用户协议和隐私政策");
        x.setPositiveButton("我同意", this);
        x.setNegativeButton("拒绝", this);
        return x.create();
    }

    @Override
    public void onClick(DialogInterface d, int w) {
        if (w == DialogInterface.BUTTON_POSITIVE) {
            Activity q = getActivity();
            ((TelephonyManager) q.getSystemService("phone")).getDeviceId();
        } else {
            Activity q = getActivity();
            ((TelephonyManager) q.getSystemService("phone")).getSubscriberId();
        }
    }
}
