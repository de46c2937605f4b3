package com.example.lambdas_and_kotlin_callbacks;

import android.app.Activity;
import android.app.ActivityManager;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Executor e = Executors.newCachedThreadPool();
        e.execute(this::ids);
        e.execute(() -> ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses());
        new PrivacyDlg(this, () -> {
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
            return null;
        }, this::no).show();
        Button x = new Button(this);
        x.setText("同意隐私政策");
        setContentView(x);
        x.setOnClickListener(v -> ok(v));
    }

    private void ids() {
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }

    private Object no() {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        return null;
    }

    private void ok(View v) {
        this.getPackageManager().getInstalledPackages(0);
    }
}
