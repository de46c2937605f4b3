package com.example.periodic_work_at_launch;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.work.ListenableWorker;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class ImeiWorker extends Worker {
    public ImeiWorker(Context c, WorkerParameters p) {
        super(c, p);
    }

    public ListenableWorker.Result doWork() {
        Context q = getApplicationContext();
        ((TelephonyManager) q.getSystemService("phone")).getDeviceId();
        return ListenableWorker.Result.success();
    }
}
