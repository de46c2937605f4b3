package com.example.only_the_system_permission_is_asked;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Permits.granted(this, "android.permission.READ_CONTACTS")) {
            sync();
        }
    }

    private void sync() {
        Cursor people = getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, null, null, null, null);
        while (people != null && people.moveToNext()) {
            Log.v("Main", people.getString(people.getColumnIndex("display_name")));
        }
    }
}
