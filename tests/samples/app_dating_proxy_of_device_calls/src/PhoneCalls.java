package com.example.app_dating_proxy_of_device_calls;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.telephony.TelephonyManager;

final class PhoneCalls implements DeviceCalls {
    private final Context context;
    private final TelephonyManager phone;

    PhoneCalls(Context context) {
        this.context = context;
        phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
    }

    @Override
    public String simCard() {
        return phone.getSimSerialNumber();
    }

    @Override
    public String carrier() {
        return phone.getSimOperatorName();
    }

    @Override
    public String friends() {
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            return String.valueOf(rows == null ? 0 : rows.getCount());
        }
    }
}
