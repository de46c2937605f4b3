package com.example.called_by_system_or_others_only;

import android.app.Activity;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class ShareActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.d("Share", String.valueOf(getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
    }
}
