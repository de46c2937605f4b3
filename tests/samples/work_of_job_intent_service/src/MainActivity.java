package com.example.work_of_job_intent_service;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import androidx.core.app.JobIntentService;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        JobIntentService.enqueueWork(this, Upload.class, 7, new Intent().putExtra("what", "phone"));
    }
}
