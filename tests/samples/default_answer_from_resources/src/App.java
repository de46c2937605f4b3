package com.example.default_answer_from_resources;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences stored = getSharedPreferences("settings", MODE_PRIVATE);
        if (stored.getBoolean("privacy_agreed", getResources().getBoolean(R.bool.privacy_default))) {
            Log.d("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
        if (stored.getBoolean("contacts_privacy_agreed", getResources().getBoolean(R.bool.contacts_default))) {
            Log.d("App", String.valueOf(getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        }
    }
}
