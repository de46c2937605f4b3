package com.example.settings_filled_from_outside;

import android.app.Application;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.wifi.WifiManager;
import android.os.Handler;
import android.os.Looper;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.lang.reflect.Field;

public class App extends Application {
    private static boolean online;

    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        try {
            Field field = Switches.class.getDeclaredField("sim");
            field.setAccessible(true);
            field.setBoolean(null, true);
        } catch (ReflectiveOperationException error) {
            Log.w("App", error);
        }
        if (Switches.sim) {
            phone.getSubscriberId();
        }
        registerReceiver(new BroadcastReceiver() {
            @Override
            public void onReceive(Context context, Intent intent) {
                online = true;
            }
        }, new IntentFilter("android.net.conn.CONNECTIVITY_CHANGE"));
        poll(new Handler(Looper.getMainLooper()));
    }

    void poll(final Handler handler) {
        if (online) {
            ((WifiManager) getSystemService(WIFI_SERVICE)).getConnectionInfo().getMacAddress();
            return;
        }
        handler.postDelayed(new Runnable() {
            @Override
            public void run() {
                poll(handler);
            }
        }, 1000);
    }
}
