package com.example.mode_no_code_sets;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    private final Theme theme = new Theme(this);
    private final Theme second = new Theme(this);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        theme.restore(state);
        theme.apply();
        second.kind = 5;
        second.tell();
    }

    @Override
    protected void onDestroy() {
        super.onDestroy();
        theme.keep();
    }
}
