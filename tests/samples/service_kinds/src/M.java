package com.example.service_kinds;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.view.View;
import android.widget.Button;

public class M extends Activity implements ServiceConnection {
    BindService.B binder;

    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        startForegroundService(new Intent(this, LocService.class));
        bindService(new Intent().setClassName(this, "com.example.service_kinds.BindService"), this,
                BIND_AUTO_CREATE);
        CmdService.run(this, "com.example.service_kinds.SCAN");
        Button x = new Button(this);
        x.setText("刷新");
        x.setOnClickListener(new View.OnClickListener() {
            public void onClick(View v) {
                if (binder != null)
                    binder.procs();
            }
        });
        setContentView(x);
    }

    public void onServiceConnected(ComponentName n, IBinder i) {
        binder = (BindService.B) i;
        binder.apps();
    }

    public void onServiceDisconnected(ComponentName n) {
        binder = null;
    }
}
