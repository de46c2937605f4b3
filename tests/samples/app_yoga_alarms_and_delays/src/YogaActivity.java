package com.example.app_yoga_alarms_and_delays;

import android.app.Activity;
import android.os.Bundle;

public class YogaActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Later later = new Later();
        later.run(new Mat(getApplicationContext()));
        later.run(new PoseSync(getApplicationContext()));
        LessonAlarm.arm(this);
        if (!Promise.given(this)) {
            new PromiseDialog(this, later).show();
        }
    }
}
