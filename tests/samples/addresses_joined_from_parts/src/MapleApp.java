package com.example.addresses_joined_from_parts;

import android.app.Application;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Settings;
import android.util.Log;

public class MapleApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        count(Parts.calls());
        count(Parts.notes(this));
        Log.d("Maple", Settings.Secure.getString(getContentResolver(), Parts.key(0, 1)));
        Log.d("Maple", Settings.Secure.getString(getContentResolver(), Parts.key(4, 5, 6)));
        boolean agreed = getSharedPreferences("maple", MODE_PRIVATE).getBoolean("agreed_policy", false);
        if (agreed) {
            count(Parts.letters());
        }
    }

    private void count(Uri address) {
        Cursor rows = getContentResolver().query(address, null, null, null, null);
        if (rows == null) {
            return;
        }
        Log.d("Maple", address + " " + rows.getCount());
        rows.close();
    }
}
