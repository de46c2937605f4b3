package com.example.lambda_invoke_custom;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;
import java.util.concurrent.Executors;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TelephonyManager telephony = getSystemService(TelephonyManager.class);
        new Thread(() -> Log.i("Main", telephony.getDeviceId())).start();
        Executors.newSingleThreadExecutor().execute(this::readId);
        View view = new View(this);
        view.setOnClickListener(clicked -> Log.i("Main", telephony.getSubscriberId()));
        setContentView(view);
    }

    private void readId() {
        Log.i("Main", Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
