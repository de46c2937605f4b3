package com.example.finally_and_continue_around_answer;

import android.content.Context;
import android.database.Cursor;
import android.provider.CallLog;
import android.util.Log;

final class LogPart extends Part {
    @Override
    boolean needsAnswer() {
        return true;
    }

    @Override
    void begin(Context context) {
        Cursor rows = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, new String[] {CallLog.Calls.NUMBER}, null, null, null);
        while (rows != null && rows.moveToNext()) {
            Log.d("Log", rows.getString(0));
        }
    }
}
