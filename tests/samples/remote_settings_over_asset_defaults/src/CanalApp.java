package com.example.remote_settings_over_asset_defaults;

import android.app.Application;
import android.location.Location;
import android.location.LocationManager;
import android.util.Log;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;

public class CanalApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        RemoteSettings remote = new RemoteSettings(this);
        if (remote.on("gather_network")) {
            addresses();
        }
        int accepted = getSharedPreferences("canal", MODE_PRIVATE).getInt("accepted_privacy", 0);
        if (accepted >= remote.number("privacy_version")) {
            LocationManager manager = getSystemService(LocationManager.class);
            Location last = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER);
            Log.d("Canal", "lock near " + last);
        }
    }

    private void addresses() {
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(each.getInetAddresses())) {
                    Log.d("Canal", address.getHostAddress());
                }
            }
        } catch (SocketException refused) {
            Log.w("Canal", refused);
        }
    }
}
