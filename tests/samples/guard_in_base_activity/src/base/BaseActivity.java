package com.example.guard_in_base_activity.base;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public abstract class BaseActivity extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        if (!needCheck()) {
            initData();
            return;
        }
        if (!PrivacyManager.get(this).hasAgreed()) {
            showPrivacy();
            return;
        }
        initData();
    }

    protected boolean needCheck() {
        return true;
    }

    protected abstract void initData();

    protected void showPrivacy() {
        Settings.Secure.getString(getContentResolver(), "android_id");
    }
}
