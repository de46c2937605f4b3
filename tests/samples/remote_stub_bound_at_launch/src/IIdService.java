package com.example.remote_stub_bound_at_launch;

import android.os.Binder;
import android.os.IBinder;
import android.os.IInterface;
import android.os.Parcel;
import android.os.RemoteException;

public interface IIdService extends IInterface {
    String deviceId() throws RemoteException;

    int countContacts() throws RemoteException;

    abstract class Stub extends Binder implements IIdService {
        private static final String DESCRIPTOR = "com.example.remote_stub_bound_at_launch.IIdService";
        static final int TRANSACTION_deviceId = 1;
        static final int TRANSACTION_countContacts = 2;

        public Stub() {
            attachInterface(this, DESCRIPTOR);
        }

        public static IIdService asInterface(IBinder binder) {
            if (binder == null) {
                return null;
            }
            IInterface local = binder.queryLocalInterface(DESCRIPTOR);
            if (local instanceof IIdService) {
                return (IIdService) local;
            }
            return new Proxy(binder);
        }

        @Override
        public IBinder asBinder() {
            return this;
        }

        @Override
        public boolean onTransact(int code, android.os.Parcel data, android.os.Parcel reply, int flags) throws RemoteException {
            switch (code) {
                case TRANSACTION_deviceId:
                    data.enforceInterface(DESCRIPTOR);
                    String id = deviceId();
                    reply.writeNoException();
                    reply.writeString(id);
                    return true;
                case TRANSACTION_countContacts:
                    data.enforceInterface(DESCRIPTOR);
                    int count = countContacts();
                    reply.writeNoException();
                    reply.writeInt(count);
                    return true;
                default:
                    return super.onTransact(code, data, reply, flags);
            }
        }

        private static final class Proxy implements IIdService {
            private final IBinder remote;

            Proxy(IBinder remote) {
                this.remote = remote;
            }

            @Override
            public IBinder asBinder() {
                return remote;
            }

            @Override
            public String deviceId() throws RemoteException {
                Parcel data = Parcel.obtain();
                Parcel reply = Parcel.obtain();
                try {
                    data.writeInterfaceToken(DESCRIPTOR);
                    remote.transact(TRANSACTION_deviceId, data, reply, 0);
                    reply.readException();
                    return reply.readString();
                } finally {
                    reply.recycle();
                    data.recycle();
                }
            }

            @Override
            public int countContacts() throws RemoteException {
                Parcel data = Parcel.obtain();
                Parcel reply = Parcel.obtain();
                try {
                    data.writeInterfaceToken(DESCRIPTOR);
                    remote.transact(TRANSACTION_countContacts, data, reply, 0);
                    reply.readException();
                    return reply.readInt();
                } finally {
                    reply.recycle();
                    data.recycle();
                }
            }
        }
    }
}
