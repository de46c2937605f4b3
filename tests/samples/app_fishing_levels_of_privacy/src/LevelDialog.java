package com.example.app_fishing_levels_of_privacy;

import android.app.Activity;
import android.app.Dialog;
import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class LevelDialog extends Dialog {
    LevelDialog(Activity page) {
        super(page);
        setContentView(R.layout.level);
        findViewById(R.id.level_all).setOnClickListener(view -> {
            Level.keep(page, Level.FULL);
            Gatherers.run(page);
            dismiss();
        });
        findViewById(R.id.level_none).setOnClickListener(view -> {
            Level.keep(page, Level.NONE);
            drawIsland(page);
            dismiss();
        });
    }

    private static void drawIsland(Context context) {
        Log.d("Island", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
