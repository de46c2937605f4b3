package com.example.sdk.push;

import android.content.Context;

public class Push {
    public static void register(Context c) {
        new Impl().doRegister(c.getApplicationContext());
    }
}
