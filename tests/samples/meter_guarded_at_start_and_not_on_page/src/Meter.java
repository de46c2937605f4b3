package com.example.meter_guarded_at_start_and_not_on_page;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Meter implements ServiceConnection {
    private final Context context;

    Meter(Context context) {
        this.context = context;
    }

    void begin() {
        Intent open = new Intent("com.uodis.opendevice.OPENIDS_SERVICE");
        open.setPackage("com.example.systemids");
        context.bindService(open, this, Context.BIND_AUTO_CREATE);
    }

    void deepen() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Meter", "slot " + phone.getImei(1));
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        Parcel question = Parcel.obtain();
        Parcel reply = Parcel.obtain();
        try {
            question.writeInterfaceToken("com.uodis.opendevice.aidl.OpenDeviceIdentifierService");
            service.transact(1, question, reply, 0);
            reply.readException();
            Log.d("Meter", reply.readString());
        } catch (RemoteException gone) {
            Log.d("Meter", "gone", gone);
        } finally {
            reply.recycle();
            question.recycle();
            context.unbindService(this);
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
