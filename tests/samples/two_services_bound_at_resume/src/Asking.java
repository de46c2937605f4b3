package com.example.two_services_bound_at_resume;

import android.content.ComponentName;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;
import android.util.Log;

final class Asking implements ServiceConnection {
    private final int code;
    private final String token;

    Asking(int code, String token) {
        this.code = code;
        this.token = token;
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        Parcel data = Parcel.obtain();
        Parcel reply = Parcel.obtain();
        try {
            data.writeInterfaceToken(token);
            service.transact(code, data, reply, 0);
            Log.d("Asking", name + " says " + reply.readString());
        } catch (RemoteException gone) {
            Log.w("Asking", gone);
        } finally {
            data.recycle();
            reply.recycle();
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
