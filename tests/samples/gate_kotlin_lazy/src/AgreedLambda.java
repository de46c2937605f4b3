package com.example.gate_kotlin_lazy;

import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class AgreedLambda extends Lambda implements Function0<Boolean> {
    private final App this$0;

    AgreedLambda(App app) {
        super(0);
        this$0 = app;
    }

    @Override
    public Boolean invoke() {
        return this$0.getSharedPreferences("app", 0).getBoolean("privacy_agreed", false);
    }
}
