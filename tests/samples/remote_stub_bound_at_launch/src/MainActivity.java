package com.example.remote_stub_bound_at_launch;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.os.RemoteException;
import android.util.Log;
import android.view.View;
import android.widget.TextView;

public class MainActivity extends Activity implements ServiceConnection, View.OnLongClickListener {
    private IIdService ids;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setOnLongClickListener(this);
        setContentView(text);
        bindService(new Intent(this, IdService.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        ids = IIdService.Stub.asInterface(binder);
        try {
            setTitle(ids.deviceId());
        } catch (RemoteException dead) {
            Log.w("Main", dead);
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        ids = null;
    }

    @Override
    public boolean onLongClick(View view) {
        try {
            setTitle(String.valueOf(ids.countContacts()));
        } catch (RemoteException dead) {
            Log.w("Main", dead);
        }
        return true;
    }
}
