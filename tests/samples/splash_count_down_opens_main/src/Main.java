package com.example.splash_count_down_opens_main;

import android.app.Activity;
import android.app.Dialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class Main extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        final Dialog d = new Dialog(this);
        LinearLayout l = new LinearLayout(this);
        TextView t = new TextView(this);
        t.setText("温馨提示：请阅读隐私政策");
        l.addView(t);
        Button y = new Button(this);
        y.setText("同意");
        l.addView(y);
        d.setContentView(l);
        y.setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                d.dismiss();
                Main.this.getPackageManager().getInstalledPackages(0);
            }
        });
        d.setOnShowListener(new DialogInterface.OnShowListener() {
            public void onShow(DialogInterface x) {
                Settings.Secure.getString(Main.this.getContentResolver(), "android_id");
            }
        });
        d.show();
    }
}
