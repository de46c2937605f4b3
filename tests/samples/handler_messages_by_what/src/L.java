package com.example.handler_messages_by_what;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.Handler;
import android.os.Message;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class L extends Activity {
    private final Handler h = new H(this);

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        h.sendEmptyMessageDelayed(1, 500);
        Message.obtain(h, 3).sendToTarget();
        new AlertDialog.Builder(this)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                h.sendEmptyMessage(2);
                            }
                        })
                .setNegativeButton("不同意", null)
                .show();
    }

    static class H extends Handler {
        final L l;

        H(L l) {
            this.l = l;
        }

        @Override
        public void handleMessage(Message m) {
            switch (m.what) {
                case 1:
                    ((TelephonyManager) l.getSystemService("phone")).getDeviceId();
                    break;
                case 2:
                    ((TelephonyManager) l.getSystemService("phone")).getSubscriberId();
                    break;
                case 3:
                    Settings.Secure.getString(l.getContentResolver(), "android_id");
                    break;
            }
        }
    }
}
