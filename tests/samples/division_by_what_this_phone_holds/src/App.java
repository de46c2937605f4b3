package com.example.division_by_what_this_phone_holds;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private static int none;

    @Override
    public void onCreate() {
        super.onCreate();
        Account[] accounts = AccountManager.get(this).getAccounts();
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        shareHere(accounts, phone);
        shareByHelper(accounts, phone);
        shareOrThrow(accounts, phone);
        shareByNone(phone);
    }

    private static void shareHere(Account[] accounts, TelephonyManager phone) {
        try {
            int each = 100 / (accounts.length - 1);
            Log.i("Share", each + " " + phone.getImei());
        } catch (ArithmeticException alone) {
            Log.i("Share", "alone");
        }
    }

    private static void shareByHelper(Account[] accounts, TelephonyManager phone) {
        try {
            int each = shareOf(accounts);
            Log.i("Share", each + " " + phone.getSubscriberId());
        } catch (ArithmeticException alone) {
            Log.i("Share", "alone");
        }
    }

    private static int shareOf(Account[] accounts) {
        if (accounts.length == 1) {
            return 100 / none;
        }
        return 100 / accounts.length;
    }

    private static void shareOrThrow(Account[] accounts, TelephonyManager phone) {
        try {
            refuseOne(accounts);
            Log.i("Share", phone.getSimSerialNumber());
        } catch (ArithmeticException alone) {
            Log.i("Share", "alone");
        }
    }

    private static void refuseOne(Account[] accounts) {
        if (accounts.length == 1) {
            throw new ArithmeticException();
        }
    }

    private static void shareByNone(TelephonyManager phone) {
        try {
            int each = 100 / none;
            Log.i("Share", each + " " + phone.getLine1Number());
        } catch (ArithmeticException always) {
            Log.i("Share", "never comes there");
        }
    }
}
