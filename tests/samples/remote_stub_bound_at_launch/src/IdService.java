package com.example.remote_stub_bound_at_launch;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;

public class IdService extends Service {
    private final IIdService.Stub binder = new IIdService.Stub() {
        @Override
        public String deviceId() {
            return ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
        }

        @Override
        public int countContacts() {
            return getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null).getCount();
        }
    };

    @Override
    public IBinder onBind(Intent intent) {
        return binder;
    }
}
