package com.example.task_handed_over_in_lambda;


import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.RecursiveAction;

final class Count extends RecursiveAction {
    private final Context context;

    Count(Context context) {
        this.context = context;
    }

    @Override
    protected void compute() {
        Log.d("Count", context.getSystemService(TelephonyManager.class).getDeviceId());
    }
}
