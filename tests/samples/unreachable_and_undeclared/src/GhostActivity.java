package com.example.unreachable_and_undeclared;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public class GhostActivity extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
