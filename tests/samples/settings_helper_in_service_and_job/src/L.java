package com.example.settings_helper_in_service_and_job;

import android.app.Activity;
import android.content.Intent;

public class L extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        startService(new Intent(this, S.class));
    }
}
