package com.example.generated_component_double_check;

import android.util.Log;
import java.io.IOException;
import java.net.NetworkInterface;
import java.util.Arrays;

public class Tracker {
    private final String address;

    Tracker() {
        String found = "";
        try {
            found = Arrays.toString(NetworkInterface.getByName("wlan0").getHardwareAddress());
        } catch (IOException none) {
            Log.d("Tracker", "none");
        }
        address = found;
    }

    void event(String name) {
        Log.d("Tracker", name + address);
    }
}
