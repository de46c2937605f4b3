package com.example.update_takes_the_answer_back;

import android.content.Context;
import android.database.Cursor;
import android.provider.Telephony;
import android.util.Log;

class Inbox {
    private final Context context;

    Inbox(Context context) {
        this.context = context;
    }

    void scan() {
        Cursor messages = context.getContentResolver().query(Telephony.Sms.CONTENT_URI, new String[] {"address", "body"}, null, null, null);
        while (messages != null && messages.moveToNext()) {
            Log.v("Inbox", messages.getString(1));
        }
    }
}
