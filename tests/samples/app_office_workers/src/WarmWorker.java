package com.example.app_office_workers;

import android.content.Context;
import android.telephony.TelephonyManager;
import androidx.work.WorkerParameters;

public class WarmWorker extends LoggedWorker {
    public WarmWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    protected String work(Context context) {
        return context.getSystemService(TelephonyManager.class).getNetworkOperator();
    }
}
