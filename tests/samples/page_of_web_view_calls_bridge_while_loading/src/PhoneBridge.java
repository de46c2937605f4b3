package com.example.page_of_web_view_calls_bridge_while_loading;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.webkit.JavascriptInterface;

final class PhoneBridge {
    private final Context context;

    PhoneBridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public String id() {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }

    @JavascriptInterface
    public int friends() {
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        }
    }
}
