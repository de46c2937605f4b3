package com.example.intent_by_component_array_and_alias;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.Handler;
import android.os.Message;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class L extends Activity {
    private static final int AGREE = 0x10;
    private final Handler h = new Handler(new Handler.Callback() {
        public boolean handleMessage(Message m) {
            if (m.what == AGREE) {
                ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
            } else {
                Settings.Secure.getString(L.this.getContentResolver(), "android_id");
            }
            return true;
        }
    });

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        h.sendEmptyMessage(1);
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                h.obtainMessage(AGREE).sendToTarget();
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }
}
