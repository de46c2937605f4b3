package com.example.app_car_wash_keeps_the_order;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.LinearLayout;

public abstract class BaseActivity extends Activity {
    @Override
    protected final void onCreate(Bundle state) {
        super.onCreate(state);
        if (!Privacy.get(this).isGranted()) {
            startActivity(new Intent(this, WelcomeActivity.class));
            finish();
            return;
        }
        LinearLayout root = new LinearLayout(this);
        setContentView(root);
        build(root);
        load();
    }

    protected abstract void build(LinearLayout root);

    protected void load() {
    }
}
