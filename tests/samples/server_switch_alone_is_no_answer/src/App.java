package com.example.server_switch_alone_is_no_answer;

import android.app.Application;
import android.net.Uri;
import android.net.wifi.WifiManager;
import android.provider.CalendarContract;
import android.util.Log;
import java.util.Locale;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        RemoteConfig config = new RemoteConfig(this);
        boolean agreed = getSharedPreferences("local", MODE_PRIVATE).getBoolean("user_agreed_privacy", false);
        if (config.isOn("wifi_report", true)) {
            WifiManager wifi = (WifiManager) getSystemService(WIFI_SERVICE);
            Log.d("App", wifi.getConnectionInfo().getSSID());
        }
        if (config.isOn("sms_assist", true) && agreed) {
            Log.d("App", String.valueOf(getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, null)));
        }
        if (needsAnswer() && !agreed) {
            return;
        }
        Log.d("App", String.valueOf(getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)));
    }

    private static boolean needsAnswer() {
        return "CN".equals(Locale.getDefault().getCountry());
    }
}
