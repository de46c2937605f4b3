package com.example.app_keyboard_plugins_in_assets;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class CodePlugin implements Plugin {
    @Override
    public void start(Context context) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, null)) {
            Log.d("Code", "messages " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
