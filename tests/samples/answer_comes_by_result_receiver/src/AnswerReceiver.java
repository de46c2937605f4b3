package com.example.answer_comes_by_result_receiver;

import android.app.ActivityManager;
import android.content.Context;
import android.os.Bundle;
import android.os.Handler;
import android.os.ResultReceiver;
import android.telephony.TelephonyManager;
import android.util.Log;

final class AnswerReceiver extends ResultReceiver {
    private final Context context;

    AnswerReceiver(Handler handler, Context context) {
        super(handler);
        this.context = context.getApplicationContext();
    }

    @Override
    protected void onReceiveResult(int code, Bundle data) {
        if (code == 1) {
            TelephonyManager phone = context.getSystemService(TelephonyManager.class);
            Log.d("Answer", "imei " + phone.getImei());
        } else {
            ActivityManager tasks = context.getSystemService(ActivityManager.class);
            Log.d("Answer", "tasks " + tasks.getRunningTasks(20).size());
        }
    }
}
