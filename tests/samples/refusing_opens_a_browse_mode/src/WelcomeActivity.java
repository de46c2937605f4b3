package com.example.refusing_opens_a_browse_mode;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public class WelcomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.welcome);
        findViewById(R.id.tv_agree).setOnClickListener(new Opener(FullActivity.class));
        findViewById(R.id.tv_disagree).setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                startActivity(new Intent(WelcomeActivity.this, BrowseActivity.class));
                finish();
            }
        });
    }

    private final class Opener implements View.OnClickListener {
        private final Class<? extends Activity> page;

        Opener(Class<? extends Activity> page) {
            this.page = page;
        }

        @Override
        public void onClick(View view) {
            getSharedPreferences("welcome", MODE_PRIVATE).edit().putBoolean("privacy_ok", true).apply();
            startActivity(new Intent(WelcomeActivity.this, page));
        }
    }
}
