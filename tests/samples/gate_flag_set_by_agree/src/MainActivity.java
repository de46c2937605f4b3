package com.example.gate_flag_set_by_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    private static boolean privacyAgreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》")
            .setPositiveButton("同意", this).setNegativeButton("不同意", this).show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            privacyAgreed = true;
        } else {
            finish();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (privacyAgreed) {
            Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
        }
    }
}
