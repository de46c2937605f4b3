package com.example.app_invoices_hold_events_back;

import android.app.Application;
import android.telephony.TelephonyManager;

public class InvoiceApp extends Application {
    final Outlet outlet = new Outlet();

    @Override
    public void onCreate() {
        super.onCreate();
        outlet.put(Event.later("line", () -> getSystemService(TelephonyManager.class).getLine1Number()));
        if (getSharedPreferences("desk", 0).getStringSet("signed_documents", java.util.Collections.emptySet()).contains("privacy")) {
            outlet.open();
        }
    }
}
