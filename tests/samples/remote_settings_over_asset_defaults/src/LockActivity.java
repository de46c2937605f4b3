package com.example.remote_settings_over_asset_defaults;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class LockActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.lock);
        Button yes = findViewById(R.id.agree_terms);
        yes.setOnClickListener(view -> {
            int version = new RemoteSettings(this).number("privacy_version");
            getSharedPreferences("canal", MODE_PRIVATE).edit().putInt("accepted_privacy", version).apply();
            recreate();
        });
    }
}
