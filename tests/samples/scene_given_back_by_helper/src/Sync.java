package com.example.scene_given_back_by_helper;

import android.content.Context;
import android.provider.ContactsContract;

final class Sync implements Step {
    private final Context context;

    Sync(Context context) {
        this.context = context;
    }

    @Override
    public void go() {
        context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
    }
}
