package com.example.gate_datastore;

import androidx.datastore.core.DataStore;
import androidx.datastore.preferences.core.Preferences;
import androidx.datastore.preferences.core.PreferencesKeys;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.flow.FlowKt;

final class ReadAgreed extends SuspendLambda implements Function2<CoroutineScope, Continuation<? super Object>, Object> {
    private static final Preferences.Key<Boolean> AGREED = PreferencesKeys.booleanKey("privacy_agreed");
    private final App app;
    private int label;

    @SuppressWarnings("unchecked")
    ReadAgreed(App app, Continuation<?> completion) {
        super(2, (Continuation<Object>) completion);
        this.app = app;
    }

    @Override
    public Continuation<?> create(Object value, Continuation<?> completion) {
        return new ReadAgreed(app, completion);
    }

    @Override
    public Object invoke(CoroutineScope scope, Continuation<? super Object> completion) {
        return ((ReadAgreed) create(scope, completion)).invokeSuspend(Unit.INSTANCE);
    }

    @Override
    protected Object invokeSuspend(Object result) {
        if (label == 0) {
            label = 1;
            result = FlowKt.first(DataStore.of(app, "settings").getData(), this);
            if (result == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
                return result;
            }
        }
        return ((Preferences) result).get(AGREED);
    }
}
