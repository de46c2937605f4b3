package com.example.receiver_registered_in_code;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        registerReceiver(new StartReceiver(), new IntentFilter("com.example.receiver_registered_in_code.START"));
        registerReceiver(new ScreenReceiver(), new IntentFilter(Intent.ACTION_SCREEN_OFF));
        sendBroadcast(new Intent("com.example.receiver_registered_in_code.START"));
    }

    private static class StartReceiver extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("Start", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
        }
    }

    private static class ScreenReceiver extends BroadcastReceiver {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("Screen", Settings.Secure.getString(context.getContentResolver(), "android_id"));
        }
    }
}
