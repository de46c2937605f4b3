package com.example.app_quiz_night_events_as_suppliers;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;

public class QuizActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.quiz);
        QuizApp app = (QuizApp) getApplication();
        findViewById(R.id.team).setOnClickListener(view -> {
            app.rules().setRead();
            app.events().flush();
            new Paste(this).begin();
        });
        findViewById(R.id.guest).setOnClickListener(view -> Log.d("Quiz", "plays as guest"));
    }
}
