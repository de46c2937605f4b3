package com.example.answer_in_device_protected_store;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        long now = System.currentTimeMillis();
        Cursor day = CalendarContract.Instances.query(
                getContentResolver(), new String[] {CalendarContract.Instances.TITLE}, now, now + 86_400_000L);
        Log.d("Main", "today " + (day == null ? 0 : day.getCount()));
        if (!Terms.of(this).accepted()) {
            new AlertDialog.Builder(this).setMessage("请阅读隐私政策")
                    .setPositiveButton("同意", (box, which) -> {
                        Terms.of(this).accept();
                        Subscriber.note(this);
                    })
                    .setNegativeButton("不同意", (box, which) -> finish())
                    .show();
        }
    }
}
