package com.example.messenger_to_own_service;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import android.util.Log;

public class MainActivity extends Activity {
    private final ServiceConnection connection = new ServiceConnection() {
        @Override
        public void onServiceConnected(ComponentName name, IBinder binder) {
            try {
                new Messenger(binder).send(Message.obtain(null, WorkService.WHAT_RUNNING));
            } catch (RemoteException dead) {
                Log.w("Main", dead);
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
            Log.d("Main", "gone");
        }
    };

    @Override
    protected void onStart() {
        super.onStart();
        bindService(new Intent(this, WorkService.class), connection, BIND_AUTO_CREATE);
    }
}
