package com.example.app_karaoke_actors_with_behaviours;

import android.app.Activity;
import android.app.AlertDialog;

public class StageActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        new AlertDialog.Builder(this).setTitle("隐私政策").setMessage("演唱需要录音").setPositiveButton("同意", (box, which) -> ((StageApp) getApplication()).agree()).setNegativeButton("不同意", (box, which) -> finish()).show();
    }
}
