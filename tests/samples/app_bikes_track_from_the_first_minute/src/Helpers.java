package com.example.app_bikes_track_from_the_first_minute;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;
import java.util.function.BooleanSupplier;

final class Helpers {
    private final Context context;
    private final BooleanSupplier agreed;

    Helpers(Context context, BooleanSupplier agreed) {
        this.context = context;
        this.agreed = agreed;
    }

    void warm() {
        if (!agreed.getAsBoolean()) {
            Log.d("Bikes", "no help yet");
            return;
        }
        Cursor starred = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_STREQUENT_URI, null, null, null, null);
        if (starred != null) {
            starred.close();
        }
    }
}
