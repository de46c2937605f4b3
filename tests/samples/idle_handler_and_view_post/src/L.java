package com.example.idle_handler_and_view_post;

import android.app.Activity;
import android.app.ActivityManager;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.Looper;
import android.os.MessageQueue;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.view.View;
import android.view.ViewTreeObserver;
import android.widget.TextView;

public class L extends Activity implements ViewTreeObserver.OnGlobalLayoutListener {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        TextView t = new TextView(this);
        setContentView(t);
        Looper.myQueue().addIdleHandler(new MessageQueue.IdleHandler() {
            public boolean queueIdle() {
                ((TelephonyManager) L.this.getSystemService("phone")).getDeviceId();
                return false;
            }
        });
        t.postDelayed(new Runnable() {
            public void run() {
                Settings.Secure.getString(L.this.getContentResolver(), "android_id");
            }
        }, 300);
        t.getViewTreeObserver().addOnGlobalLayoutListener(this);
        getWindow().getDecorView().getViewTreeObserver().addOnPreDrawListener(
                new ViewTreeObserver.OnPreDrawListener() {
                    public boolean onPreDraw() {
                        ((ActivityManager) L.this.getSystemService("activity")).getRunningAppProcesses();
                        return true;
                    }
                });
        t.setOnLongClickListener(new View.OnLongClickListener() {
            public boolean onLongClick(View v) {
                ((WifiManager) L.this.getApplicationContext().getSystemService("wifi")).getScanResults();
                return true;
            }
        });
    }

    public void onGlobalLayout() {
        this.getPackageManager().getInstalledPackages(0);
    }

    @Override
    public void onWindowFocusChanged(boolean f) {
        if (f)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
