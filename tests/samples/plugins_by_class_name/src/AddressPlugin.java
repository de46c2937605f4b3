package com.example.plugins_by_class_name;

import android.content.Context;
import android.util.Log;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

public class AddressPlugin implements Plugin {
    @Override
    public void start(Context context) {
        try {
            BufferedReader reader = new BufferedReader(new FileReader("/sys/class/net/wlan0/address"));
            Log.i("Plugin", reader.readLine());
            reader.close();
        } catch (IOException unreadable) {
            Log.i("Plugin", "none");
        }
    }
}
