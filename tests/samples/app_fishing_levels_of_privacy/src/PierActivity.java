package com.example.app_fishing_levels_of_privacy;

import android.app.Activity;

public class PierActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Gatherers.run(this);
        if (Level.of(this) == Level.BASIC) {
            new LevelDialog(this).show();
        }
    }
}
