package com.example.kotlin_lambda;

import android.telephony.TelephonyManager;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class ImeiLambda extends Lambda implements Function0<String> {
    private final MainActivity this$0;

    ImeiLambda(MainActivity activity) {
        super(0);
        this$0 = activity;
    }

    @Override
    public String invoke() {
        return this$0.getSystemService(TelephonyManager.class).getDeviceId();
    }
}
