package com.example.handler_and_view_post;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity {
    private final Handler handler = new Handler();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        final TelephonyManager telephony = getSystemService(TelephonyManager.class);
        Button button = new Button(this);
        setContentView(button);
        handler.postDelayed(new Runnable() {
            @Override
            public void run() {
                Log.i("Main", telephony.getDeviceId());
            }
        }, 500);
        button.post(new Runnable() {
            @Override
            public void run() {
                Log.i("Main", telephony.getSubscriberId());
            }
        });
        button.postDelayed(new Runnable() {
            @Override
            public void run() {
                Log.i("Main", telephony.getSimSerialNumber());
            }
        }, 100);
        runOnUiThread(new Runnable() {
            @Override
            public void run() {
                Log.i("Main", telephony.getLine1Number());
            }
        });
        button.setOnClickListener(new Clicked());
    }

    private class Clicked implements View.OnClickListener, Runnable {
        @Override
        public void onClick(View view) {
            handler.post(this);
        }

        @Override
        public void run() {
            Log.i("Main", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        }
    }
}
