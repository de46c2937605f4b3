package com.example.app_clinic_turn_by_result_receiver;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;

public class WaitActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.waiting);
        findViewById(R.id.voice).setOnClickListener(view -> new VoiceNote().record());
        Intent ask = new Intent(this, ConsentActivity.class);
        ask.putExtra("turn", new Turn(new Handler(), new Steps(this)));
        startActivity(ask);
    }
}
