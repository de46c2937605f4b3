package com.example.stored_callbacks;

import android.app.Activity;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Registry.fire("start");
    }
}
