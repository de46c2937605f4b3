package com.example.service_turned_off_is_started_in_vain;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;
import android.provider.Telephony;

public class BoundService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Bound", "all " + getContentResolver().query(Telephony.Sms.CONTENT_URI, null, null, null, null));
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
