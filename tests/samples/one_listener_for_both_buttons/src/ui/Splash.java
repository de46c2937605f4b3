package com.example.one_listener_for_both_buttons.ui;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;
import com.example.one_listener_for_both_buttons.R;

public class Splash extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        setContentView(R.layout.s);
        Click c = new Click(this);
        findViewById(R.id.tv_agree).setOnClickListener(c);
        findViewById(R.id.tv_disagree).setOnClickListener(c);
        View v = findViewById(R.id.iv_scan);
        v.setOnClickListener(c);
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
