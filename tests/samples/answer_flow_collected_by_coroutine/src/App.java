package com.example.answer_flow_collected_by_coroutine;

import android.accounts.AccountManager;
import android.app.Application;
import android.util.Log;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.flow.Flow;
import kotlinx.coroutines.flow.FlowKt;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        BuildersKt.launch$default(GlobalScope.INSTANCE, Dispatchers.getIO(), null, new App$onCreate$1(this, null), 2, null);
    }

    static final class App$onCreate$1 extends SuspendLambda implements Function2<CoroutineScope, Continuation<? super Object>, Object> {
        private final App this$0;
        private int label;

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
            switch (label) {
                case 0:
                    Log.d("App", "known " + AccountManager.get(this$0).getAccounts().length);
                    Flow<Boolean> agreed = FlowKt.distinctUntilChanged(FlowKt.map(new PreferenceFlow(this$0), new IsAgreed()));
                    label = 1;
                    if (agreed.collect(new Starter(this$0), this) == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
                        return IntrinsicsKt.getCOROUTINE_SUSPENDED();
                    }
                    break;
                case 1:
                    break;
                default:
                    throw new IllegalStateException("call to 'resume' before 'invoke' with coroutine");
            }
            return Unit.INSTANCE;
        }
    }
}
