package com.example.every_agreement_in_loop;

import android.app.ActivityManager;
import android.app.Application;
import android.provider.CalendarContract;
import android.provider.ContactsContract;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Agreements agreements = new Agreements(this);
        if (agreements.hints() >= 0) {
            ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
            Log.d("App", String.valueOf(manager.getRunningAppProcesses()));
        }
        if (agreements.any()) {
            Log.d("App", String.valueOf(getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)));
        }
        if (agreements.all()) {
            Log.d("App", String.valueOf(getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        }
    }
}
