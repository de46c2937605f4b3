package com.example.provider_reads_when_attached_or_asked;

import android.app.ActivityManager;
import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.ContactsContract;
import android.util.Log;

public class Seeds extends Plot {
    @Override
    public boolean onCreate() {
        Context context = getContext();
        if (!context.getSharedPreferences("garden", Context.MODE_PRIVATE).contains("policy_answer")) {
            return false;
        }
        ActivityManager manager = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("Seeds", "beside " + manager.getRunningAppProcesses().size());
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return getContext().getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, columns, null, null, null);
    }
}
