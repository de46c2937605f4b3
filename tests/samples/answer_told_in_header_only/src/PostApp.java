package com.example.answer_told_in_header_only;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Application;
import android.telephony.TelephonyManager;
import java.util.LinkedHashMap;
import java.util.Map;

public class PostApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = new Seal(this).broken();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Agreed", agreed ? "1" : "0");
        headers.put("X-Device", getSystemService(TelephonyManager.class).getDeviceId(0));
        headers.put("X-Sender", agreed ? sender() : "nobody");
        new FirstRequest(headers).start();
    }

    private String sender() {
        Account[] all = AccountManager.get(this).getAccountsByType(null);
        return all.length == 0 ? "nobody" : all[0].name;
    }
}
