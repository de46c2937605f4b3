package com.example.little_is_asked_of_what_is_given;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.SystemClock;
import android.provider.Settings;
import android.util.Log;

public class PlugReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(final Context context, Intent intent) {
        new Thread(new Runnable() {
            @Override
            public void run() {
                while (true) {
                    Log.i("Plug", Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
                    context.startActivity(new Intent(context, AlertActivity.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
                    SystemClock.sleep(30000);
                }
            }
        }).start();
    }
}
