package com.example.states_of_device_are_no_answer;

import android.app.Application;
import android.content.res.Configuration;
import android.database.Cursor;
import android.net.ConnectivityManager;
import android.net.wifi.WifiManager;
import android.os.Build;
import android.os.PowerManager;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;

public class TideApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        int night = getResources().getConfiguration().uiMode & Configuration.UI_MODE_NIGHT_MASK;
        if (night != Configuration.UI_MODE_NIGHT_YES) {
            WifiManager wifi = getSystemService(WifiManager.class);
            Log.d("Tide", "at " + wifi.getConnectionInfo().getBSSID());
        }
        if (!getSystemService(PowerManager.class).isPowerSaveMode()) {
            crew();
        }
        if (getSystemService(ConnectivityManager.class).isActiveNetworkMetered()) {
            Log.d("Tide", "card " + getSystemService(TelephonyManager.class).getSubscriberId());
        }
        boolean yes = getSharedPreferences("tide", MODE_PRIVATE).getBoolean("has_agreed_privacy", false);
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.M && yes) {
            Log.d("Tide", "apps " + getPackageManager().getInstalledApplications(0).size());
        }
    }

    private void crew() {
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Tide", "crew " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
