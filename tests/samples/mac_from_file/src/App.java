package com.example.mac_from_file;

import android.app.Application;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try (BufferedReader file = new BufferedReader(new FileReader("/sys/class/net/" + "wlan0" + "/address"))) {
            Log.i("App", file.readLine());
        } catch (IOException refused) {
            Log.w("App", refused);
        }
    }
}
