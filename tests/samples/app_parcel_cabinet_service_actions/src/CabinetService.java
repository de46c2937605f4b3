package com.example.app_parcel_cabinet_service_actions;

import android.app.ActivityManager;
import android.app.Service;
import android.bluetooth.BluetoothAdapter;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;

public class CabinetService extends Service {
    static final String KEEP = "com.example.cabinet.KEEP";
    static final String FIND = "com.example.cabinet.FIND";
    private Timer timer;

    static Intent of(Context context, String action) {
        return new Intent(context, CabinetService.class).setAction(action);
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        String action = intent == null ? KEEP : intent.getAction();
        if (FIND.equals(action)) {
            find();
        } else if (timer == null) {
            timer = new Timer("keep");
            timer.schedule(new Beat(), 0, 60 * 1000);
        }
        return START_STICKY;
    }

    private void find() {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter != null && adapter.isEnabled()) {
            adapter.startDiscovery();
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public void onDestroy() {
        if (timer != null) {
            timer.cancel();
        }
        super.onDestroy();
    }

    private class Beat extends TimerTask {
        @Override
        public void run() {
            ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
            Log.v("Cabinet", "front " + manager.getRunningTasks(1));
        }
    }
}
