package com.example.kotlin_coroutine;

import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.CoroutineScope;

final class App$onCreate$1 extends SuspendLambda implements Function2<CoroutineScope, Continuation<? super Object>, Object> {
    private int label;
    private final App this$0;

    @SuppressWarnings("unchecked")
    App$onCreate$1(App app, Continuation<?> completion) {
        super(2, (Continuation<Object>) completion);
        this$0 = app;
    }

    @Override
    public Continuation<?> create(Object value, Continuation<?> completion) {
        return new App$onCreate$1(this$0, completion);
    }

    @Override
    public Object invoke(CoroutineScope scope, Continuation<? super Object> completion) {
        return ((App$onCreate$1) create(scope, completion)).invokeSuspend(Unit.INSTANCE);
    }

    @Override
    protected Object invokeSuspend(Object result) {
        Object suspended = IntrinsicsKt.getCOROUTINE_SUSPENDED();
        switch (label) {
            case 0:
                Log.i("App", this$0.getSystemService(TelephonyManager.class).getDeviceId());
                label = 1;
                if (App.delay(100, this) == suspended) {
                    return suspended;
                }
                break;
            case 1:
                break;
            default:
                throw new IllegalStateException("call to 'resume' before 'invoke' with coroutine");
        }
        Log.i("App", Settings.Secure.getString(this$0.getContentResolver(), "android_id"));
        return Unit.INSTANCE;
    }
}
