package com.example.commands_in_map_by_name;

import android.content.Context;
import android.provider.CallLog;
import android.util.Log;

final class CallsCommand implements Command {
    @Override
    public void execute(Context context) {
        Log.d("Calls", String.valueOf(context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)));
    }
}
