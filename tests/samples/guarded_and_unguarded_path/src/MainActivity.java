package com.example.guarded_and_unguarded_path;

import android.app.Activity;

public class MainActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        ((App) getApplication()).readImei();
    }
}
