package com.example.modules_named_by_manifest_entries;

import android.content.Context;
import android.provider.ContactsContract;
import android.util.Log;

public class ContactModule implements AppModule {
    @Override
    public void install(Context context) {
        Log.d("Contact", String.valueOf(context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
    }
}
