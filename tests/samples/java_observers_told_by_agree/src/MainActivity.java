package com.example.java_observers_told_by_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.Observable;
import java.util.Observer;

public class MainActivity extends Activity {
    private final Consent consent = new Consent();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        consent.addObserver(new Observer() {
            @Override
            public void update(Observable source, Object value) {
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
            }
        });
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《隐私政策》和《用户协议》")
                .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        agreed();
                    }
                })
                .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        finish();
                    }
                })
                .show();
    }

    private void agreed() {
        consent.give();
    }
}
