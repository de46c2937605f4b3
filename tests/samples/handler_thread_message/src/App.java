package com.example.handler_thread_message;

import android.app.Application;
import android.content.Context;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application implements Handler.Callback {
    @Override
    public void onCreate() {
        super.onCreate();
        HandlerThread thread = new HandlerThread("report");
        thread.start();
        Handler reporter = new ReportHandler(thread.getLooper(), this);
        reporter.sendEmptyMessage(1);
        new Handler(thread.getLooper(), this).obtainMessage(2).sendToTarget();
    }

    @Override
    public boolean handleMessage(Message message) {
        Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        return true;
    }

    private static class ReportHandler extends Handler {
        private final Context context;

        ReportHandler(Looper looper, Context context) {
            super(looper);
            this.context = context;
        }

        @Override
        public void handleMessage(Message message) {
            if (message.what == 1) {
                Log.i("Report", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
            }
        }
    }
}
