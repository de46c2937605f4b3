package com.example.base_activity_template_steps;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.View;

public abstract class TemplateActivity extends Activity {
    @Override
    protected final void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(makeView());
        initData();
        SharedPreferences store = getSharedPreferences("template", MODE_PRIVATE);
        if (store.getBoolean("user_privacy_agreed", false)) {
            onConsentReady();
        }
    }

    protected abstract View makeView();

    protected void initData() {
    }

    protected void onConsentReady() {
    }
}
