package com.example.intent_service_by_action_at_launch;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        BackupService.prepare(getApplicationContext());
    }
}
