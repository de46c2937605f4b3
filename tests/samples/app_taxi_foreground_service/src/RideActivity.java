package com.example.app_taxi_foreground_service;

import android.app.Activity;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

public class RideActivity extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Cursor rows = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        if (rows != null) {
            Log.d("Ride", "n " + rows.getCount());
            rows.close();
        }
    }
}
