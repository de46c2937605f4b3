package com.example.work_of_job_intent_service;

import android.content.Intent;
import android.telephony.TelephonyManager;
import androidx.core.app.JobIntentService;

public class Upload extends JobIntentService {
    @Override
    protected void onHandleWork(Intent intent) {
        if ("phone".equals(intent.getStringExtra("what")))
            ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }
}
