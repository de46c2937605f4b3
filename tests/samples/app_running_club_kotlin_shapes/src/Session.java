package com.example.app_running_club_kotlin_shapes;

import kotlin.Lazy;
import kotlin.LazyKt;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

public final class Session {
    public static final Session INSTANCE = new Session();
    private static final Lazy<String> number$delegate = LazyKt.lazy(Session$number$2.INSTANCE);

    private Session() {
    }

    public final String getNumber() {
        return number$delegate.getValue();
    }
}

final class Session$number$2 extends Lambda implements Function0<String> {
    static final Session$number$2 INSTANCE = new Session$number$2();

    Session$number$2() {
        super(0);
    }

    @Override
    public String invoke() {
        return DeviceExtKt.deviceNumber(RunApp.Companion.getInstance());
    }
}
