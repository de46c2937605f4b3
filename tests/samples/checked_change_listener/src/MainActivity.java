package com.example.checked_change_listener;

import android.app.Activity;
import android.location.LocationManager;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import android.widget.LinearLayout;
import android.widget.Switch;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        CheckBox consent = new CheckBox(this);
        consent.setText("我已阅读并同意隐私政策");
        consent.setOnCheckedChangeListener(new CompoundButton.OnCheckedChangeListener() {
            @Override
            public void onCheckedChanged(CompoundButton button, boolean checked) {
                if (checked) {
                    Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
                }
            }
        });
        Switch weather = new Switch(this);
        weather.setText("本地天气");
        weather.setOnCheckedChangeListener(new CompoundButton.OnCheckedChangeListener() {
            @Override
            public void onCheckedChanged(CompoundButton button, boolean checked) {
                LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
                Log.i("Main", checked + " " + manager.getLastKnownLocation("gps"));
            }
        });
        column.addView(consent);
        column.addView(weather);
        setContentView(column);
    }
}
