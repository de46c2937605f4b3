package com.example.sdk.stat;

import android.content.Context;

public class Agent {
    public static void init(Context c) {
        new com.example.sdk.stat.b.a(c).run();
    }
}
