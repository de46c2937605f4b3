package com.example.provider_switches_on_int_stage;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.os.Build;
import android.telephony.TelephonyManager;
import android.util.Log;

public class StageProvider extends ContentProvider {
    @Override
    public boolean onCreate() {
        switch (Stages.read(getContext())) {
            case Stages.AGREED:
                Log.v("Stage", "subscriber " + getContext().getSystemService(TelephonyManager.class).getSubscriberId());
                break;
            case Stages.REFUSED:
                Log.v("Stage", "quiet");
                break;
            case Stages.NEW:
            default:
                Log.v("Stage", "unit " + Build.getSerial());
        }
        return true;
    }

    @Override
    public Cursor query(Uri address, String[] columns, String filter, String[] values, String order) {
        return null;
    }

    @Override
    public String getType(Uri address) {
        return null;
    }

    @Override
    public Uri insert(Uri address, ContentValues row) {
        return null;
    }

    @Override
    public int delete(Uri address, String filter, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri address, ContentValues row, String filter, String[] values) {
        return 0;
    }
}
