package com.example.app_farm_stall_local_center;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.view.View;

public class StallActivity extends Activity {
    private final StallReceiver receiver = new StallReceiver();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.stall);
        IntentFilter filter = new IntentFilter(Actions.OPENED);
        filter.addAction(Actions.AGREED);
        filter.addAction(Actions.LEFT);
        LocalCenter.of(this).register(receiver, filter);
        boolean agreed = getPreferences(MODE_PRIVATE).getBoolean("agreement", false);
        findViewById(R.id.stall_notice).setVisibility(agreed ? View.GONE : View.VISIBLE);
        if (agreed) {
            send(Actions.AGREED);
        }
        findViewById(R.id.stall_ok).setOnClickListener(view -> {
            getPreferences(MODE_PRIVATE).edit().putBoolean("agreement", true).apply();
            findViewById(R.id.stall_notice).setVisibility(View.GONE);
            send(Actions.AGREED);
        });
        findViewById(R.id.stall_no).setOnClickListener(view -> finish());
        findViewById(R.id.stall_leave).setOnClickListener(view -> send(Actions.LEFT));
    }

    @Override
    protected void onResume() {
        super.onResume();
        send(Actions.OPENED);
    }

    @Override
    protected void onDestroy() {
        LocalCenter.of(this).unregister(receiver);
        super.onDestroy();
    }

    private void send(String action) {
        LocalCenter.of(this).send(new Intent(action));
    }
}
