package com.example.web_page_user_agent_with_imei;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.webkit.JavascriptInterface;

public class PageBridge {
    private final Context context;

    PageBridge(Context context) {
        this.context = context;
    }

    @JavascriptInterface
    public String people() {
        if (!context.getSharedPreferences("web", Context.MODE_PRIVATE).getBoolean("agreedToPrivacyPolicy", false)) {
            return "[]";
        }
        Cursor people = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        return "[" + people.getCount() + "]";
    }
}
