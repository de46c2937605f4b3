package com.example.mode_no_code_sets;

import android.app.Activity;
import android.content.Context;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.HashMap;
import java.util.Map;

final class Theme {
    static final int UNSET = -100;
    static final int BY_TIME = 0;
    private static final Map<String, Integer> KEPT = new HashMap<>();
    private static int usual = UNSET;
    int kind;
    private int mode = UNSET;
    private final Activity activity;

    Theme(Activity activity) {
        this.activity = activity;
        Integer kept = KEPT.get(activity.getClass().getName());
        if (kept != null) {
            mode = kept;
        }
    }

    static void setUsual(int mode) {
        usual = mode;
    }

    void restore(Bundle state) {
        if (state != null && mode == UNSET) {
            mode = state.getInt("mode", UNSET);
        }
    }

    void keep() {
        if (mode != UNSET) {
            KEPT.put(activity.getClass().getName(), mode);
        }
    }

    private int chosen() {
        return mode != UNSET ? mode : usual;
    }

    int apply() {
        return map(chosen());
    }

    private int map(int chosen) {
        switch (chosen) {
            case BY_TIME:
                LocationManager locations = (LocationManager) activity.getSystemService(Context.LOCATION_SERVICE);
                return locations.getLastKnownLocation("network") == null ? 1 : 2;
            case UNSET:
                return -1;
            default:
                return chosen;
        }
    }

    void tell() {
        if (kind == 5) {
            ((TelephonyManager) activity.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
        }
    }
}
