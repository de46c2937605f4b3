package com.example.app_live_hub_with_config;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button login = new Button(this);
        login.setText("登录");
        login.setOnClickListener(view -> LoginHub.get().login("sms"));
        setContentView(login);
        if (!Preference.flag(this, "has_agreed_privacy")) {
            TermsDialogs.ask(this, () -> {
                Preference.raise(this, "has_agreed_privacy");
                ((LiveApp) getApplication()).startAds();
            });
        }
    }
}
