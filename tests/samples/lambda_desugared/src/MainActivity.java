package com.example.lambda_desugared;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Handler().post(new MainActivity$$ExternalSyntheticLambda0(this));
        View view = new View(this);
        view.setOnClickListener(new MainActivity$$ExternalSyntheticLambda1(this));
        setContentView(view);
    }

    /* synthetic */ void lambda$onCreate$0() {
        Log.i("Main", getSystemService(TelephonyManager.class).getDeviceId());
    }

    /* synthetic */ void lambda$onCreate$1(View view) {
        Log.i("Main", getSystemService(TelephonyManager.class).getSubscriberId());
    }
}
