package com.example.app_noodles_signs_every_request;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

final class PushLink implements ServiceConnection {
    private final Context context;

    PushLink(Context context) {
        this.context = context;
    }

    void open() {
        Intent ids = new Intent("com.bun.msa.action.bindto.service");
        ids.setClassName("com.mdid.msa", "com.mdid.msa.service.MsaIdService");
        ids.putExtra("com.bun.msa.param.pkgname", context.getPackageName());
        context.bindService(ids, this, Context.BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        Log.d("Noodles", "ids " + service);
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
