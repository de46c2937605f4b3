package com.example.block_under_extension_if_agreed;

import android.provider.Settings;
import android.util.Log;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class App$onCreate$1 extends Lambda implements Function0<Unit> {
    private final App this$0;

    App$onCreate$1(App app) {
        super(0);
        this$0 = app;
    }

    @Override
    public Unit invoke() {
        Log.d("App", Settings.Secure.getString(this$0.getContentResolver(), "android_id"));
        return Unit.INSTANCE;
    }
}
