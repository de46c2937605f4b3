package com.example.base_application_and_manager.ui;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import com.example.base_application_and_manager.base.SpUtil;

public class SplashActivity extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        if (SpUtil.getInstance().isAgree())
            jump();
        else
            new PrivacyDialog(this).show();
    }

    void jump() {
        startActivity(new Intent(this, MainActivity.class));
        finish();
    }
}
