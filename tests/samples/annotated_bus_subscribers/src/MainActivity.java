package com.example.annotated_bus_subscribers;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EventBus.getDefault().register(this);
        EventBus.getDefault().post(new StartEvent("cold"));
        new AlertDialog.Builder(this).setMessage("请阅读《隐私政策》和《用户协议》")
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    EventBus.getDefault().post(new AgreedEvent());
                }
            }).setNegativeButton("不同意", null).show();
    }

    @Subscribe(threadMode = 1)
    public void onStarted(StartEvent event) {
        Log.d("Main", event.getKind() + ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getImei());
    }

    @Subscribe
    public void onAgreed(AgreedEvent event) {
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Main", String.valueOf(places.getLastKnownLocation("gps")));
    }
}
