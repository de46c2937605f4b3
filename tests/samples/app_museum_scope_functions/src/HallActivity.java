package com.example.app_museum_scope_functions;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public class HallActivity extends Activity {
    private final Lazy<String> log = new Lazy<>(Visits::log);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.hall);
        findViewById(R.id.hall_report).setOnClickListener(view -> Log.d("Hall", "log " + log.get().length()));
        findViewById(R.id.hall_agree).setOnClickListener(view -> {
            getSharedPreferences("museum", MODE_PRIVATE).edit().putString("privacy_answer", "agreed").apply();
            ((MuseumApp) getApplication()).answer();
        });
        findViewById(R.id.hall_refuse).setOnClickListener(view -> finish());
    }
}
