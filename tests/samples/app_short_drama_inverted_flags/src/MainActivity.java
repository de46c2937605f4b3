package com.example.app_short_drama_inverted_flags;

import android.app.Activity;
import android.app.AlertDialog;
import android.graphics.Color;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public class MainActivity extends Activity {
    private DramaApp app;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        app = (DramaApp) getApplication();
        TextView stage = new TextView(this);
        stage.setBackgroundColor(app.flags().night() ? Color.BLACK : Color.WHITE);
        setContentView(stage);
        if (!app.flags().vip()) {
            loadBoard();
        }
        if (app.flags().needAsk()) {
            ask();
        }
    }

    private void loadBoard() {
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        Log.d("Board", "https://board.example.com/v1?u=" + id);
    }

    private void ask() {
        AlertDialog dialog = new AlertDialog.Builder(this)
            .setMessage(getString(R.string.privacy_text))
            .setPositiveButton(R.string.privacy_yes, (d, w) -> {
                app.flags().asked();
                app.startAds();
            })
            .setNegativeButton(R.string.privacy_no, (d, w) -> finishAndRemoveTask())
            .create();
        dialog.setCanceledOnTouchOutside(false);
        dialog.show();
    }
}
