package com.example.app_clinic_turn_by_result_receiver;

import android.app.Activity;
import android.os.Bundle;
import android.os.ResultReceiver;

public class ConsentActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
        findViewById(R.id.consent_yes).setOnClickListener(view -> end(Turn.YES));
        findViewById(R.id.consent_no).setOnClickListener(view -> end(0));
    }

    private void end(int code) {
        ResultReceiver turn = getIntent().getParcelableExtra("turn");
        turn.send(code, null);
        finish();
    }
}
