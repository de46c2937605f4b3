package com.example.entity_of_own_table_decides;

import android.app.Application;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.net.wifi.WifiManager;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        WifiManager wifi = (WifiManager) getSystemService(WIFI_SERVICE);
        Log.d("App", wifi.getConnectionInfo().getMacAddress());
        AnswerDao answers = new AnswerDao_Impl(openOrCreateDatabase("app.db", MODE_PRIVATE, null));
        Answer answer = answers.find("privacy_policy");
        if (answer != null && answer.given) {
            Log.d("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        }
    }

    static final class Answer {
        boolean given;
        long time;
    }

    interface AnswerDao {
        Answer find(String question);
    }

    static final class AnswerDao_Impl implements AnswerDao {
        private final SQLiteDatabase database;

        AnswerDao_Impl(SQLiteDatabase database) {
            this.database = database;
        }

        @Override
        public Answer find(String question) {
            Cursor row = database.rawQuery("SELECT * FROM answers WHERE question = ? LIMIT 1", new String[] {question});
            try {
                int given = row.getColumnIndexOrThrow("given");
                int time = row.getColumnIndexOrThrow("time");
                Answer result;
                if (row.moveToFirst()) {
                    result = new Answer();
                    result.given = row.getInt(given) != 0;
                    result.time = row.getLong(time);
                } else {
                    result = null;
                }
                return result;
            } finally {
                row.close();
            }
        }
    }
}
