package com.example.sdk.ads;

import android.content.Context;
import com.example.sdk.stat.StatAgent;

public final class AdsSuite {
    private AdsSuite() {
    }

    public static void init(Context context) {
        StatAgent.init(context, "ads");
    }
}
