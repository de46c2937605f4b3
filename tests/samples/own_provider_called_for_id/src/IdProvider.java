package com.example.own_provider_called_for_id;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class IdProvider extends ContentProvider {
    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Bundle call(String method, String argument, Bundle extras) {
        if ("device".equals(method)) {
            Bundle answer = new Bundle();
            answer.putString("id", ((TelephonyManager) getContext().getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
            return answer;
        }
        return super.call(method, argument, extras);
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return getContext().getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, null);
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        return 0;
    }
}
