package com.example.coroutine_state_machines;

import android.util.Log;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.CoroutineScope;

final class App$onCreate$1
        extends SuspendLambda implements Function2<CoroutineScope, Continuation<? super Object>, Object> {
    int label;
    final App self;

    App$onCreate$1(App a, Continuation<Object> c) {
        super(2, c);
        self = a;
    }

    public Continuation<?> create(Object v, Continuation<?> c) {
        return new App$onCreate$1(self, (Continuation<Object>) c);
    }

    public Object invoke(CoroutineScope s, Continuation<? super Object> c) {
        return ((App$onCreate$1) create(s, c)).invokeSuspend(null);
    }

    protected final Object invokeSuspend(Object r) {
        Object s = IntrinsicsKt.getCOROUTINE_SUSPENDED();
        switch (label) {
            case 0:
                label = 1;
                r = self.loadId((Continuation) this);
                if (r == s)
                    return s;
                break;
            case 1:
                break;
            default:
                throw new IllegalStateException("call to 'resume' before 'invoke' with coroutine");
        }
        Log.d("x", (String) r);
        self.getPackageManager().getInstalledPackages(0);
        return null;
    }
}
