package com.example.app_pharmacy_command_queue;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class WarmUpCommand implements Command {
    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void execute(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Pharmacy", "net " + phone.getSimOperatorName());
    }
}
