package com.example.splash_countdown;

import android.animation.Animator;
import android.animation.AnimatorListenerAdapter;
import android.animation.ObjectAnimator;
import android.app.Activity;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        View logo = new View(this);
        setContentView(logo);
        new CountDownTimer(3000, 1000) {
            @Override
            public void onTick(long left) {
                setTitle(String.valueOf(left / 1000));
            }

            @Override
            public void onFinish() {
                Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
            }
        }.start();
        ObjectAnimator fade = ObjectAnimator.ofFloat(logo, "alpha", 0f, 1f);
        fade.addListener(new AnimatorListenerAdapter() {
            @Override
            public void onAnimationEnd(Animator animation) {
                Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        });
        fade.start();
    }
}
