package com.example.kotlin_lambda;

import android.provider.Settings;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class IdLambda extends Lambda implements Function0<String> {
    private final MainActivity this$0;

    IdLambda(MainActivity activity) {
        super(0);
        this$0 = activity;
    }

    @Override
    public String invoke() {
        return Settings.Secure.getString(this$0.getContentResolver(), "android_id");
    }
}
