package com.example.app_pawnshop_member_and_three_buttons;

import android.app.Activity;
import android.app.AlertDialog;
import android.location.LocationManager;
import android.os.Bundle;
import android.os.Looper;
import android.provider.Telephony;

public class CounterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Shop shop = new Shop(this);
        if ("member".equals(getIntent().getStringExtra("card"))) {
            shop.member(true);
        }
        if (shop.isAgreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("典当行")
                .setMessage("请阅读《用户协议》和《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> shop.deed("A"))
                .setNegativeButton("不同意", (dialog, which) -> {
                    shop.deed("D");
                    Rows.count(this, Telephony.Sms.CONTENT_URI);
                })
                .setNeutralButton("稍后再说", (dialog, which) -> near())
                .show();
    }

    private void near() {
        LocationManager manager = getSystemService(LocationManager.class);
        manager.requestSingleUpdate(LocationManager.GPS_PROVIDER, new Arrival(), Looper.getMainLooper());
    }
}
