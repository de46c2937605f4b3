package com.example.app_cinema_factories_by_channel;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class FoyerActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!Answer.isYes(this)) {
            new AlertDialog.Builder(this).setMessage("观影须知与隐私政策").setNegativeButton("不同意", (box, which) -> finish())
                    .setPositiveButton("同意", (box, which) -> ((CinemaApp) getApplication()).agreed()).show();
        }
    }
}
