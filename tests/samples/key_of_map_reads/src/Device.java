package com.example.key_of_map_reads;

import android.accounts.AccountManager;
import android.content.Context;

final class Device {
    private final Context context;

    Device(Context context) {
        this.context = context;
    }

    @Override
    public int hashCode() {
        return AccountManager.get(context).getAccounts().length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device;
    }
}
