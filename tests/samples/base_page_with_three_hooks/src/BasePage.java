package com.example.base_page_with_three_hooks;

import android.app.Activity;

public abstract class BasePage extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        prepare();
        if (Trust.isGiven()) {
            prepareTrusted();
        } else {
            prepareUntrusted();
        }
    }

    protected abstract void prepare();

    protected void prepareTrusted() {
    }

    protected void prepareUntrusted() {
    }
}
