package com.example.app_petshop_advertising_id;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

final class IdBinder implements ServiceConnection {
    private static final String ACTION = "com.google.android.gms.ads.identifier.service.START";

    void bind(Context context) {
        Intent service = new Intent(ACTION).setPackage("com.google.android.gms");
        context.bindService(service, this, Context.BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Log.d("Ads", "id " + new IdProxy(binder).read());
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
