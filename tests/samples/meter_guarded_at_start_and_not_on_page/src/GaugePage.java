package com.example.meter_guarded_at_start_and_not_on_page;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.CheckBox;

public class GaugePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences gauge = getSharedPreferences("gauge", MODE_PRIVATE);
        CheckBox allow = new CheckBox(this);
        allow.setText("我同意隐私政策并允许收集信息");
        allow.setOnCheckedChangeListener((box, on) -> gauge.edit().putBoolean("user_allows_collection", on).apply());
        setContentView(allow);
    }

    @Override
    protected void onResume() {
        super.onResume();
        MeterApp app = (MeterApp) getApplication();
        new Thread("meter") {
            @Override
            public void run() {
                app.meter().begin();
            }
        }.start();
    }
}
