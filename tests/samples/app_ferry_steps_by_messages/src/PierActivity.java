package com.example.app_ferry_steps_by_messages;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class PierActivity extends Activity {
    private Steps steps;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pier);
        steps = ((FerryApp) getApplication()).steps();
        steps.askWith(new PolicyQuestion(this, steps));
        steps.sendEmptyMessage(Steps.START);
    }

    public void check(View view) {
        steps.sendEmptyMessage(Steps.TICKET);
    }
}
