package com.example.perform_click_at_launch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        Button agree = new Button(this);
        agree.setText("同意");
        agree.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
            }
        });
        Button more = new Button(this);
        more.setText("更多");
        more.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        });
        column.addView(agree);
        column.addView(more);
        setContentView(column);
        agree.performClick();
    }
}
