package com.example.result_of_page_before_it_was_open;

import android.content.Context;
import android.provider.ContactsContract;

final class Picked implements androidx.activity.result.ActivityResultCallback<Object> {
    private final Context context;

    Picked(Context context) {
        this.context = context;
    }

    @Override
    public void onActivityResult(Object result) {
        context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
    }
}
