package com.example.coroutine_state_machines;

import android.provider.Settings;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.CoroutineScope;

final class App$onCreate$2
        extends SuspendLambda implements Function2<CoroutineScope, Continuation<? super Object>, Object> {
    int label;
    Object L$0;
    final App self;

    App$onCreate$2(App a, Continuation<Object> c) {
        super(2, c);
        self = a;
    }

    public Continuation<?> create(Object v, Continuation<?> c) {
        return new App$onCreate$2(self, (Continuation<Object>) c);
    }

    public Object invoke(CoroutineScope s, Continuation<? super Object> c) {
        return ((App$onCreate$2) create(s, c)).invokeSuspend(null);
    }

    protected final Object invokeSuspend(Object r) {
        Object s = IntrinsicsKt.getCOROUTINE_SUSPENDED();
        App a;
        switch (label) {
            case 0:
                a = self;
                L$0 = a;
                label = 1;
                r = Repo.INSTANCE.agreed(a, (Continuation) this);
                if (r == s)
                    return s;
                break;
            case 1:
                a = (App) L$0;
                break;
            default:
                throw new IllegalStateException("x");
        }
        if (((Boolean) r).booleanValue()) {
            Settings.Secure.getString(a.getContentResolver(), "android_id");
        }
        return null;
    }
}
