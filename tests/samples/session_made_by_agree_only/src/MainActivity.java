package com.example.session_made_by_agree_only;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    private Session session;
    private StepClock clock;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        clock = new StepClock(this);
        setContentView(R.layout.main);
        findViewById(R.id.yes).setOnClickListener(this);
        findViewById(R.id.no).setOnClickListener(this);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (session != null) {
            session.locate();
        }
        clock.start();
    }

    @Override
    public void onClick(View view) {
        if (view.getId() == R.id.yes) {
            session = new Session(this);
            session.locate();
        } else {
            finishAffinity();
        }
    }
}
