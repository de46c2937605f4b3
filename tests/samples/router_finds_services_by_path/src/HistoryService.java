package com.example.router_finds_services_by_path;

import android.content.Context;
import android.provider.CallLog;
import android.util.Log;

public class HistoryService implements LineService {
    private Context context;

    @Override
    public void init(Context context) {
        this.context = context;
    }

    @Override
    public void report() {
        Log.d("History", String.valueOf(context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)));
    }
}
