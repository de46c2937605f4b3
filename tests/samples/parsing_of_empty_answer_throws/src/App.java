package com.example.parsing_of_empty_answer_throws;

import android.app.Application;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CalendarContract;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.util.Log;
import java.util.Objects;

public class App extends Application {
    private SharedPreferences kept;

    @Override
    public void onCreate() {
        super.onCreate();
        kept = getSharedPreferences("answers", MODE_PRIVATE);
        days();
        people();
        calls();
    }

    private void days() {
        try {
            int version = Integer.parseInt(kept.getString("agreed_policy_version", ""));
            Log.d("App", version + " days " + rows(CalendarContract.Events.CONTENT_URI));
        } catch (NumberFormatException unanswered) {
            Log.d("App", "no version");
        }
    }

    private void people() {
        String moment = "never";
        try {
            moment = Objects.requireNonNull(kept.getString("agreed_at", null));
        } catch (NullPointerException unanswered) {
            Log.d("App", "no moment");
        }
        Log.d("App", moment + " people " + rows(ContactsContract.Contacts.CONTENT_URI));
    }

    private void calls() {
        try {
            Answer answer = Answer.valueOf(kept.getString("privacy_answer", ""));
            Log.d("App", answer + " calls " + rows(CallLog.Calls.CONTENT_URI));
        } catch (IllegalArgumentException unanswered) {
            Log.d("App", "no answer");
        } finally {
            Log.d("App", "id " + Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        }
    }

    private int rows(Uri address) {
        try (Cursor found = getContentResolver().query(address, null, null, null, null)) {
            return found == null ? 0 : found.getCount();
        }
    }
}
