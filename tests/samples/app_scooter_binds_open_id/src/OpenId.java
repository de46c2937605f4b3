package com.example.app_scooter_binds_open_id;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;
import android.util.Log;

final class OpenId implements ServiceConnection {
    private static final String WORD = "com.uodis.opendevice.aidl.OpenDeviceIdentifierService";
    private String id;

    void bind(Context context) {
        Intent service = new Intent("com.uodis.opendevice.OPENIDS_SERVICE");
        service.setPackage("com.example.maker.ids");
        context.bindService(service, this, Context.BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Parcel data = Parcel.obtain();
        Parcel reply = Parcel.obtain();
        try {
            data.writeInterfaceToken(WORD);
            binder.transact(IBinder.FIRST_CALL_TRANSACTION, data, reply, 0);
            reply.readException();
            id = reply.readString();
        } catch (RemoteException e) {
            Log.w("OpenId", "no id", e);
        } finally {
            reply.recycle();
            data.recycle();
        }
        Log.d("OpenId", "is " + id);
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        id = null;
    }
}
