package com.example.app_dentist_ports_and_adapters;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class ChairActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button appointment = new Button(this);
        appointment.setText("预约");
        appointment.setOnClickListener(this::appoint);
        setContentView(appointment);
        Answers answers = new Answers(this);
        if (!answers.given()) {
            new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("拒绝", null).setPositiveButton("同意", (box, which) -> {
                answers.give();
                Practice.of(this).open();
            }).show();
        }
    }

    private void appoint(View view) {
        Cursor days = getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null);
        Log.d("Chair", "days " + (days == null ? 0 : days.getCount()));
    }
}
