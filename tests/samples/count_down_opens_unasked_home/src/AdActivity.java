package com.example.count_down_opens_unasked_home;

import android.app.Activity;
import android.content.Intent;
import android.os.CountDownTimer;

public class AdActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        new CountDownTimer(3000, 1000) {
            @Override
            public void onTick(long left) {
                setTitle("跳过 " + left / 1000);
            }

            @Override
            public void onFinish() {
                startActivity(new Intent(AdActivity.this, HomeActivity.class));
                finish();
            }
        }.start();
    }
}
