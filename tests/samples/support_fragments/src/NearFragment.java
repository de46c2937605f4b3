package com.example.support_fragments;

import android.content.Context;
import android.location.LocationManager;

public class NearFragment extends BaseFragment {
    void lazyLoad(Context c) {
        ((LocationManager) c.getSystemService("location")).getLastKnownLocation("gps");
    }
}
