package com.example.caches_iterators_and_resources_that_read;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.HashMap;
import java.util.Map;

public class App extends Application {
    private final Map<String, String> known = new HashMap<>();
    private ThreadLocal<String> install;

    @Override
    public void onCreate() {
        super.onCreate();
        install = ThreadLocal.withInitial(() -> Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        Log.d("App", "install " + install.get());
        try (Span span = new Span(this)) {
            for (String part : new Header(this)) {
                Log.d("App", span + part);
            }
        }
        if (!getSharedPreferences("terms", MODE_PRIVATE).getBoolean("agreed", false)) {
            known.putIfAbsent("imei", "");
        }
        Log.d("App", "imei " + known.computeIfAbsent("imei", key -> getSystemService(TelephonyManager.class).getImei()));
    }
}
