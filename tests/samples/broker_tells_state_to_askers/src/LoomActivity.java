package com.example.broker_tells_state_to_askers;

import android.app.Activity;
import android.os.Bundle;

public class LoomActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.loom);
        findViewById(R.id.enter).setOnClickListener(view -> Broker.only().allow(this));
        findViewById(R.id.quit).setOnClickListener(view -> finish());
    }
}
