package com.example.asynchronous_query_of_calls;

import android.app.Activity;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.provider.CallLog;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    private Questions questions;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        questions = new Questions(getContentResolver());
        Button plan = new Button(this);
        plan.setText("Plan my day");
        plan.setOnClickListener(this);
        setContentView(plan);
    }

    @Override
    protected void onResume() {
        super.onResume();
        questions.startQuery(1, null, CallLog.Calls.CONTENT_URI, null, null, null, null);
    }

    @Override
    public void onClick(View view) {
        questions.startQuery(2, null, CalendarContract.Events.CONTENT_URI, null, null, null, null);
    }
}
