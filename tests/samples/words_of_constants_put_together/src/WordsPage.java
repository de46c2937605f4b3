package com.example.words_of_constants_put_together;

import android.app.Activity;
import android.content.ContentResolver;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class WordsPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ContentResolver resolver = getContentResolver();
        Log.d("Words", Settings.Secure.getString(resolver, Words.key(3)));
        Log.d("Words", Settings.System.getString(resolver, Words.key(1)));
        Log.d("Words", getPreferences(0).getString("android_id", ""));
        count(Words.address("sms", "inbox"));
        count(Words.address(getPackageName() + ".rows", "contacts"));
        TelephonyManager phone = (TelephonyManager) getSystemService(Words.SERVICES[1]);
        Log.d("Words", phone.getDeviceId(0));
    }

    private void count(String address) {
        Cursor rows = getContentResolver().query(Uri.parse(address), null, null, null, null);
        if (rows != null) {
            Log.d("Words", address + rows.getCount());
            rows.close();
        }
    }
}
