package com.example.permission_never_asked_for;

import android.accounts.AccountManager;
import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Process;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (has("android.permission.READ_PHONE_STATE"))
            ((TelephonyManager) getSystemService("phone")).getDeviceId();
        if (has("android.permission.GET_ACCOUNTS"))
            AccountManager.get(this).getAccounts();
    }

    private boolean has(String permission) {
        Context context = getApplicationContext();
        return context.checkPermission(permission, Process.myPid(), Process.myUid()) == PackageManager.PERMISSION_GRANTED;
    }
}
