package com.example.read_in_catch;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.FileInputStream;
import java.io.IOException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try (FileInputStream stored = openFileInput("device.txt")) {
            Log.i("App", "known " + stored.read());
        } catch (IOException firstLaunch) {
            Log.i("App", getSystemService(TelephonyManager.class).getDeviceId());
        } finally {
            Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
    }
}
