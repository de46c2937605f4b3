package com.example.support_fragments;

import android.content.Context;
import android.telephony.TelephonyManager;

public class MineFragment extends BaseFragment {
    void lazyLoad(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
