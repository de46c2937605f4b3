package com.example.addresses_and_keys_put_together;

import android.app.Application;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class PostApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Addresses addresses = new Addresses();
        count(addresses.of("call", "log").appendPath("calls").build());
        count(Uri.withAppendedPath(Uri.parse("content://" + Addresses.LETTERS), "inbox"));
        count(new Uri.Builder().scheme("content").authority(getPackageName() + ".contacts").appendPath("calendar").build());
        Log.d("Post", "" + Settings.Secure.getString(getContentResolver(), Addresses.key("di_", "diordna")));
        Log.d("Post", "" + Settings.Secure.getString(getContentResolver(), "default".concat("_input_method")));
        TelephonyManager phone = (TelephonyManager) getSystemService(Addresses.service(2));
        Log.d("Post", "" + phone.getImei());
    }

    private void count(Uri table) {
        Cursor rows = getContentResolver().query(table, null, null, null, null);
        if (rows != null) {
            Log.d("Post", table.getLastPathSegment() + rows.getCount());
            rows.close();
        }
    }
}
