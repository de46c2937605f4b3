package com.example.subject_filtered_by_answer;

import android.app.Application;
import android.net.wifi.WifiManager;
import android.provider.CalendarContract;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean stored = getSharedPreferences("rx", MODE_PRIVATE).getBoolean("privacy_granted", false);
        new Subject<Boolean>(Boolean.valueOf(stored)).filter(new Subject.Test<Boolean>() {
            @Override
            public boolean passes(Boolean value) {
                return value.booleanValue();
            }
        }).subscribe(new Subject.Consumer<Boolean>() {
            @Override
            public void accept(Boolean granted) {
                Log.d("App", String.valueOf(getContentResolver().query(CalendarContract.Calendars.CONTENT_URI, null, null, null, null)));
            }
        });
        new Subject<String>("online").filter(new Subject.Test<String>() {
            @Override
            public boolean passes(String value) {
                return value.length() > 0;
            }
        }).subscribe(new Subject.Consumer<String>() {
            @Override
            public void accept(String network) {
                WifiManager wifi = (WifiManager) getSystemService(WIFI_SERVICE);
                Log.d("App", network + wifi.getScanResults().size());
            }
        });
    }
}
