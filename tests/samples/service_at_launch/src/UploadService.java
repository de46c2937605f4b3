package com.example.service_at_launch;

import android.app.IntentService;
import android.content.Intent;
import android.telephony.TelephonyManager;
import android.util.Log;

public class UploadService extends IntentService {
    public UploadService() {
        super("upload");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        Log.i("Upload", ((TelephonyManager) getSystemService("phone")).getSubscriberId());
    }
}
