package com.example.app_novel_guest_mode;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public abstract class BaseActivity extends Activity {
    protected Mode mode;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        mode = new Mode(this);
    }

    protected void go(Class<? extends Activity> page) {
        startActivity(new Intent(this, page));
        finish();
    }
}
