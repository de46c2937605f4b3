package com.example.service_turned_off_is_started_in_vain;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;
import java.net.NetworkInterface;
import java.net.SocketException;

public class RelicService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            Log.d("Relic", "card " + NetworkInterface.getByName("wlan0").getHardwareAddress());
        } catch (SocketException none) {
            Log.w("Relic", none);
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
