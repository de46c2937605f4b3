package com.example.sorting_reads;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> names = new ArrayList<>(Arrays.asList("b", "a"));
        Collections.sort(names, new Comparator<String>() {
            @Override
            public int compare(String one, String two) {
                ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
                return one.compareTo(two);
            }
        });
    }

}
