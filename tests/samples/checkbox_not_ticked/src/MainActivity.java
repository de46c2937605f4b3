package com.example.checkbox_not_ticked;

import android.app.Activity;
import android.os.Bundle;
import android.widget.CheckBox;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        ((CheckBox) findViewById(R.id.notify)).setChecked(true);
    }
}
