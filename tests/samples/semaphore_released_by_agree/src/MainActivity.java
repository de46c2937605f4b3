package com.example.semaphore_released_by_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.concurrent.Semaphore;

public class MainActivity extends Activity {
    private final Semaphore consent = new Semaphore(0);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(new Runnable() {
            @Override
            public void run() {
                consent.acquireUninterruptibly();
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
            }
        }).start();
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
        consent.release();
    }
}
