package com.example.names_hidden_in_codes;

import android.app.Application;
import android.provider.Settings;
import android.util.Base64;
import android.util.Log;

public class App extends Application {
    private static final int[] SIM = {0x20, 0x22, 0x33, 0x14, 0x32, 0x25, 0x34, 0x24, 0x35, 0x2e, 0x25, 0x22, 0x35, 0x0e, 0x23};

    @Override
    public void onCreate() {
        super.onCreate();
        String key = new String(Base64.decode("YW5kcm9pZF9pZA==", Base64.DEFAULT));
        Log.d("a", Settings.Secure.getString(getContentResolver(), key));
        Log.d("b", Settings.Secure.getString(getContentResolver(), new String(Base64.decode("aW5zdGFsbF9ub25fbWFya2V0X2FwcHM=", 0))));
        Object phone = getSystemService(TELEPHONY_SERVICE);
        Log.d("c", call(phone, new StringBuilder("dIeciveDteg").reverse().toString()));
        Log.d("d", call(phone, decode(SIM)));
    }

    private static String decode(int[] codes) {
        char[] text = new char[codes.length];
        for (int i = 0; i < codes.length; i++) {
            text[i] = (char) (codes[i] ^ 0x47);
        }
        return new String(text);
    }

    private static String call(Object target, String name) {
        try {
            return (String) target.getClass().getMethod(name).invoke(target);
        } catch (ReflectiveOperationException missing) {
            return "";
        }
    }
}
