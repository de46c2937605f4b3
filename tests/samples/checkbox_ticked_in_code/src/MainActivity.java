package com.example.checkbox_ticked_in_code;

import android.app.Activity;
import android.os.Bundle;
import android.widget.CheckBox;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        CheckBox consent = (CheckBox) findViewById(R.id.consent);
        consent.setChecked(true);
    }
}
