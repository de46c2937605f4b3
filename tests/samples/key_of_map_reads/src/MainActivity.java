package com.example.key_of_map_reads;

import android.app.Activity;
import android.os.Bundle;
import java.util.HashMap;
import java.util.Map;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Map<Device, String> seen = new HashMap<>();
        seen.put(new Device(this), "start");
    }

}
