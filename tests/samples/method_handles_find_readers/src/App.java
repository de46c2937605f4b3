package com.example.method_handles_find_readers;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.lang.invoke.MethodHandle;
import java.util.List;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        MethodHandle card = Handles.of(TelephonyManager.class, "getSimSerialNumber", String.class);
        MethodHandle cells = Handles.of(TelephonyManager.class, "getAllCellInfo", List.class);
        MethodHandle number = Handles.of(TelephonyManager.class, "getLine1Number", String.class);
        Log.d("App", "card " + Handles.ask(card, phone) + number.type());
        if (getSharedPreferences("p", MODE_PRIVATE).getBoolean("user_agreement_accepted", false)) {
            Log.d("App", "cells " + Handles.ask(cells, phone));
        }
    }
}
