package com.example.router_finds_services_by_path;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class NumberService implements LineService {
    private Context context;

    @Override
    public void init(Context context) {
        this.context = context;
    }

    @Override
    public void report() {
        Log.d("Number", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getLine1Number());
    }
}
