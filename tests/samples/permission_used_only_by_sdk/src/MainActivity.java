package com.example.permission_used_only_by_sdk;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        View view = new View(this);
        view.setOnClickListener(this);
        setContentView(view);
    }

    @Override
    public void onClick(View view) {
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }
}
