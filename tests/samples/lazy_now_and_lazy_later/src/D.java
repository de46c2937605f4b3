package com.example.lazy_now_and_lazy_later;

import android.content.Context;

public final class D {
    static Context c;
    final kotlin.Lazy a = kotlin.LazyKt.lazy(new A());
    final kotlin.Lazy b = kotlin.LazyKt.lazy(new B());
    static final D I = new D();

    String imei() {
        return (String) a.getValue();
    }

    String sim() {
        return (String) b.getValue();
    }
}
