package com.example.app_petshop_advertising_id;

import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;

final class IdProxy {
    private static final String TOKEN = "com.google.android.gms.ads.identifier.internal.IAdvertisingIdService";
    private final IBinder binder;

    IdProxy(IBinder binder) {
        this.binder = binder;
    }

    String read() {
        Parcel question = Parcel.obtain();
        Parcel answer = Parcel.obtain();
        try {
            question.writeInterfaceToken(TOKEN);
            binder.transact(IBinder.FIRST_CALL_TRANSACTION, question, answer, 0);
            answer.readException();
            return answer.readString();
        } catch (RemoteException gone) {
            return "";
        } finally {
            answer.recycle();
            question.recycle();
        }
    }
}
