package com.example.app_light_novel_startup_and_work;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class WarmWorker extends Worker {
    public WarmWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        if (!Consent.given(getApplicationContext())) {
            return Result.success();
        }
        TelephonyManager phone = (TelephonyManager) getApplicationContext().getSystemService(Context.TELEPHONY_SERVICE);
        try {
            Log.i("Warm", "free traffic for " + phone.getSubscriberId());
        } catch (SecurityException refused) {
            Log.i("Warm", "no card");
        }
        return Result.success();
    }
}
