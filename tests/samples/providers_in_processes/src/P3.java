package com.example.providers_in_processes;

import android.content.Context;
import android.provider.Settings;

public class P3 extends Base {
    protected void boot(Context c) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
