package com.example.refusals_that_read;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        first();
    }

    void first() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setCancelable(false)
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                ((TelephonyManager) L.this.getSystemService("phone")).getSubscriberId();
                            }
                        })
                .setNegativeButton("不同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
                                second();
                            }
                        })
                .show();
    }

    void second() {
        new AlertDialog.Builder(this)
                .setMessage("若不同意隐私政策，将无法使用")
                .setPositiveButton("同意并继续",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                L.this.getPackageManager().getInstalledPackages(0);
                            }
                        })
                .setNegativeButton("仍不同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                Settings.Secure.getString(L.this.getContentResolver(), "android_id");
                                finish();
                            }
                        })
                .show();
    }
}
