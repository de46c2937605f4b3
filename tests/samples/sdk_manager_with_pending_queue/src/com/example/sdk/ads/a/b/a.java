package com.example.sdk.ads.a.b;

import android.content.Context;

public final class a {
    private static boolean d;

    public static void b(Context c) {
        if (d)
            return;
        d = true;
        new c(c).d();
    }
}
