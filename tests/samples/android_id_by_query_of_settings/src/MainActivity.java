package com.example.android_id_by_query_of_settings;

import android.app.Activity;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Uri uri = Uri.parse("content://settings/secure");
        Cursor row = getContentResolver().query(uri, null, "name=?", new String[] {"android_id"}, null);
        if (row != null) {
            row.close();
        }
    }

}
