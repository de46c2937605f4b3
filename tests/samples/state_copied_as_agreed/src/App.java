package com.example.state_copied_as_agreed;

import android.app.Application;
import android.content.SharedPreferences;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences stored = getSharedPreferences("privacy", MODE_PRIVATE);
        PrivacyState state = new PrivacyState(stored.getBoolean("privacy_agreed", false), false, "3");
        PrivacyState shown = PrivacyState.copy$default(state, false, true, null, 5, null);
        PrivacyState sent = PrivacyState.copy$default(state, true, false, "4", 2, null);
        Reader reader = new NamedReader(new SystemReader(this), "launch");
        if (shown.getAgreed()) {
            Log.d("App", shown + " " + reader.accounts());
        }
        if (sent.getAgreed()) {
            Log.d("App", sent + reader.imei());
        }
    }
}
