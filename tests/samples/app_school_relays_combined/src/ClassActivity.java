package com.example.app_school_relays_combined;

import android.app.Activity;
import android.os.Bundle;
import android.provider.CallLog;
import android.util.Log;

public class ClassActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.school);
        findViewById(R.id.school_parents).setOnClickListener(view -> lastCall());
        findViewById(R.id.school_agree).setOnClickListener(view -> {
            long now = System.currentTimeMillis();
            getSharedPreferences("school", MODE_PRIVATE).edit().putLong("agreed_at", now).apply();
            Relays.AGREED.say(now);
        });
    }

    private void lastCall() {
        Log.d("Class", "last " + CallLog.Calls.getLastOutgoingCall(this));
    }
}
