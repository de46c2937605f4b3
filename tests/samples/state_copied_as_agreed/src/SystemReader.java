package com.example.state_copied_as_agreed;

import android.accounts.AccountManager;
import android.content.Context;
import android.telephony.TelephonyManager;

final class SystemReader implements Reader {
    private final Context context;

    SystemReader(Context context) {
        this.context = context;
    }

    @Override
    public String imei() {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }

    @Override
    public int accounts() {
        return AccountManager.get(context).getAccounts().length;
    }
}
