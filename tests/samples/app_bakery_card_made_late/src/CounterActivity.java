package com.example.app_bakery_card_made_late;

import android.app.Activity;
import android.app.AlertDialog;
import android.hardware.Camera;
import android.location.LocationManager;
import android.os.Bundle;

public class CounterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.counter);
        findViewById(R.id.shops).setOnClickListener(view -> nearest());
        findViewById(R.id.scan).setOnClickListener(view -> Camera.open().release());
        BakeryApp bakery = (BakeryApp) getApplication();
        if (!bakery.privacy().granted()) {
            new AlertDialog.Builder(this)
                    .setMessage("为您制作会员卡前，请同意《隐私政策》")
                    .setPositiveButton("同意", (dialog, which) -> {
                        bakery.privacy().grant();
                        bakery.greet();
                    })
                    .setNegativeButton("不同意", (dialog, which) -> dialog.dismiss())
                    .show();
        }
    }

    private void nearest() {
        LocationManager places = getSystemService(LocationManager.class);
        places.requestSingleUpdate(LocationManager.GPS_PROVIDER, new Compass(), null);
    }
}
