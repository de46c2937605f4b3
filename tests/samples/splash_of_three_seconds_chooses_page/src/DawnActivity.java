package com.example.splash_of_three_seconds_chooses_page;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class DawnActivity extends Activity {
    private final ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        pool.schedule(() -> runOnUiThread(this::next), 3, TimeUnit.SECONDS);
    }

    private void next() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip();
        Log.d("Dawn", "invited by " + clip);
        Class<?> page = AskActivity.answer(this) == AskActivity.YES ? HomeActivity.class : AskActivity.class;
        startActivity(new Intent(this, page));
        finish();
    }

    @Override
    protected void onDestroy() {
        pool.shutdown();
        super.onDestroy();
    }
}
