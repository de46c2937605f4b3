package com.example.question_as_list_of_choices;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.provider.Settings;
import android.util.Log;

public class PortActivity extends Activity {
    private static final String[] LINES = {"同意并继续", "不同意", "查看《隐私政策》"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setTitle("隐私政策提示").setItems(LINES, (dialog, which) -> chosen(which)).show();
    }

    @Override
    protected void onPostResume() {
        super.onPostResume();
        try (Cursor rows = getContentResolver().query(CalendarContract.Calendars.CONTENT_URI, null, null, null, null)) {
            Log.d("Port", "calendars " + (rows == null ? 0 : rows.getCount()));
        }
    }

    private void chosen(int line) {
        switch (line) {
            case 0:
                Log.d("Port", "ship " + Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
                break;
            case 1:
                Log.d("Port", "left " + getSystemService(ClipboardManager.class).getPrimaryClip());
                finish();
                break;
            default:
                startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/policy")));
        }
    }
}
